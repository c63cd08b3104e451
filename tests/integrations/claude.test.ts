import { beforeAll, describe, expect, it } from "vitest";
import { type ClaudeTried, isRight, tryClaude } from "./claude.ts";

describe("the newest Claude Code", () => {
  let claude: ClaudeTried | null = null;

  beforeAll(async () => {
    claude = await tryClaude(() => {}).catch((error: Error) => {
      if (!/npm .*install/.test(error.message)) throw error;
      console.log("Claude Code is not tried: npm cannot install it here.");
      return null;
    });
  }, 600_000);

  it("says of every error something that is diagnosed rightly", ({ skip }) => {
    if (claude === null) return skip();
    const wrong = claude.tried.filter((row) => !isRight(row));
    expect(wrong.map(({ fault, said, code }) => `${fault.label} ${code}: ${said}`)).toEqual([]);
  });

  it("asks nobody but the API", ({ skip }) => {
    if (claude === null) return skip();
    expect(claude.elsewhere).toEqual([]);
  });
});
