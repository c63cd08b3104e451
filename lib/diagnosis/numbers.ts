import { isKnownCode } from "#lib/reference/index.ts";
import type { Signal } from "./words.ts";

/** Statuses that stand for another: of WebDAV and old servers, and Cloudflare's own. */
const sameAs: Readonly<Record<string, string>> = {
  402: "429",
  405: "404",
  408: "timeout",
  410: "404",
  422: "400",
  520: "502",
  521: "502",
  522: "504",
  523: "502",
  524: "504",
  525: "502",
  526: "502",
};

/** Far enough for `status_code: "` and for a reason phrase, near enough to stay linear. */
const contextLength = 40;

// What stands before is looked at by hand: older Safari refuses a whole file for one lookbehind.
const candidate = /[45]\d\d(?!(?!\.\d{1,2} - )(?:[\w%-]|[.,:/]\d))/g;

/** What stands before a number that an API, its client or a gateway shows as a status, in the languages that people write in. */
const saysStatus =
  /(?:status|статус(?:ом)?|statut|estado|stato|ステータス|상태|http(?:\/[\d.]{1,3})?|returned|answer(?:ed|s)|rejected|responded|response|upstream|failed|code|param|err[a-z]{0,3}|exception|代码|状态码?|错误码?|返回|失败|报错?|エラー|ошибк[аи]|помилка|오류|fehler|błąd|hata|lỗi|خطأ|त्रुटि)(?: (?:an|of|with|is|was))?["'`*_\])]{0,2}\s{0,3}[:：=>([|,-]{0,2}\s{0,3}["'`]?$/i;

/** What stands before a status and before many another number: it counts where the sentence or the line ends there. */
const maySayStatus =
  /(?:got|\d ?ms|c[oó]dig[oe]|codice|код(?:ом)?|コード|코드|कोड|mã|kode|kod[uie]?|รหัส|رمز)[ :=(,-]{0,4}$/i;
const ends = /^["'»」）)\]]{0,2} ?(?:[.,;:!?。，、]|\r?\n|$)/;

/** What stands after a status before its reason phrase or the body. */
const gapAfter = /^(?:\.\d{1,2})?["'`)\]]{0,2}[\s:,|.—–-]{0,3}["'(]?/;
const reason =
  /^(?:status code|unknown$|message=|a timeout|(?:client |server )?error\b|hata|错误|錯誤|エラー|오류)/i;
const body = /^["'`)\]]{0,2}[\s:,|—–-]{0,3}(?:b?['"]?[{<]["'ht!])/;

/** Numbers of something: seconds, files, money; a place; the sides of a comparison. */
const unitAfter =
  /^ ?(?:m?s|sec\w*|min\w*|[kmg]?b|bytes|files|tests|passed|failed|errors|problems|[元块秒次个条行件])(?![a-z=])/i;
const nounBefore =
  /(?:\b(?:line|port|row|items?|pr|page|order|took|after|limit|length|exit (?:code|status)|with code|expected:?|received:|(?:key|index|value)error:)|[#$¥]|\s\*|第|每[月天日年]|[=!]=|\{\w{1,20}=|\b(?:where|and|or) \w{1,20} ?[=<>]{1,2})["']?[\s:]{0,3}$/i;

/**
 * Every number of a text that can be a status, judged by what stands around it and by the words found; others never
 * count. `isPrinted` where the command had curl print the status.
 */
export function statusSignals(text: string, words: readonly Signal[], isPrinted: boolean): Signal[] {
  const signals: Signal[] = [];
  const starts = new Set(words.map(({ start, label }) => (isKnownCode(label) ? start : -1)));
  for (const { 0: status, index: start } of text.matchAll(candidate)) {
    const label = sameAs[status] ?? status;
    const end = start + 3;
    const before = text.slice(Math.max(0, start - contextLength), start);
    const after = text.slice(end, end + contextLength);
    if (!isKnownCode(label) || /[\w.#$+−-]$|\d,$/.test(before) || /^["']\s?:/.test(after)) continue;
    if (unitAfter.test(after) || nounBefore.test(before)) continue;
    const gap = gapAfter.exec(after)?.[0].length ?? 0;
    const isFirst = isPrinted && text.slice(0, start).trim() === "";
    const weight = isFirst
      ? 76
      : weightOf(before, after, starts.has(end + gap) || reason.test(after.slice(gap)));
    if (weight === 0) continue;
    signals.push({
      start,
      end,
      label,
      kind: "status",
      weight,
      cause: null,
      rank: 0,
      isBare: label === status,
    });
  }
  return signals;
}

function weightOf(before: string, after: string, hasReason: boolean): number {
  const says =
    saysStatus.test(before) ||
    (maySayStatus.test(before) && (hasReason || ends.test(after))) ||
    (/: \($/.test(before) && /^\) \D/.test(after));
  const startsLine = /(?:^|\n)[ \t"'>│|]{0,8}$/.test(before);
  const hasBody = body.test(after);
  if (says && (hasReason || hasBody)) return 78;
  // `status` and `http` are a client's words; `error` is anybody's.
  if (says && /(?:status|http)[^a-z\d]{0,8}(?:(?:code|error)(?: of)?[^a-z]{0,4})?$/i.test(before)) return 76;
  if (hasReason || says || ((startsLine || before.endsWith(": ")) && hasBody)) return 75;
  if (startsLine && /^[ :]{1,2}["']?[A-Z]/.test(after)) return 70;
  // A colon that belongs to nothing above is a place in a file or a key of a table; a number in a call is the code's own; more digits are a telephone number.
  if (/(?:[:/]|\w\()$/.test(before) || /^\)? ?\d{3}/.test(after)) return 0;
  return (startsLine && /^[ \t]{0,8}(?:\n|$)/.test(after)) ||
    (/(?:^|\W)[([]$/.test(before) && /^[)\]]/.test(after))
    ? 50
    : 25;
}
