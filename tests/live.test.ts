import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { coalesced } from "#components/live/coalesced.ts";
import { messageReader } from "#components/live/stream.ts";
import { byServer, serverNow } from "#components/ui/server-clock.ts";
import type { LiveMessage } from "#lib/notify/rules.ts";

const place = fc.nat();
const message: fc.Arbitrary<LiveMessage> = fc.oneof(
  fc.record({ kind: fc.constant("ticket" as const), at: place, event: place }),
  fc.record({ kind: fc.constant("desk" as const), ticket: place, event: place }),
  fc.record({ kind: fc.constant("presence" as const), ticket: fc.option(place) }),
  fc.record({ kind: fc.constant("at-desk" as const), mark: fc.string({ maxLength: 32 }) }),
  fc.constantFrom({ kind: "ready" as const }, { kind: "lost" as const }),
  fc.record({
    kind: fc.constant("ended" as const),
    at: fc.option(place),
    why: fc.constantFrom("gone" as const, "link" as const, "signed-out" as const),
  }),
);

describe("the text of a stream", () => {
  test("gives the same messages wherever it was cut, heartbeats and the unknown left out", () => {
    const other = fc.constantFrom(
      ": \n\n",
      "event: x\n\n",
      "data: {\n\n",
      'data: {"kind":"tomorrow"}\n\n',
      "\n",
    );
    const part = fc.oneof(message, other);
    fc.assert(
      fc.property(fc.array(part), fc.array(fc.nat(400)), (parts, cuts) => {
        const text = parts
          .map((each) => (typeof each === "string" ? each : `data: ${JSON.stringify(each)}\n\n`))
          .join("");
        const read = messageReader();
        const at = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].sort((a, b) => a - b);
        const got = at.flatMap((from, index) => read(text.slice(from, at[index + 1] ?? text.length)));
        expect(got).toEqual(parts.filter((each) => typeof each !== "string"));
      }),
    );
  });

  test("a message is given as soon as its line is whole", () => {
    const read = messageReader();
    expect(read('data: {"kind":"re')).toEqual([]);
    expect(read('ady"}')).toEqual([]);
    expect(read("\n")).toEqual([{ kind: "ready" }]);
  });
});

describe("with the clock in hand", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("fifty asks within a second are one act at once and one for the rest, never two at a time", async () => {
    let acts = 0;
    let atOnce = 0;
    const ask = coalesced(
      async () => {
        acts += 1;
        atOnce += 1;
        expect(atOnce).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 300));
        atOnce -= 1;
        return true;
      },
      { settleMs: 250, restMs: 1_000 },
    );
    for (let asked = 0; asked < 50; asked += 1) {
      ask();
      await vi.advanceTimersByTimeAsync(20);
    }
    await vi.advanceTimersByTimeAsync(10_000);
    expect(acts).toBe(2);
  });

  test("an ask is never dropped, whenever it comes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3_000), { minLength: 1 }), async (waits) => {
        let asked = 0;
        let seen = 0;
        const ask = coalesced(
          async () => {
            const now = asked;
            await new Promise((resolve) => setTimeout(resolve, 100));
            seen = now;
            return now % 2 === 0;
          },
          { settleMs: 250, restMs: 1_000 },
        );
        for (const wait of waits) {
          asked += 1;
          ask();
          await vi.advanceTimersByTimeAsync(wait);
        }
        await vi.advanceTimersByTimeAsync(10_000);
        expect(seen).toBe(asked);
      }),
      { numRuns: 30 },
    );
  });

  test("the server's clock is told by its newest page, however wrong the browser's is", () => {
    const hour = 60 * 60 * 1000;
    for (const [first, wrongBy] of [
      [Date.UTC(2026, 10, 24, 9), hour],
      [Date.UTC(2026, 10, 24, 10), -hour],
    ] as const) {
      vi.setSystemTime(first + wrongBy);
      expect(serverNow(first)).toBe(first);
      vi.advanceTimersByTime(30_000);
      expect(serverNow(first), "of the same page, later").toBe(first + 30_000);
      expect(serverNow(first - 5 * 60_000), "of a page from before").toBe(first + 30_000);
      expect(byServer(Date.now() - 1_000)).toBe(first + 29_000);
      vi.advanceTimersByTime(15_000);
      expect(serverNow(first + 45_000), "of a page that was rendered anew").toBe(first + 45_000);
    }
  });
});
