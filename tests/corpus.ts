import { readFileSync } from "node:fs";
import { certainFrom, diagnose } from "#lib/diagnosis/index.ts";
import { isKnownCode } from "#lib/reference/index.ts";
import { profile } from "./profile.ts";

type Line = { id: string; text: string; command: string; label: string; alt: string[] };

/** Labels without an entry in the reference are rightly answered 'unknown'. */
const answerable = (label: string) => (isKnownCode(label) ? label : "unknown");

const file = new URL("./corpus/errors.dev.jsonl", import.meta.url);
const lines: Line[] = readFileSync(file, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));

const judged = lines.map((line) => {
  const { code, confidence, cause } = diagnose({ errorMessage: line.text, command: line.command }, profile);
  const right = [line.label, ...line.alt].map(answerable).includes(code);
  return { ...line, expected: answerable(line.label), code, confidence, cause, right };
});

const right = judged.filter((line) => line.right);
const named = right.filter((line) => line.code !== "unknown");
const isConfident = (line: { confidence: number }) => line.confidence >= certainFrom;
const wrong = judged.filter((line) => !line.right);
const confidentlyWrong = wrong.filter(isConfident);

const codes = [...new Set(judged.flatMap((line) => [line.expected, line.code]))].sort();
console.log(`expected \\ answered\n${["".padEnd(9), ...codes.map((code) => code.padStart(8))].join("")}`);
for (const expected of codes) {
  const counts = codes.map(
    (code) => judged.filter((line) => line.expected === expected && line.code === code).length,
  );
  console.log([expected.padEnd(9), ...counts.map((count) => String(count || ".").padStart(8))].join(""));
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
console.log(`\nright: ${right.length} of ${judged.length}, ${percent(right.length, judged.length)}`);
console.log(
  `certain among the right answers that name a code: ${percent(named.filter(isConfident).length, named.length)}`,
);
console.log(
  `certain and wrong: ${confidentlyWrong.length}, ${percent(confidentlyWrong.length, judged.length)}`,
);
for (const line of wrong) {
  const certainty = isConfident(line) ? "CERTAIN" : "";
  console.log(`  ${line.id} ${line.label} answered ${line.code} ${line.confidence} ${certainty}`);
}
