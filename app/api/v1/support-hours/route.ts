import { supportHoursAnswer } from "#lib/api/index.ts";
import { serviceProfile, supportHours } from "#lib/service/index.ts";
import { serve } from "../serve.ts";

/** When people answer. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve("readSupportHours", async ({ now }) => ({
  ok: true,
  body: supportHoursAnswer(
    await supportHours(),
    serviceProfile(),
    Temporal.Instant.fromEpochMilliseconds(now.getTime()),
  ),
}));
