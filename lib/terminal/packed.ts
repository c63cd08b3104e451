import { brotliCompressSync, constants } from "node:zlib";

/**
 * Data as short as it fits into a file of JavaScript; the program unpacks it when it starts. The whole program is at
 * most 60 KB, and as they are its texts and its table of words would be more than half of that.
 */
export function packed(data: unknown): string {
  const text = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
  return brotliCompressSync(JSON.stringify(data), { params: text }).toString("base64");
}
