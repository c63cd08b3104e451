import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject } from "vitest";

/** The Node that npm runs on: the machine's own, which may be as old as the oldest that the program is for. */
export const customersNode = process.env.npm_node_execpath ?? process.execPath;

/** `fixfirst.mjs` as a customer gets it: downloaded from the desk into an empty folder, with its checksum held against it. */
export async function downloadProgram(): Promise<{ folder: string; program: string; remove: () => void }> {
  const [source = "", checksum] = await Promise.all(
    ["/fixfirst.mjs", "/fixfirst.mjs.sha256"].map(async (path) => {
      const response = await fetch(inject("productUrl") + path);
      expect(response.status, path).toBe(200);
      return response.text();
    }),
  );
  expect(checksum).toBe(`${createHash("sha256").update(source).digest("hex")}  fixfirst.mjs\n`);
  const folder = mkdtempSync(join(tmpdir(), "program-"));
  const program = join(folder, "fixfirst.mjs");
  writeFileSync(program, source);
  return { folder, program, remove: () => rmSync(folder, { recursive: true }) };
}

/** The program as another desk would serve it. */
export function programOf(source: string, origin: string): string {
  const own = `"origin":${JSON.stringify(inject("productUrl"))}`;
  expect(source).toContain(own);
  return source.replace(own, `"origin":${JSON.stringify(origin)}`);
}
