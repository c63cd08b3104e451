import { endpointHost, type ServiceProfile } from "#lib/profile/index.ts";
import { lastSetting, type Setting } from "./settings.ts";

/** What is wrong with an address to which requests go. */
export type AddressFault = "other-base-url" | "http-address" | "trailing-slash" | "doubled-v1";

/** The path that clients of the API add to the base URL by themselves. */
const requestPath = /\/v1\/messages(?:\/count_tokens)?\/?$/;

const messagesUrl = /https?:\/\/[^\s"'`<>\\]{1,200}/g;

/** The base URL that a command or a pasted setting names, with what is wrong with it; null where none is named. */
export function baseUrlIn(
  text: string,
  profile: ServiceProfile,
): (Setting & { faults: AddressFault[] }) | null {
  const set = lastSetting(text, profile.baseUrlVariable) ?? shownByOurStep(text);
  if (set === null || !isAddress(set.value, profile)) return null;
  return { ...set, faults: faultsOf(set.value, profile) };
}

/** The address of a request to the API's own path, as in a command with curl; null where there is none. */
export function requestUrlIn(
  text: string,
  profile: ServiceProfile,
): (Setting & { faults: AddressFault[] }) | null {
  for (const { 0: value, index: start } of text.matchAll(messagesUrl)) {
    const base = value.replace(requestPath, "");
    if (base === value || !isAddress(base, profile)) continue;
    const faults = faultsOf(base, profile).filter((fault) => fault !== "trailing-slash");
    return { start, value, faults };
  }
  return null;
}

/** The step that shows the environment prints `BASE_URL: …`, and the key's beginning on the next line. */
function shownByOurStep(text: string): Setting | null {
  const shown = /(?:^|\n)BASE_URL: (\S{1,300})\nAUTH_TOKEN: /.exec(text);
  const value = shown?.[1];
  return shown && value ? { start: shown.index + shown[0].indexOf(value), value } : null;
}

/** An address with a scheme, or the service's own host without one; no placeholder, no variable, no code. */
function isAddress(value: string, profile: ServiceProfile): boolean {
  if (value.startsWith(`${endpointHost(profile)}/`)) return isAddress(`https://${value}`, profile);
  return /^https?:\/\/[\w.-]{2,}(?::\d{1,5})?(?:\/[\w./-]*)?$/i.test(value) && canParse(value);
}

/** `URL.canParse` is younger than the browsers that customers have. */
function canParse(address: string): boolean {
  try {
    return new URL(address).host !== "";
  } catch {
    return false;
  }
}

function faultsOf(value: string, profile: ServiceProfile): AddressFault[] {
  const right = new URL(profile.endpoint);
  const given = new URL(/^https?:/i.test(value) ? value : `${right.protocol}//${value}`);
  if (given.host !== right.host) return ["other-base-url"];
  const path = given.pathname.replace(/\/+$/, "");
  const rightPath = right.pathname.replace(/\/+$/, "");
  const faults: AddressFault[] = [];
  if (given.protocol === "http:" && right.protocol === "https:") faults.push("http-address");
  if (path === `${rightPath}/v1` || path === `${rightPath}/v1/messages`) faults.push("doubled-v1");
  else if (path !== rightPath) faults.push("other-base-url");
  else if (/\/$/.test(value)) faults.push("trailing-slash");
  return faults;
}
