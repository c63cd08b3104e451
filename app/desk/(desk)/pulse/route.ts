import { logFault } from "#lib/platform/log.ts";
import { findStaff } from "#lib/staff/index.ts";

/** Whether a page of the desk could be shown now: 204, 401 when signed out, 503 while the database is away. */
export async function GET(): Promise<Response> {
  const status = await findStaff().then(
    (staff) => (staff === null ? 401 : 204),
    (error) => {
      logFault("GET /desk/pulse", error);
      return 503;
    },
  );
  return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
}
