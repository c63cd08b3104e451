import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { bundledProgram } from "#lib/terminal/program-file.ts";

/** Makes `fixfirst.mjs`, one file without dependencies, from its sources. It takes a fraction of a second. */
export async function bundleProgram(): Promise<void> {
  const root = join(import.meta.dirname, "..", "..");
  const bundle = await rolldown({
    cwd: root,
    input: join(root, "lib/terminal/program/main.ts"),
    platform: "node",
    // The oldest Node that customers run it on.
    transform: { target: "node20" },
  });
  const { output } = await bundle.generate({ format: "esm", minify: true, codeSplitting: false });
  await mkdir(join(root, ".next"), { recursive: true });
  await writeFile(join(root, bundledProgram), output[0].code);
}
