/** Ids of Anthropic, UUIDs, also without hyphens as nginx makes them, and those of relays, which begin with the date. */
const requestIdPattern =
  /\breq_[A-Za-z0-9]{6,40}\b|request[ _-]?id["']?\s{0,2}[:=：]\s{0,2}["']?([\da-f]{8}-[\da-f-]{27}|[\da-f]{32}\b|20\d{12}\w{4,50})/gi;

/** The last request id of a text: with it the service finds the request in its own logs. */
export function requestIdIn(text: string): string | null {
  let last: string | null = null;
  for (const match of text.matchAll(requestIdPattern)) last = match[1] ?? match[0];
  return last;
}
