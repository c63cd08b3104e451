const unitMs: readonly (readonly [RegExp, number])[] = [
  [/^(?:ms|msecs?|milliseconds?|毫秒)$/, 1],
  [/^(?:s|secs?|seconds?|秒钟?)$/, 1000],
  [/^(?:m|mins?|minutes?|分钟?)$/, 60_000],
  [/^(?:h|hrs?|hours?|个?小时)$/, 3_600_000],
  [/^(?:d|days?|天)$/, 86_400_000],
  [/^(?:w|wks?|weeks?|周|个?星期)$/, 604_800_000],
];

const justNow = /^(?:right |just |only just )?now$|^just happened$|^刚[才刚]?$|^现在$|^方才$/;

/** How long ago in milliseconds, from lower-case text such as `just now`, `an hour ago`, `1h 30m ago`, `5分钟前`; else null. */
export function readTimeAgo(plain: string): number | null {
  if (justNow.test(plain)) return 0;
  const span = plain
    .replace(/ ?(?:ago|earlier|before now|以?之?前)$/, "")
    .replace(/^half an /, "0.5 ")
    .replace(/^(?:an?|one) /, "1 ")
    .replace(/^半/, "0.5")
    .replace(/ and /g, " ");
  let total = 0;
  let from = 0;
  for (const part of span.matchAll(/ ?(\d{1,6}(?:\.\d{1,3})?) ?([a-z]{1,12}|[\u4e00-\u9fff]{1,3})/g)) {
    if (part.index !== from) return null;
    const ms = unitMs.find(([unit]) => unit.test(part[2] ?? ""))?.[1];
    if (ms === undefined) return null;
    total += Number(part[1]) * ms;
    from += part[0].length;
  }
  return from > 0 && from === span.length ? total : null;
}
