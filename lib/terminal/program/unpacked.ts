import { brotliDecompressSync } from "node:zlib";

/** What the desk packed: data alone, never code, so that all that runs stands in the file as it is. */
export function unpacked<Data>(packed: string): Data {
  return JSON.parse(brotliDecompressSync(Buffer.from(packed, "base64")).toString());
}
