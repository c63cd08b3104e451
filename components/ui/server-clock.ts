/** By how much the browser's clock is ahead of the server's, as the newest rendering showed when it was first seen. */
let ahead = 0;
let newest = 0;

/**
 * The time by the server's clock, in epoch milliseconds, on a page that it rendered at `renderedAt`. A browser's own
 * clock may be wrong by hours. Behind by what the page took to come; after the machine has slept it is right.
 */
export function serverNow(renderedAt: number): number {
  if (renderedAt > newest) {
    newest = renderedAt;
    ahead = Date.now() - renderedAt;
  }
  return byServer(Date.now());
}

/** What the server's clock showed at an instant of the browser's. */
export function byServer(at: number): number {
  return at - ahead;
}
