/**
 * Logs a fault once, with the place where it was caught. Only the error's name, code and stack frames are written:
 * a message can repeat a customer's text.
 */
export function logFault(place: string, error: unknown): void {
  const { name, code, frames } = describe(error);
  console.error(`${new Date().toISOString()} ${place}: ${name}${code}\n${frames}`);
}

function describe(error: unknown): { name: string; code: string; frames: string } {
  if (!(error instanceof Error)) return { name: typeof error, code: "", frames: "" };
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { name: error.name, code, frames: frames.slice(0, 8).join("\n") };
}
