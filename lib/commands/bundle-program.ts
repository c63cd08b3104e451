import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import * as vocabulary from "#lib/diagnosis/vocabulary.ts";
import { packed } from "#lib/terminal/packed.ts";
import { bundledProgram } from "#lib/terminal/program-file.ts";

const root = join(import.meta.dirname, "..", "..");

/** Makes `fixfirst.mjs`, one file without dependencies, from its sources. It takes a fraction of a second. */
export async function bundleProgram(): Promise<void> {
  const bundle = await rolldown({
    cwd: root,
    input: join(root, "lib/terminal/program/main.ts"),
    platform: "node",
    plugins: [packedVocabulary],
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

/** The words by which errors are known are plain data, and a quarter of the program. */
const packedVocabulary: Plugin = {
  name: "packed-vocabulary",
  load(id) {
    // It reads what programs print, not what people say of it; there is no room for both.
    if (id === join(root, "lib/diagnosis/paraphrases.ts")) return "export const paraphrases = [];";
    if (id !== join(root, "lib/diagnosis/vocabulary.ts")) return null;
    const unpacked = join(root, "lib/terminal/program/unpacked.ts");
    return `import { unpacked } from ${JSON.stringify(unpacked)};
export const { ${Object.keys(vocabulary).join(", ")} } = unpacked(${JSON.stringify(packed(vocabulary))});`;
  },
};
