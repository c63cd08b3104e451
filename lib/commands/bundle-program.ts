import { mkdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import * as vocabulary from "#lib/diagnosis/vocabulary.ts";
import * as families from "#lib/report/prefix-families.ts";
import { packed } from "#lib/terminal/packed.ts";
import { bundledProgram } from "#lib/terminal/program-file.ts";

const root = join(import.meta.dirname, "..", "..");

/** Makes `fixfirst.mjs`, one file without dependencies, from its sources. It takes a fraction of a second. */
export async function bundleProgram(): Promise<void> {
  const bundle = await rolldown({
    cwd: root,
    input: join(root, "lib/terminal/program/main.ts"),
    platform: "node",
    plugins: [packedTables],
    // The oldest Node that customers run it on.
    transform: { target: "node20" },
  });
  const { output } = await bundle.generate({
    format: "esm",
    minify: true,
    comments: false,
    codeSplitting: false,
  });
  await mkdir(join(root, ".next"), { recursive: true });
  await writeFile(join(root, bundledProgram), output[0].code);
}

/** Modules that hold plain data, a third of the program. */
const tables: Readonly<Record<string, object>> = {
  "lib/diagnosis/vocabulary.ts": vocabulary,
  // The program reads what programs print, not what people say of it; there is no room for both.
  "lib/diagnosis/paraphrases.ts": { paraphrases: [] },
  "lib/report/prefix-families.ts": families,
};

const packedTables: Plugin = {
  name: "packed-tables",
  load(id) {
    const table = tables[relative(root, id).replaceAll("\\", "/")];
    if (table === undefined) return null;
    const unpacked = join(root, "lib/terminal/program/unpacked.ts");
    return `import { unpacked } from ${JSON.stringify(unpacked)};
export const { ${Object.keys(table).join(", ")} } = unpacked(${JSON.stringify(packed(table))});`;
  },
};
