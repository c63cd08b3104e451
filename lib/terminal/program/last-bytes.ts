import { errorMessageMaxBytes } from "#lib/report/index.ts";

/** As much of the end of a text as an error message may hold, from the beginning of a line. */
export function lastBytes(text: string): { kept: string; isCut: boolean } {
  const bytes = Buffer.from(text);
  if (bytes.length <= errorMessageMaxBytes) return { kept: text, isCut: false };
  const end = bytes.subarray(-errorMessageMaxBytes).toString();
  const line = end.indexOf("\n");
  const isLine = line >= 0 && line < end.length / 2;
  return { kept: isLine ? end.slice(line + 1) : end.replace(/^\ufffd+/, ""), isCut: true };
}
