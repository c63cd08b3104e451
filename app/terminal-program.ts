import { environment } from "#lib/platform/env.ts";
import { logFault } from "#lib/platform/log.ts";
import { serviceProfile } from "#lib/service/index.ts";
import { type TerminalProgram, terminalProgram } from "#lib/terminal/index.ts";

let made: Promise<TerminalProgram> | undefined;

/** Serves the program or its checksum: made once for each process, from the profile that it has read. */
export async function serveProgram(
  part: (program: TerminalProgram) => string,
  type: string,
): Promise<Response> {
  try {
    made ??= terminalProgram(serviceProfile(), environment().PUBLIC_URL);
    return new Response(part(await made), {
      headers: {
        "Content-Type": `${type}; charset=utf-8`,
        // Program and checksum must be of one version.
        "Cache-Control": "no-cache",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    made = undefined;
    logFault("GET /fixfirst.mjs", error);
    return new Response("The program cannot be served just now.\n", { status: 503 });
  }
}
