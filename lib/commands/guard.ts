import * as z from "zod/mini";
import { guardFields } from "#lib/report/index.ts";
import { runCommand } from "./command.ts";
import { answerLines, lineId, lineText } from "./ndjson.ts";

/**
 * npm run -s guard -- --ndjson
 * Judges lines `{"id","text"}` or `{"id","fields":{name: text}}`, the fields of a line together, and writes
 * `{"id","verdict":"accept"|"reject","families":[…],"masked":…}`. Where the guard itself fails, the verdict is
 * `reject` and `masked` is empty. Without `--ndjson`: one text, and its masked form.
 */
const lineSchema = z
  .object({ id: lineId, text: z.optional(lineText), fields: z.optional(z.record(z.string(), lineText)) })
  .check(
    z.refine(
      ({ text, fields }) => (text === undefined) !== (fields === undefined),
      "needs either text or fields",
    ),
  );

await runCommand("guard", async ({ profile, isNdjson, readText, write }) => {
  if (isNdjson) {
    return answerLines(lineSchema, ({ id, text = "", fields }) => {
      const { verdict, families, masked } = judge(fields ?? { text });
      return { id, verdict, families, masked: fields ? masked : masked.text };
    });
  }
  const { families, masked } = judge({ text: await readText() });
  if (families.length > 0) console.error(`Full keys found: ${families.join(", ")}`);
  await write(masked.text ?? "");

  function judge(fields: Record<string, string>) {
    const judged = guardFields(fields, profile);
    if (judged.ok) return { verdict: "accept", families: [], masked: judged.fields };
    if (judged.failed) {
      const masked = Object.fromEntries(Object.keys(fields).map((name) => [name, ""]));
      return { verdict: "reject", families: [], masked };
    }
    const families = [...new Set(judged.findings.map(({ family }) => family))];
    return { verdict: "reject", families, masked: judged.masked };
  }
});
