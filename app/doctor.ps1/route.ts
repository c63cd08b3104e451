import { doctorPowershell } from "#lib/reference/index.ts";
import { serviceProfile } from "#lib/service/index.ts";

/** The profile is read once for each process, and so the script is the same until the next start. */
export function GET(): Response {
  return new Response(doctorPowershell(serviceProfile()), {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** Next would otherwise make it at the build, with the profile that stood there then. */
export const dynamic = "force-dynamic";
