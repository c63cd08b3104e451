/** The request ids of Anthropic, and those that relays write as `request id: 2026…`. */
const requestIdPattern =
  /\breq_[A-Za-z0-9]{6,40}\b|request[ _-]?id["']?\s{0,2}[:=：]\s{0,2}["']?([A-Za-z0-9][\w-]{7,63})/gi;

/** The last request id of a text: with it the service finds the request in its own logs. */
export function requestIdIn(text: string): string | null {
  let last: string | null = null;
  for (const match of text.matchAll(requestIdPattern)) {
    const id = match[1] ?? match[0];
    if (!/^(?:undefined|absent)$/i.test(id)) last = id;
  }
  return last;
}
