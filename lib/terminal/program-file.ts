import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { packed } from "./packed.ts";
import { wordsFor } from "./words.ts";

/** Where the bundled program lies from its build on; what differs from desk to desk is still missing in it. */
export const bundledProgram = ".next/fixfirst.mjs";

/** The program as it is served, with its SHA-256 in hexadecimal digits. */
export type TerminalProgram = { source: string; sha256: string };

/** `fixfirst.mjs` for one desk. `origin` is `PUBLIC_URL`; where a report would be sent can be read in the file. */
export async function terminalProgram(profile: ServiceProfile, origin: string): Promise<TerminalProgram> {
  const bundle = await readFile(bundledProgram, "utf8");
  const written = JSON.stringify({ origin, packed: packed(wordsFor(profile, origin)) });
  const source = `#!/usr/bin/env node\nconst writtenByDesk=${written};\n${bundle}`;
  return { source, sha256: createHash("sha256").update(source).digest("hex") };
}
