/** What the report block of `doctor.sh` and `doctor.ps1` says of the four details; null is what it does not tell. */
export type DoctorBlock = {
  /** As printed: `2026-11-24T10:30:12+08:00`. */
  readonly occurredAt: string | null;
  /** Null as well where the command was not run. */
  readonly command: string | null;
  /** Without the three dots behind it. */
  readonly keyPrefix: string | null;
  /** The client's output and what the script found wrong; null where it found nothing. */
  readonly errorMessage: string | null;
};

/** The lines of `doctorMarks` in lib/reference. */
const begin = "----- FixFirst report -----";
const end = "----- end -----";

/**
 * Reads the last report block in a pasted screen, whatever stands around it; null without one. One `line` ends with a
 * line end, and a line may have lost or gained spaces at its ends:
 *
 *     block   = "----- FixFirst report -----" fact* output? ["----- end -----"]
 *     fact    = name ": " value
 *     name    = "time" | "system" | "shell" | "client" | "base url" | "key" | "endpoint" | "command" | "exit code"
 *     output  = "output:" line*          each line behind two spaces
 *
 * Values: `time` is ISO 8601 with an offset. `base url` is the address and ` - right`, or ` - ` and what is wrong with
 * it, or `not set`. `key` is `<beginning>... (<length> characters)`, `hidden (<length> characters)` or `not set`, and
 * after ` - ` what is wrong with it. `endpoint` is `HTTP/2 401 in 0.4 s`, or `not reached after 20 s: <why>`, or
 * `not tried: <why>`. `command` is the command, or `not run`. `exit code` is 0 where the command worked.
 */
export function readDoctorBlock(text: string): DoctorBlock | null {
  const start = text.lastIndexOf(begin);
  if (start === -1) return null;
  const lines = text.slice(start + begin.length).split(/\r\n|\r|\n/);
  const last = lines.findIndex((line) => line.trim() === end);
  const inside = last === -1 ? lines : lines.slice(0, last);
  const outputAt = inside.findIndex((line) => line.trim() === "output:");
  const facts = readFacts(outputAt === -1 ? inside : inside.slice(0, outputAt));
  const output = outputAt === -1 ? [] : inside.slice(outputAt + 1).map((line) => line.replace(/^ {1,2}/, ""));
  const command = facts.get("command");
  return {
    occurredAt: facts.get("time") ?? null,
    command: command === undefined || command === "not run" ? null : command,
    keyPrefix: facts.get("key")?.match(/^(\S{1,40})\.\.\. \(/)?.[1] ?? null,
    errorMessage: faultIn(facts, output),
  };
}

function readFacts(lines: readonly string[]): ReadonlyMap<string, string> {
  const pairs = lines.map((line) => line.trim().split(": "));
  return new Map(pairs.map(([name = "", ...value]) => [name, value.join(": ")]));
}

/**
 * The client's words come first. The endpoint's status stands in for them only where it is the server's own trouble: a
 * request without a key gets a 401 or 404 from an endpoint that is well.
 */
function faultIn(facts: ReadonlyMap<string, string>, output: readonly string[]): string | null {
  const exitCode = facts.get("exit code");
  const endpoint = facts.get("endpoint") ?? "";
  const clientSays = output.join("\n").trim();
  const found: string[] = [];
  if (exitCode !== undefined && exitCode !== "0") found.push(clientSays || `exit code ${exitCode}`);
  else if (exitCode === undefined && /^HTTP\/\S+ 5/.test(endpoint)) found.push(endpoint);
  else if (exitCode === undefined && endpoint.startsWith("not reached")) found.push(endpoint);
  if (exitCode === "0") return null;
  const baseUrl = facts.get("base url");
  const key = facts.get("key");
  if (baseUrl !== undefined && !baseUrl.endsWith(" - right")) found.push(`base url: ${baseUrl}`);
  if (key !== undefined && !/^\S+\.\.\. \(\d+ characters\)$/.test(key)) found.push(`key: ${key}`);
  return found.length === 0 ? null : found.join("\n");
}
