import { serveProgram } from "../terminal-program.ts";

/** The checksum of what is served beside it, as `sha256sum -c` reads it. */
export function GET(): Promise<Response> {
  return serveProgram(({ sha256 }) => `${sha256}  fixfirst.mjs\n`, "text/plain");
}

/** As the program itself. */
export const dynamic = "force-dynamic";
