import { serveProgram } from "../terminal-program.ts";

/** The command line for customers: one file, which they download, read and run. */
export function GET(): Promise<Response> {
  return serveProgram(({ source }) => source, "text/javascript");
}

/** Next would otherwise make it at the build, with the profile that stood there then. */
export const dynamic = "force-dynamic";
