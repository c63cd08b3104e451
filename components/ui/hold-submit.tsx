/**
 * Until the page's script runs, a submit would reach the server without the key guard having seen it. This inline
 * script, which stands before the form, holds each one and says so; `releaseHeld` ends that. Where JavaScript is off
 * it does not run either, and the server's guard judges alone. So it does where the page's own scripts never come, as
 * behind some proxies: 2 s after the page has loaded where one of them failed, 10 s where none did, as a slow phone
 * needs some time to run them, or after 30 s, the page becomes the one without JavaScript, with what stands in the paste
 * box in the error message, and posts as that one does, but with the zone.
 */
const script = `{
  const page = document.documentElement;
  const isHeld = (form) => page.dataset.js === "" && form.matches("[data-guarded]:not([data-guarded=ready])");
  addEventListener("submit", (event) => {
    const form = event.target;
    if (!isHeld(form)) return;
    event.preventDefault();
    form.dataset.held = event.submitter && event.submitter.value || "";
    const note = form.querySelector("[data-held-note]");
    if (note) note.hidden = false;
  }, true);
  const giveUp = () => {
    for (const form of document.forms) {
      if (!isHeld(form)) continue;
      const { paste, errorMessage } = form.elements;
      const pasted = paste && paste.value.trim();
      if (pasted && errorMessage && !errorMessage.value.includes(pasted))
        errorMessage.value = [errorMessage.value, paste.value].filter(Boolean).join("\\n");
      form.addEventListener("formdata", ({ formData }) => {
        if (page.dataset.js !== "" && errorMessage) formData.set("zone", Intl.DateTimeFormat().resolvedOptions().timeZone);
      });
      if (form.dataset.held === undefined) continue;
      delete form.dataset.held;
      for (const note of form.querySelectorAll("[data-held-note],[data-late-note]")) note.hidden = !note.hidden;
    }
    if (document.querySelector("[data-guarded]:not([data-guarded=ready])")) delete page.dataset.js;
  };
  let hasFailed = false;
  addEventListener("error", ({ target }) => { hasFailed ||= target instanceof HTMLScriptElement; }, true);
  addEventListener("load", () => setTimeout(giveUp, hasFailed ? 2000 : 10000));
  setTimeout(giveUp, 30000);
}`;

/** Holds every submit of a form with `data-guarded` below, until `releaseHeld` was called for it. */
export function HoldSubmit() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, and only inline is it there in time
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}

/** Lets a form submit from now on. Gives the value of the button that was pressed too early; null when none was. */
export function releaseHeld(form: HTMLFormElement): string | null {
  form.dataset.guarded = "ready";
  document.documentElement.dataset.js = "";
  for (const note of form.querySelectorAll<HTMLElement>("[data-held-note],[data-late-note]"))
    note.hidden = true;
  return form.dataset.held ?? null;
}

/** What the customer reads while a submit is held. */
export function HeldNotes({ held, late }: { held: string; late: string }) {
  return (
    <>
      <p data-held-note hidden role="status" className="text-14 text-soft">
        {held}
      </p>
      <p data-late-note hidden role="alert" className="text-14 text-soft">
        {late}
      </p>
    </>
  );
}
