import { questionTime, readOccurredAt } from "./occurred-at.ts";

/** A time that a program printed with a line. */
export type Stamp = {
  /** Epoch milliseconds. */
  readonly at: number;
  /** As printed. */
  readonly text: string;
  /** The zone stood with it; else it was read in the customer's. */
  readonly hasZone: boolean;
  /** Line of the paste, and offset in that line. */
  readonly line: number;
  readonly start: number;
};

/** So many times are read: where the nearest ones are all of another day, one further off is not the error's either. */
const mostTries = 50;

type Here = { readonly now: number; readonly zone: string };

type Search = Here & { triesLeft: number };

/** Stamps stand near the beginning of a line. */
const headLength = 240;

/** The names of a time stand in lines of JSON, which may be long. */
const valueLength = 2000;

/** What every time of the patterns below has: hours and minutes, or the seconds since 1970. */
const mayHoldTime = /\d:\d\d|\d{10}/;

const clock = "\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?[ap]\\.?m\\b\\.?)?";
const seconds = "\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d{1,9})?(?: ?[ap]\\.?m\\b\\.?)?";
const offset =
  "(?: ?(?:utc|gmt|z)(?:[+-]\\d{1,2}(?::?\\d{2})?)?(?![\\w/])| ?[+-]\\d{2}(?::?\\d{2})?(?![\\d:])| [a-z]{3,20}/[a-z_]{3,20}(?:/[a-z_]{3,20})?| [a-z]{3,4}(?=\\]| \\d{4}\\b| *$))?";
const weekday = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?";
const month = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}";

/** A date with a clock time, as RFC 3339, RFC 2822, ctime, syslog, nginx, Go, Java, .NET and Chinese locales print it. */
const dateAndClock = new RegExp(
  [
    `\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}(?:[T_]|,? {1,2})(?:[上下]午 ?)?${clock}${offset}`,
    `(?:\\d{4} ?年 ?)?\\d{1,2} ?月 ?\\d{1,2} ?日 ?(?:\\(?(?:星期|周)[一二三四五六日天]\\)? ?)?(?:[上下]午 ?)?${clock}${offset}`,
    `${weekday}${month} {1,2}\\d{1,2}(?:, \\d{4},?)? ${seconds}${offset}(?: \\d{4}\\b)?`,
    `${weekday}\\d{1,2}([ /-])${month}\\2\\d{4}[ :] ?${clock}${offset}`,
    `\\d{1,2}([./-])\\d{1,2}\\3\\d{4},? ${clock}${offset}`,
  ].join("|"),
  "gi",
);

/** Only at the very beginning of a line: klog, logcat, a clock time alone, seconds since 1970 with a fraction or in milliseconds. */
const atStart = new RegExp(
  `^[\\s[(<]{0,4}(?:[iwef](\\d{4}) (${seconds})|(\\d{2}-\\d{2} ${seconds})|(\\d{10}\\.\\d{3,9}|\\d{13})(?=[\\s\\])])|(${seconds}${offset}))(?![\\w:/]|\\.\\w)`,
  "i",
);

/** Names under which JSON logs and logfmt keep the time, with a number of seconds or milliseconds. */
const named =
  /(?:^|[{,\s"'])(?:@?time(?:stamp|_?ms)?|ts|t|datetime|eventTime|epoch)["']?\s{0,4}[:=]\s{0,4}["']?(\d{10}(?:\.\d{1,9})?|\d{13})(?![\w.:-])/i;

/** Words before a time that is no time of happening: when something resets, expires, was built. */
const otherTime =
  /(?:resets?|until|till|expir\w*|expires?|retry|retry-after|valid|not (?:before|after)|since|built?|build date|version|released?|updated?|modified|start date|expire date|available|back|scheduled|deadline|created|last login)[^\w]{0,3} ?(?:in|at|on|after|before|from|by|is|date|time|:)?[^\w]{0,4}$|重置|到期|过期|之后$/i;

/** Lists of files, as `ls` and `dir` print them: a file's time is not the error's. */
const fileLine =
  /^(?:[-dlbcps][-rwxsStT]{9}|[-dalrhs]{5,6} )|^\d{4}[-/]\d\d[-/]\d\d {2}\d\d:\d\d +(?:<|[\d,]+ )/;

const duration = /^ ?(?:elapsed|remaining|left|eta|total|ago|\/ ?\d)/i;

/**
 * The stamp nearest to a line of a paste, of the same distance the one above. `isSkipped` names lines that aren't
 * output. `now` is in epoch milliseconds; a stamp more than 5 minutes ahead or 30 days back is none.
 */
export function nearestStamp(
  lines: readonly string[],
  near: number,
  isSkipped: (line: number) => boolean,
  here: Here,
): Stamp | null {
  const search: Search = { ...here, triesLeft: mostTries };
  for (let distance = 0; distance < lines.length && search.triesLeft > 0; distance++) {
    for (const line of distance === 0 ? [near] : [near - distance, near + distance]) {
      const text = lines[line];
      if (text === undefined || !mayHoldTime.test(text.slice(0, valueLength)) || isSkipped(line)) continue;
      const stamp = stampOf(text, search);
      if (stamp) return { ...stamp, line };
    }
  }
  return null;
}

/** The first time in a line that says when the line was written, null where none does. */
function stampOf(line: string, here: Search): Omit<Stamp, "line"> | null {
  const head = line.slice(0, headLength);
  if (fileLine.test(head)) return null;
  for (const match of head.matchAll(dateAndClock)) {
    if (isOtherTime(head, match.index, match[0].length)) continue;
    const stamp = toStamp(match[0], match.index, match[0], here);
    if (stamp) return stamp;
  }
  const first = atStart.exec(head);
  if (first && !duration.test(head.slice(first[0].length))) {
    const [, klogDay, klogClock, logcat, epoch, time] = first;
    const printed = klogDay ? first[0].trimStart() : (logcat ?? epoch ?? time ?? "");
    const plain = klogDay ? `${klogDay.slice(0, 2)}-${klogDay.slice(2)} ${klogClock}` : printed;
    const stamp = toStamp(printed.trim(), first[0].indexOf(printed), plain, here);
    if (stamp) return stamp;
  }
  const value = named.exec(line.slice(0, valueLength));
  if (!value?.[1]) return null;
  return toStamp(value[1], value.index + value[0].length - value[1].length, value[1], here);
}

/** A time in a path, in the name of a file or in words about another moment. */
function isOtherTime(head: string, start: number, length: number): boolean {
  const before = head.slice(Math.max(0, start - 40), start);
  if (/[\w./\\]$|\w-$|[\w/\\]_$/.test(before) && !/[=:]$/.test(before)) return true;
  if (/^(?:[-_/\\]\w|\.[A-Za-z]{1,5}\b)/.test(head.slice(start + length))) return true;
  return otherTime.test(before);
}

function toStamp(text: string, start: number, plain: string, here: Search): Omit<Stamp, "line"> | null {
  here.triesLeft--;
  const isEpoch = /^\d+(?:\.\d+)?$/.test(plain);
  const read = readOccurredAt(isEpoch ? plain : readable(plain), here);
  if (!read.ok || questionTime(read.at, here.now) !== null) return null;
  return { at: read.at, text, start, hasZone: isEpoch || zoned.test(plain) };
}

const zoned = /:\d{2}(?:[.,]\d{1,9})? ?(?:(?:utc|gmt|z)\b|[+-]\d{2}|(?:[a-z]+ )?[a-z]+\/[a-z])/i;

/** Spellings that the reader of typed times need not know. */
function readable(text: string): string {
  return text
    .replace(/ ?([年月]) ?/g, "$1")
    .replace(/日 ?\(?(?:星期|周)[一二三四五六日天]\)?/, "日 ")
    .replace(
      /([上下])午 ?(\d{1,2}:\d{2}(?::\d{2})?)/,
      (_, half, time) => `${time} ${half === "上" ? "am" : "pm"}`,
    )
    .replace(/ ([A-Za-z]+\/[A-Za-z_/]+)$/, " [$1]")
    .replace(/(\d{4})_(\d)/, "$1 $2")
    .replace(/ {2,}/g, " ");
}
