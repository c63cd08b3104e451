import { mkdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import { parseAst } from "rolldown/parseAst";
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
    plugins: [packedTables, packedPatterns],
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

/** From this length on a regular expression is shorter packed. */
const longPattern = 30;

/** A node of the program's syntax tree (ESTree), with `regex` where it is a regular expression. */
type Syntax = { type: string; start: number; end: number; regex?: { pattern: string; flags: string } };

/**
 * Long regular expressions are data too. Only those outside of functions: inside, each run makes one of its own, which
 * keeps its own place in a text.
 */
const packedPatterns: Plugin = {
  name: "packed-patterns",
  renderChunk(code) {
    const found = longPatterns(parseAst(code).body);
    let rest = code;
    for (const [index, { start, end }] of [...found.entries()].reverse())
      rest = `${rest.slice(0, start)}patterns[${index}]${rest.slice(end)}`;
    const patterns = packed(found.map(({ regex }) => [regex?.pattern, regex?.flags]));
    return `const patterns = unpacked(${JSON.stringify(patterns)}).map((made) => new RegExp(...made));\n${rest}`;
  },
};

function longPatterns(node: unknown): Syntax[] {
  if (Array.isArray(node)) return node.flatMap(longPatterns);
  if (typeof node !== "object" || node === null || !("type" in node)) return [];
  const syntax = node as Syntax;
  if (/Function|Method/.test(syntax.type)) return [];
  if (syntax.regex) return syntax.end - syntax.start < longPattern ? [] : [syntax];
  return Object.values(node).flatMap(longPatterns);
}
