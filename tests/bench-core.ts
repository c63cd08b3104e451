import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { diagnose } from "#lib/diagnosis/index.ts";
import { findKeys, splitPaste } from "#lib/report/index.ts";
import { profile } from "./profile.ts";

type Work = (text: string) => unknown;

const works: Readonly<Record<string, Work>> = {
  diagnosis: (text) => diagnose({ errorMessage: text, command: "" }, profile),
  guard: (text) => findKeys({ errorMessage: text }, profile),
  split: (text) => splitPaste(text, { now: Date.UTC(2026, 10, 24), zone: "Asia/Shanghai", profile }),
};

/** The floor: what the simplest search for a status costs. */
const floor: Work = (text) => Array.from(text.matchAll(/\b[45]\d\d\b/g));

const pastes = readFileSync(new URL("./corpus/errors.dev.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line): string => JSON.parse(line).text);

const size = 65_536;

/** Repeated characters, nested quotes and near-matches, which a badly made pattern reads again and again. */
const units = [
  ..." \n\t4_[-aA0=:./@'\"`\\<{(%&#|│😀é\u200b\u001b",
  ...[
    "429 ",
    "HTTP ",
    '\\"',
    '{"',
    "\u001b[",
    "\u001b[0m",
    "\n  at ",
    "GET /",
    "Error: ",
    "Tests 1",
    "model ",
    "://",
    "a@",
  ],
  ...[
    "sk-",
    "cr_",
    "cr_a1",
    "sk-ant-",
    "eyJ",
    "eyJa.",
    "key=",
    "password",
    "-----BEGIN ",
    "Bearer ",
    "basic ",
    "aB3",
    "%25",
    "\\u0",
    "<b>",
    "cr_a1 b2",
    "sk-\n",
    "Cookie: a=",
  ],
  ...[
    "api_key: ",
    "token ",
    "retry after ",
    "400 500 ",
    "timeout ",
    "\n| ",
    "a1b2c3d4 ",
    "&#x",
    "error\n\n",
    "key api ",
    "reached your ",
    "retry-after: 1 ",
    "try again 1h ",
    "request id: ",
    "status code: 400 {",
    "anthropic/",
    "● Bash(\n  ⎿ ",
    "GET /v1 400\n",
    "| 429 |\n",
    "connection time",
    "模型*不",
    `${"x".repeat(79)}\n`,
    '$ "\n',
    "cr_a1b2c3d\n",
    "10:30:12\n",
  ],
];

/** Units made of up to four pieces of the others, the same in each run: a search for what nobody thought of. */
function* mixedUnits(count: number): Generator<string> {
  let state = 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let made = 0; made < count; made++)
    yield Array.from({ length: 1 + next(4) }, () => units[next(units.length)]).join("");
}

/** The least of several runs, in nanoseconds for each character: noise only ever adds. */
function cost(work: Work, texts: readonly string[], runs = 7): number {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const startedAt = performance.now();
    for (const text of texts) work(text);
    least = Math.min(least, performance.now() - startedAt);
  }
  return (least * 1e6) / length;
}

/** The size of what a browser loads for these exports: minified, in gzip, without the schema library. */
async function gzipBytes(source: string): Promise<number> {
  const bundle = await rolldown({
    input: "entry",
    external: /^zod/,
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry" ? `${import.meta.dirname}/entry.ts` : null),
        load: (id) => (id === `${import.meta.dirname}/entry.ts` ? source : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: "es", minify: true });
  return gzipSync(output.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("")).length;
}

for (let warm = 0; warm < 3; warm++)
  for (const work of Object.values(works)) for (const text of pastes) work(text);
const atFloor = cost(floor, pastes);
console.log(
  `floor, one pass of /\\b[45]\\d\\d\\b/g: ${atFloor.toFixed(2)} ns a character, ${pastes.length} pastes`,
);
for (const [name, work] of Object.entries(works)) {
  const usual = cost(work, pastes);
  const mixed = [...mixedUnits(400)]
    .map((unit) => ({ unit, once: cost(work, [unit.repeat(size / 8 / unit.length)], 2) }))
    .sort((a, b) => b.once - a.once)
    .slice(0, 20);
  const worst = [...units, ...mixed.map(({ unit }) => unit)]
    .map((unit) => ({ unit, times: cost(work, [unit.repeat(size / unit.length)]) / usual }))
    .sort((a, b) => b.times - a.times);
  console.log(
    `${name}: ${(usual / atFloor).toFixed(0)} times the floor; worst of 64 KB, for each character:`,
  );
  for (const { unit, times } of worst.slice(0, 6))
    console.log(`  ${times.toFixed(1)} times a paste: ${JSON.stringify(unit)}`);
}
const guard = 'export { guardFields, maskKeys } from "#lib/report/index.ts";';
const diagnosis = 'export { diagnose } from "#lib/diagnosis/index.ts";';
console.log(
  "gzip in the browser, of guardFields, maskKeys and diagnose with all that they import, minified; the schema library, the reference's entries and the texts are not among it:",
);
console.log(
  `  ${await gzipBytes(guard + diagnosis)} bytes together, the guard alone ${await gzipBytes(guard)}, the diagnosis alone ${await gzipBytes(diagnosis)}`,
);
