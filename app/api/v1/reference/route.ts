import { entryAnswer } from "#lib/api/index.ts";
import { translator } from "#lib/messages/index.ts";
import { environment } from "#lib/platform/env.ts";
import { entries } from "#lib/reference/index.ts";
import { serviceProfile } from "#lib/service/index.ts";
import { serve } from "../serve.ts";

/** All errors of the reference. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve("readReference", async () => {
  const words = { t: translator("en"), profile: serviceProfile(), origin: environment().PUBLIC_URL };
  return { ok: true, body: { entries: entries.map((entry) => entryAnswer(entry, words)) } };
});
