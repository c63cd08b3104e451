const bytes = 65_536;

const error = "\nAPI Error: 429 Too Many Requests\n";

/** As many units as fit into 64 KB of UTF-8, and the error at the end. */
function filled(unit: (index: number) => string): string {
  let text = "";
  let left = bytes - Buffer.byteLength(error);
  for (let index = 0; ; index++) {
    const next = unit(index);
    left -= Buffer.byteLength(next);
    if (left < 0) return text + error;
    text += next;
  }
}

/** 64 hexadecimal digits that look drawn by lot, other ones for each index. */
function digits(index: number): string {
  let state = index + 1;
  return Array.from({ length: 64 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 28).toString(16);
  }).join("");
}

/** Pastes as long as an error message may be, each of another sort, all ending in the same error. */
export const longPastes: Readonly<Record<string, string>> = {
  "a log": filled(
    (index) =>
      `2026-11-24 10:${String(index % 60).padStart(2, "0")}:12 INFO worker[${index}] POST /v1/messages 200 in ${index % 997} ms\n` +
      "    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)\n" +
      ` ⎿ API Error (529 {"type":"error","error":{"type":"overloaded_error"}}) · Retrying in 5 seconds… (attempt ${index % 10}/10)\n`,
  ),
  "one line": filled(() => "x"),
  "many lines": filled((index) => `${index % 10}\n`),
  Chinese: filled((index) => `请求失败：模型服务暂时不可用，请稍后再试（第${index}次）。\n`),
  keys: filled((index) => `ANTHROPIC_AUTH_TOKEN=cr_${digits(index)}\n`),
};
