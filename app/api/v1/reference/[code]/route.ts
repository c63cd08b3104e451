import { entryAnswer } from "#lib/api/index.ts";
import { translator } from "#lib/messages/index.ts";
import { environment } from "#lib/platform/env.ts";
import { entryOf, isKnownCode } from "#lib/reference/index.ts";
import { serviceProfile } from "#lib/service/index.ts";
import { serve } from "../../serve.ts";

/** One error of the reference. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve("readEntry", async ({ params }) => {
  const { code = "" } = params;
  if (!isKnownCode(code)) return { ok: false, problem: "not-found" };
  const words = { t: translator("en"), profile: serviceProfile(), origin: environment().PUBLIC_URL };
  return { ok: true, body: entryAnswer(entryOf(code), words) };
});
