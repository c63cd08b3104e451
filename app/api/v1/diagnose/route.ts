import { diagnosisAnswer, readDiagnosisRequest } from "#lib/api/index.ts";
import { clientOf, diagnose } from "#lib/diagnosis/index.ts";
import { translator } from "#lib/messages/index.ts";
import { serviceProfile } from "#lib/service/index.ts";
import { serve } from "../serve.ts";

/** Says which error a text shows, and what to do. Nothing is stored. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve("diagnose", async ({ body, now }) => {
  const profile = serviceProfile();
  const read = readDiagnosisRequest(body, profile);
  if (!read.ok) return read;
  const found = diagnose(
    { ...read.fields, occurredAt: now.getTime(), zone: profile.supportHours.zone },
    profile,
  );
  return { ok: true, body: diagnosisAnswer(found, clientOf(read.fields), { t: translator("en"), profile }) };
});
