import { labelOfStatus } from "./label.ts";
import { type Signal, strength } from "./signal.ts";

/** Far enough for `status_code: "` and for a reason phrase, near enough to stay linear. */
const contextLength = 40;

// What stands before is looked at by hand: older Safari refuses a whole file for one lookbehind.
const candidate = /[45]\d\d(?![\w%-]|[.,:/]\d)/g;

/** What stands before a number that an API, its client or a gateway shows as a status. */
const saysStatus =
  /(?:\bapi error|status(?:[ _-]?code)?|http(?:[ _-](?:status|error|code))?(?:\/\d(?:\.\d)?)?|returned(?: an)?(?: error)?|rejected|responded(?: with)?|response|upstream|failed|code|param|error|exception|status is|状态码?|错误码?|错误|返回|失败|报错?|エラー|ошибка|오류|fehler|erro)["'`*_\]]{0,2}\s{0,3}[:：=([|,-]{0,2}\s{0,3}["'`]?$/i;

/** What stands after a status: its reason phrase, or the body. */
const reason =
  /^["'`)\]]{0,2}[\s:,|.—–-]{0,3}["'(]?(?:bad request|unauthori[sz]ed|payment required|forbidden|not found|request entity|payload|content too|unprocessable|too many|internal|bad gateway|proxy error|service (?:temporarily )?unavailable|gateway time|overloaded|site is overloaded|status code|client error|server error|error\b|web server|origin|connection timed|a timeout|no available|[{<]["'ht!])/i;

/** Numbers of something: seconds, files, tests. */
const unitAfter =
  /^\s{0,2}(?:m?s|sec|seconds?|min|minutes?|[kmg]i?b|bytes?|files?|tests?|items?|messages?|tokens?|lines?|rows?|pass(?:ed|ing)?|failed|times|tickets?|problems?|modules?|packages?|characters|秒|毫秒|次|个|条|行|件)(?![a-z])/i;
const nounBefore =
  /(?:\b(?:line|port|row|items?|pr|issue|page|batch|ticket|col|column|chapter|pid|goroutine|processing|took|after|in|retry-after|exit code|exit status|exited with code|#|limit|of|size)|第|行|[=!]={1,2})["']?[\s:：]{0,3}$/i;

/** Every number of a text that can be a status, judged by what stands around it; others never count. */
export function statusSignals(text: string): Signal[] {
  const signals: Signal[] = [];
  for (const match of text.matchAll(candidate)) {
    const label = labelOfStatus[match[0]];
    const start = match.index;
    const end = start + 3;
    const before = text.slice(Math.max(0, start - contextLength), start);
    const after = text.slice(end, end + contextLength);
    if (!label || isCount(before, after)) continue;
    signals.push({ start, end, label, kind: "status", strength: strengthOf(before, after) });
  }
  return signals;
}

/** Seconds, files, the row of a table, a part of a larger number: no status. */
function isCount(before: string, after: string): boolean {
  return (
    /[\w.#$-]$|\d,$/.test(before) ||
    /^["']\s{0,3}:/.test(after) ||
    unitAfter.test(after) ||
    nounBefore.test(before)
  );
}

function strengthOf(before: string, after: string): number {
  const says = saysStatus.test(before);
  const hasReason = reason.test(after);
  if (says && hasReason) return strength.namedStatus;
  if (hasReason || says) return strength.status;
  // A colon that belongs to nothing above is a place in a file or a key of a table.
  if (/[:/]$/.test(before)) return 0;
  if (/(?:^|\n)[ \t]{0,8}$/.test(before) && /^[ \t]{0,8}(?:\n|$)/.test(after)) return strength.looseStatus;
  if (/[([]$/.test(before) && /^[)\]]/.test(after)) return strength.looseStatus;
  return strength.bareStatus;
}
