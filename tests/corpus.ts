import { readdirSync, readFileSync } from "node:fs";
import { certainFrom, diagnose } from "#lib/diagnosis/index.ts";
import { profile } from "./profile.ts";

type Line = { id: string; text: string; command: string; label: string; alt: string[] };

/**
 * `blind.jsonl` was written by somebody who had not seen the rules, and no rule was made for a line of it: it tells how
 * the classifier does on text that it never met. Whoever reads it while tuning has to write another.
 */
const folder = new URL("./corpus/", import.meta.url);
for (const file of readdirSync(folder).sort()) {
  if (file.endsWith(".jsonl")) report(file);
}

/** Prints how the classifier does on a file of labelled pastes: confusion matrix, shares, and what is wrong. */
function report(file: string): void {
  const lines: Line[] = readFileSync(new URL(file, folder), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const judged = lines.map((line) => {
    const { code, confidence } = diagnose({ errorMessage: line.text, command: line.command }, profile);
    const isCertain = code !== "unknown" && confidence >= certainFrom;
    return { ...line, code, confidence, isCertain, isRight: [line.label, ...line.alt].includes(code) };
  });

  console.log(`\n${file}: ${judged.length} lines`);
  const codes = [...new Set(judged.flatMap((line) => [line.label, line.code]))].sort();
  const width = 11;
  console.log(["label \\ answer".padEnd(width + 4), ...codes.map((code) => code.padStart(width))].join(""));
  for (const label of codes) {
    const counts = codes.map(
      (code) => judged.filter((line) => line.label === label && line.code === code).length,
    );
    console.log(
      [label.padEnd(width + 4), ...counts.map((count) => String(count || ".").padStart(width))].join(""),
    );
  }

  const right = judged.filter((line) => line.isRight);
  const named = right.filter((line) => line.code !== "unknown");
  const wrong = judged.filter((line) => !line.isRight);
  const certainlyWrong = wrong.filter((line) => line.isCertain);
  console.log(`right, counting alt: ${share(right.length, judged.length)}`);
  console.log(
    `certain among the right answers that name a code: ${share(named.filter((line) => line.isCertain).length, named.length)}`,
  );
  console.log(
    `certain and wrong: ${share(certainlyWrong.length, judged.length)}, of these labelled unknown: ${certainlyWrong.filter((line) => line.label === "unknown").length}`,
  );
  for (const { id, label, code, confidence, isCertain } of wrong) {
    console.log(`  ${id} ${label} answered ${code} ${confidence}${isCertain ? " CERTAIN" : ""}`);
  }
}

function share(part: number, whole: number): string {
  return `${part} of ${whole}, ${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}
