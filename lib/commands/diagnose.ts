import * as z from "zod/mini";
import { diagnose } from "#lib/diagnosis/index.ts";
import { cleanText, guardText } from "#lib/report/index.ts";
import { runCommand } from "./command.ts";
import { answerLines, lineId, lineText } from "./ndjson.ts";
import { readableDiagnosis } from "./readable-diagnosis.ts";

/**
 * npm run -s diagnose -- --ndjson
 * Reads lines `{"id","text","command"}` and writes `{"id","code","cause","confidence"}`; `command` may be left out.
 * Without `--ndjson`: one paste, and what is wrong, why, and what to do.
 */
const lineSchema = z.object({ id: lineId, text: lineText, command: z.nullish(lineText) });

await runCommand("diagnose", async ({ profile, isNdjson, readText, write }) => {
  if (isNdjson) {
    return answerLines(lineSchema, ({ id, text, command }) => {
      const report = { errorMessage: cleanText(text), command: cleanText(command ?? "") };
      const { code, cause, confidence } = diagnose(report, profile);
      return { id, code, cause, confidence };
    });
  }
  const guarded = guardText(cleanText(await readText()), profile);
  if (!guarded.ok && guarded.failed) {
    return write("The check for keys did not finish, so nothing of this text is shown.\n");
  }
  const errorMessage = guarded.ok ? guarded.text : guarded.masked;
  // The moment of running it is the best guess at when it happened.
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  const report = { errorMessage, command: "", occurredAt: Date.now(), zone };
  await write(readableDiagnosis(errorMessage, diagnose(report, profile), profile));
});
