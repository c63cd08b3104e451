import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a command of the product as npm does, with a text on its standard input; `node` is the Node that runs it. */
export async function runCommand(
  args: readonly string[],
  input: string | Buffer = "",
  settings: Readonly<Record<string, string>> = {},
  node: string = process.execPath,
): Promise<Ran> {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(node, args, {
    env: { PATH, HOME, TMPDIR, NODE_ENV: "production", SERVICE_PROFILE: "", DATABASE_URL: "", ...settings },
  });
  const closed = once(child, "close");
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
}
