import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { until } from "./started.ts";

/** Whether a terminal can be had: by the `script` of util-linux, which nearly every Linux has; others have other options. */
export function hasTerminal(): boolean {
  return /util-linux/.test(spawnSync("script", ["--version"], { encoding: "utf8" }).stdout ?? "");
}

/** A program on a terminal of its own, with somebody who types. */
export interface Terminal {
  /** Waits until something stands on the screen, and gives all of it without colours and cursor movements. */
  sees(shown: RegExp): Promise<string>;
  types(keys: string): void;
  ended(): Promise<{ code: number | null; screen: string }>;
}

/** Runs a line of sh on a new terminal. */
export function openTerminal(line: string, settings: Readonly<Record<string, string>>): Terminal {
  const { PATH = "", HOME = "" } = process.env;
  const env = { PATH, HOME, TERM: "xterm", SHELL: "/bin/sh", ...settings } as unknown as NodeJS.ProcessEnv;
  const child: ChildProcess = spawn("script", ["--quiet", "--return", "--command", line, "/dev/null"], {
    env,
  });
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const closed = once(child, "close");
  const screen = () => output.replace(/\x1b\[[\d;]*[A-Za-z]/g, "").replace(/\r+\n/g, "\n");
  return {
    async sees(shown) {
      await until(
        async () => shown.test(screen()),
        () => `${shown} is not on the screen:\n${screen()}`,
      );
      return screen();
    },
    types: (keys) => void child.stdin?.write(keys),
    async ended() {
      const [code] = await closed;
      return { code, screen: screen() };
    },
  };
}
