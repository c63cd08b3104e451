import "server-only";

export { type TerminalProgram, terminalProgram } from "./program-file.ts";
