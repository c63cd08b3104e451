import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Far from UTC and from whole hours, so that a forgotten zone fails at once. */
process.env.TZ = "Asia/Kathmandu";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  resolve: {
    alias: { "server-only": fileURLToPath(new URL("./server-only.ts", import.meta.url)) },
  },
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    environment: "node",
  },
});
