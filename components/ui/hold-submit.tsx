/**
 * Until the page's script runs, a submit would reach the server without the key guard having seen it. This inline
 * script, which stands before the form, holds each one and says so; `releaseHeld` ends that. Where JavaScript is off
 * it does not run either, and the server's guard judges alone.
 */
const script = `addEventListener("submit",function(e){var f=e.target;if(!f.matches("[data-guarded]")||f.dataset.guarded==="ready")return;
e.preventDefault();f.dataset.held=e.submitter&&e.submitter.value||"";var s=f.querySelector("[data-held-note]");
if(s){s.hidden=false;setTimeout(function(){if(f.dataset.guarded!=="ready"){s.hidden=true;var l=f.querySelector("[data-late-note]");if(l)l.hidden=false}},15000)}},true)`;

/** Holds every submit of a form with `data-guarded` below, until `releaseHeld` was called for it. */
export function HoldSubmit() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, and only inline is it there in time
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}

/** Lets a form submit from now on. Gives the value of the button that was pressed too early; null when none was. */
export function releaseHeld(form: HTMLFormElement): string | null {
  form.dataset.guarded = "ready";
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
