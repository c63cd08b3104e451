import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { coalesced } from "#components/live/coalesced.ts";
import { keepNews } from "#components/live/news.ts";
import { messageReader } from "#components/live/stream.ts";
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

  test("kept news is complete only since the stream began, within a minute, and up to its limit", () => {
    const kept = keepNews();
    const begin = Date.now();
    const told = (ticket: number) => ({ kind: "desk", topic: "desk", ticket, event: 1 }) as const;
    vi.advanceTimersByTime(1_000);
    kept.add(told(1));
    expect(kept.isComplete(begin)).toBe(false);
    expect(kept.isComplete(begin + 500)).toBe(true);
    expect(kept.since(begin + 500)).toHaveLength(1);
    expect(kept.since(begin + 1_500)).toHaveLength(0);
    vi.advanceTimersByTime(61_000);
    kept.add(told(2));
    expect(kept.isComplete(begin + 500)).toBe(false);
    expect(kept.isComplete(begin + 1_500)).toBe(true);
    for (let more = 0; more < 300; more += 1) {
      vi.advanceTimersByTime(10);
      kept.add(told(more));
    }
    expect(kept.since(0)).toHaveLength(200);
    expect(kept.isComplete(begin + 62_100)).toBe(false);
    kept.restart();
    expect(kept.since(0)).toEqual([]);
    expect(kept.isComplete(Date.now() - 1)).toBe(false);
  });
});
