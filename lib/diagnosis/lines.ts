/** One line of a text: its place, without the newline. */
export type Line = { start: number; end: number };

/**
 * Who speaks on a line. `api`: an API, its client or a gateway; `other`: another tool, whose numbers and errors
 * are not the API's; `code`: a stack frame or a piece of source, where numbers are places; `open`: it cannot be told.
 */
export type Voice = "api" | "other" | "code" | "open";

/** Enough of a line to know who speaks; a line of 64 KB need not be read for that. */
const headLength = 400;

const frame =
  /^\s{0,40}(?:at |File "|#\d+ |goroutine \d|\^+\s*$|[~^ ]+$|\d+ ?\|)|^\s{0,40}[│|]?\s{0,8}(?:const|let|var|if ?\(|return|throw|import|export|def|class|raise|except|for ?\(|await|self\.) ?.*[;:({,]?$|^\S+\.[a-z]{1,4}:\d+:\d*:?|=> ?\{|function ?\(/;

const otherTool =
  /^\s{0,20}(?:\d+>\s*)?(?:npm |yarn |pnpm |fatal: |remote: |error: (?:RPC|failed|pathspec)|ssh: |kex_|make(?:\[\d+\])?: |pip |docker|Error response from daemon|error\[E|E {2,}|--- FAIL|FAIL |FAILED |={3,}|PHP (?:Parse|Warning)|bash: |sh: |zsh: |cp: |ls: |Datasource |panic: |psql|FATAL:|postgres|send-pack|[✖×✔✓ℹ] )|\bMCP\b|\/mcp\b|[Cc]lient [Rr]egistration|error TS\d|\bmcp-|\bP1\d{3}\b|hook error|EADDRINUSE|AssertionError|registry\.|test result:/;

const api =
  /api error|anthropic|openai|\/v1\/|claude api|litellm|generativelanguage|GoogleGenerativeAI|chat\/completions|request[_ -]id|\breq_|new_api|"type": ?"error"|upstream|HTTP\/\d/i;

const requestLog = /"?(?:GET|POST|PUT|DELETE|PATCH|HEAD) (\/[^\s"]{0,200})/;
const apiPath = /\/v1\b|\/messages|\/completions|\/responses|\/models/;

/** A test runner, a compiler or a load test speaks in a text: what no API says in it is theirs. */
const otherReport =
  /\bAssertionError\b|ERR_ASSERTION|--- FAIL|^\s{0,8}Tests? {1,8}\S{0,20}\d{1,6} (?:failed|passed)|\b\d{1,6} (?:passed|failed)(?: in |; |, \d)|test result:|ApacheBench/m;

/** A body, a header or an indented detail belongs to what the line before it began. */
const continuing =
  /^(?:\s|[\]}{'"),|│]|\[["'{\]\s]|<[a-z!/]|[a-z][a-z0-9]{0,30}-[a-z0-9-]{1,40}: |(?:date|server|connection|via|age): )/i;
/** A client indents its tries too, each behind its own mark. */
const beginning = /^\s{0,40}(?:[⎿●✻⏺✶✢·•└├■▎✗!-]\s|(?:api error|error:|retry|attempt)\b)/i;

/** The line that starts at a place of a text. */
export function lineAt(text: string, start: number): Line {
  const newline = text.indexOf("\n", start);
  return { start, end: newline < 0 ? text.length : newline };
}

/** Who speaks on a line; the line before it tells whether it is the source that Python prints below a frame. */
export function voiceOf(text: string, line: Line, previous: Line | undefined): Voice {
  const head = headOf(text, line);
  if (/^\s/.test(head) && previous && /^\s{0,40}File "/.test(headOf(text, previous))) return "code";
  if (!/^\s{0,40}["'{]/.test(head) && frame.test(head)) return "code";
  const path = requestLog.exec(head)?.[1];
  if (path && !apiPath.test(path)) return "other";
  if (/"type": ?"message"/.test(head) && /"content": ?\[/.test(head) && !/"error/.test(head)) return "other";
  if (otherTool.test(head)) return "other";
  return api.test(head) ? "api" : "open";
}

/** Whether a line goes on with what the lines before it began. */
export function continues(text: string, line: Line): boolean {
  const head = headOf(text, line);
  return continuing.test(head) && !beginning.test(head);
}

/** Whether a tool that reports on code, such as a test runner, speaks in a text. */
export function hasOtherReport(text: string): boolean {
  return otherReport.test(text);
}

function headOf(text: string, line: Line): string {
  return text.slice(line.start, Math.min(line.end, line.start + headLength));
}
