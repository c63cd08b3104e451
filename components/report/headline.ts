import { type Diagnosis, reasonOf } from "#lib/diagnosis/index.ts";
import type { Translator } from "#lib/messages/index.ts";

/** What a diagnosis comes to in one sentence: first of all that it is not the customer's doing, where it looks so. */
export function fixHeadline(
  t: Translator,
  { code, isService }: Pick<Diagnosis, "code" | "isService">,
): string {
  if (code === "unknown") return t("diagnosis.unknown.headline");
  if (isService && (code === "500" || code === "502")) return t(`diagnosis.service.${code}`);
  return t(`reference.entries.${code}.headline`);
}

/** A text in one line: the line that was decisive, else the last one that says anything. */
export function headlineOf(text: string, diagnosis: Diagnosis | null): string {
  const reason = diagnosis && reasonOf(diagnosis);
  if (reason?.field === "errorMessage") {
    const from = text.lastIndexOf("\n", reason.start) + 1;
    return (text.slice(from).split("\n", 1)[0] ?? "").trim();
  }
  return (text.split("\n").findLast((line) => /\S/.test(line)) ?? "").trim();
}
