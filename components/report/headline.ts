import { type Diagnosis, reasonOf } from "#lib/diagnosis/index.ts";

/** A text in one line: the line that was decisive, else the last one that says anything. */
export function headlineOf(text: string, diagnosis: Diagnosis | null): string {
  const reason = diagnosis && reasonOf(diagnosis);
  if (reason?.field === "errorMessage") {
    const from = text.lastIndexOf("\n", reason.start) + 1;
    return (text.slice(from).split("\n", 1)[0] ?? "").trim();
  }
  return (text.split("\n").findLast((line) => /\S/.test(line)) ?? "").trim();
}
