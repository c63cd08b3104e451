/** One line of a text: its place, without the newline. */
export type Line = { start: number; end: number };

/** Enough of a line to know what it is; a line of 64 KB need not be read for that. */
const headLength = 400;

const frame =
  /^\s{0,40}(?:at |from |##+ (?![45]\d\d )|File "|#\d+ (?!\d+\.\d)|[~^ ]+$|[→❱>]? ?\d+ ?[|│])|^[\s│|]{0,40}(?:const|let|var|if|elif|else|case|catch|return|throw|import|export|def|class|raise|except|for|await|print|console\.|new|readonly|static|proxy_\w+|error_page)[ (.].*[;:({},)]$|^\s{0,40}(?:\/\/ |\d{1,5} +(?:const|let|var|return|throw|if|case) |[45]\d\d: ?["'].{0,80},$)|^\S+\.[a-z]{1,4}(?::\d+:(?!in )|\(\d+,)|^[\da-f]{7,10} |^\s{0,12}(?![45]\d\d - [A-Z])\d{1,5} +[+-] |^\s{1,40}(?:(?:-\w, )?--[a-z]|\/[a-z-]{2,30} {2})/;

/** A list of names in a dumped object, such as the error codes on which a client tries again. */
const namesOnly = /^\s{0,40}(?:'\w{1,40}',? ?){1,20}$/;

/** Other tools by how their lines begin or by the port of a database or mail server, among them an agent's own tools and the log of a web server. */
const otherTool =
  /^\s{0,20}(?:\d+>\s*)?(?:npm |yarn |pnpm |pip |make: |go: |E: |handle |(?:Import|Name|Attribute)Error: |Expected: |Received: |##+ [45]\d\d |error\[|error: (?:RPC|failed)|--- FAIL|FAIL|(?:not )?ok \d|test result:|ERROR: +(?:relation|column|syntax)|LINE \d|[●⏺] (?:I|The|Let|Now|Done)\b|={3,}|(?:\S{0,60}[/.-])?[a-z]{0,2}sh: |[✔✓ℹ] |● .{1,99} › |[*+-] (?:[Ff]ix|[Aa]dd|[Rr]etry on|[Rr]emov|[Ii]mprov|[Ss]upport)\w*[ :])|(?::|port:? )(?:5432|6379|3306|27017|9200|5672|6443|1433)\b/;
/** An agent's own tool, whose outcome is no answer of the API. */
export const toolCall = /^\s{0,8}[●⏺] \w+(?: \w+)?\(/;
const requestLog = /[A-Z]{3,7} (\/[^\s"]{0,200})(?: HTTP\/[\d.]+"| \d)/;
/** A path of a server on the customer's own machine. */
const localPath = /:\/\/(?:localhost|127\.0\.0\.1):\d{1,5}(\/[a-z][^\s"']{0,200})/;
const apiPath = /\/v1|messages|completions|responses|models/;
/** What a model said, as a body or a line of a session's log: its words are no error. */
const transcript = /"type": ?"(?:system|user|assistant|message)"/;

/** A body, a header or an indented detail belongs to what the line before it began. */
const continuing =
  /^(?:[\s\]}{'"),|│<]|\[["'{\]\s]|[a-z]\w{0,30}-[\w-]{1,40}: |(?:caused by|code|id|reason|details?|message): )/i;
/** A client indents its tries too, each behind its own mark. */
export const beginning = /^\s{0,40}(?:[⎿●✻⏺✶✢·•└├■▎✗!-]\s|(?:api error|error:|retry|attempt)\b)/i;

/** Whether a line is a stack frame or a piece of source, where numbers are places; Python prints the source below the frame. */
export function isCode(head: string, previous: string): boolean {
  if (/^\s/.test(head) && /^\s{0,40}File "/.test(previous)) return true;
  return namesOnly.test(head) || (!/^\s{0,40}["'{]/.test(head) && frame.test(head));
}

/** Whether another tool than an API's client wrote a line. */
export function isOtherTool(head: string): boolean {
  const path = (requestLog.exec(head) ?? localPath.exec(head))?.[1];
  return (
    otherTool.test(head) ||
    toolCall.test(head) ||
    (path !== undefined && !apiPath.test(path)) ||
    (transcript.test(head) && !/"error|api error/i.test(head))
  );
}

/** Whether a line goes on with what the lines before it began; an agent prints the outcome of its tool behind `⎿`. */
export function continues(head: string, ofTool: boolean): boolean {
  return (
    continuing.test(head) && (!beginning.test(head) || (ofTool && /^\s*⎿ +(?:Error|curl:|[{[])/.test(head)))
  );
}

/** The first line of a failed response, to which what follows belongs as its headers and its body. */
export const statusLine = /^(?:< )?HTTP\/[\d.]{1,3} [45]\d\d/;

/** The beginning of a line. */
export function headOf(text: string, { start, end }: Line): string {
  return text.slice(start, Math.min(end, start + headLength));
}
