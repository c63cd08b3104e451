import { describe, expect, it } from "vitest";
import {
  causeOf,
  dailyHours,
  entries,
  entryOf,
  fixFor,
  goodPractice,
  isKnownCode,
  ownWordsOf,
  textArguments,
  troubleshooting,
} from "#lib/reference/index.ts";
import { profile } from "./profile.ts";
import { documented } from "./reference-documented.ts";

describe.each(Object.entries(documented))("the entry of %s", (code, facts) => {
  if (!isKnownCode(code)) throw new Error(`${code} has no entry`);
  const entry = entryOf(code);
  const fix = fixFor({ code, cause: null }, profile);

  it("shows the literal text and the severity", () => {
    expect(entry.literal).toEqual(facts.literal);
    expect(entry.severity).toBe(facts.severity);
  });

  it("has every documented cause, and marks the others as ours", () => {
    const theirs = entry.causes.filter((cause) => !cause.ours).map((cause) => cause.id);
    expect(theirs).toEqual(facts.causes);
  });

  it("says what to do now and for good, with the commands exactly", () => {
    expect(fix.doNow.length).toBeGreaterThan(0);
    expect(fix.doNow.flatMap((step) => step.command?.text ?? [])).toEqual(facts.now);
    expect(fix.forGood.map((step) => step.id)).toEqual(facts.forGood);
    expect(fix.personFirst).toBe(false);
  });

  it("keeps slash commands inside Claude Code", () => {
    for (const { command } of [...fix.doNow, ...fix.forGood]) {
      if (command) expect(command.where).toBe(command.text.startsWith("/") ? "claude-code" : "shell");
    }
  });
});

describe("the reference as a whole", () => {
  it("lists nine entries in the order of their codes", () => {
    expect(entries.map((entry) => entry.code)).toEqual([
      "400",
      "401",
      "403",
      "429",
      "500",
      "502",
      "503",
      "529",
      "timeout",
    ]);
  });

  it("marks the severity of a time-out, and no other, as ours", () => {
    expect(entries.filter((entry) => entry.severityIsOurs).map((entry) => entry.code)).toEqual(["timeout"]);
  });

  it("gives each cause an id of its own", () => {
    const ids = entries.flatMap((entry) => entry.causes.map((cause) => cause.id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(causeOf(id)?.id).toBe(id);
  });

  it("lets the service speak for itself on 429, 502 and 529 only", () => {
    const speaking = entries.filter((entry) => ownWordsOf(entry.code, profile)).map((entry) => entry.code);
    expect(speaking).toEqual(["429", "502", "529"]);
  });

  it("knows its codes and no other word of an address", () => {
    expect(isKnownCode("429")).toBe(true);
    for (const word of ["404", "unknown", "", "toString", "__proto__"]) expect(isKnownCode(word)).toBe(false);
  });
});

describe("a fix", () => {
  it("puts the person first for a disabled key, whatever the status", () => {
    for (const code of ["401", "403"] as const) {
      const fix = fixFor({ code, cause: "disabled" }, profile);
      expect(fix.personFirst).toBe(true);
      expect(fix.doNow[0]?.id).toBe("replace-key");
    }
  });

  it("puts the person first for no other cause", () => {
    const others = entries.flatMap(({ code, causes }) => causes.map(({ id }) => ({ code, cause: id })));
    for (const found of others.filter(({ cause }) => cause !== "disabled")) {
      expect(fixFor(found, profile).personFirst).toBe(false);
    }
  });

  it("begins with the step that fits the cause, and shows no step twice", () => {
    const fix = fixFor({ code: "429", cause: "quota" }, profile);
    expect(fix.doNow.map((step) => step.id)).toEqual(["larger-plan", "wait-a-minute"]);
    expect(fix.forGood.map((step) => step.id)).toEqual(["fewer-requests", "compact", "split-tasks"]);
  });

  it("is the general troubleshooting when the error is unknown", () => {
    const fix = fixFor({ code: "unknown", cause: null }, profile);
    expect(fix).toEqual({
      code: "unknown",
      personFirst: false,
      doNow: troubleshooting(profile),
      forGood: [],
    });
    expect(fix.doNow.map((step) => step.command?.text)).toEqual([
      "curl -I https://asia.qcode.cc/api\nnslookup asia.qcode.cc",
      `echo "BASE_URL: $ANTHROPIC_BASE_URL"\nprintf 'AUTH_TOKEN: %.10s... %s characters\\n' "$ANTHROPIC_AUTH_TOKEN" "\${#ANTHROPIC_AUTH_TOKEN}"`,
      "claude --verbose",
      'claude -p "say hello"',
      undefined,
    ]);
  });

  it("names the service of another profile and links no deeper than that profile does", () => {
    const other = {
      ...profile,
      endpoint: "https://relay.example.com/claude",
      baseUrlVariable: "RELAY_URL",
      dashboardUrl: "https://example.com/desk",
    };
    const texts = JSON.stringify(entries.map(({ code }) => fixFor({ code, cause: null }, other)));
    expect(texts).toContain("export RELAY_URL=https://relay.example.com/claude");
    expect(texts).toContain("ping relay.example.com");
    expect(texts).not.toContain("asia.qcode.cc");
    const addresses = new Set(
      entries.flatMap(({ code }) => {
        const { doNow, forGood } = fixFor({ code, cause: null }, other);
        return [...doNow, ...forGood].flatMap((step) => step.link?.address ?? []);
      }),
    );
    expect([...addresses].sort()).toEqual(["https://example.com/desk", "https://qcode.cc"]);
  });

  it("is plain data that can be sent to a browser", () => {
    const fix = fixFor({ code: "503", cause: null }, profile);
    expect(structuredClone(fix)).toEqual(fix);
  });
});

describe("good practice", () => {
  it("holds both scripts, the usage, the context, splitting and caching", () => {
    const steps = goodPractice(profile);
    expect(steps.filter((step) => step.script).map((step) => step.id)).toEqual([
      "retry-wrapper",
      "backoff-loop",
    ]);
    expect(steps.map((step) => step.id)).toEqual(
      expect.arrayContaining([
        "watch-usage",
        "set-alerts",
        "compact-or-clear",
        "split-large-tasks",
        "cache-results",
      ]),
    );
  });
});

describe("the words about the service", () => {
  it("come from the profile", () => {
    expect(textArguments(profile)).toMatchObject({
      service: "QCode.cc",
      host: "asia.qcode.cc",
      examplePrefix: "cr_a1b2c3d",
      prefixLength: 10,
    });
  });

  it("give hours that are the same each day as 7×14", () => {
    expect(dailyHours(profile)).toEqual({ opens: "09:00", closes: "23:00", days: 7, hours: 14 });
  });

  const withWeek = (weekly: { weekday: number; opens: string; closes: string }[]) => ({
    ...profile,
    supportHours: { ...profile.supportHours, weekly },
  });

  it("count hours that go past midnight, and a whole day as 24", () => {
    expect(dailyHours(withWeek([{ weekday: 1, opens: "22:00", closes: "06:00" }]))?.hours).toBe(8);
    expect(dailyHours(withWeek([{ weekday: 1, opens: "00:00", closes: "24:00" }]))?.hours).toBe(24);
  });

  it("give none for a week that differs from day to day or has two windows on a day", () => {
    const monday = { weekday: 1, opens: "09:00", closes: "12:00" };
    expect(dailyHours(withWeek([monday, { weekday: 2, opens: "10:00", closes: "12:00" }]))).toBeNull();
    expect(dailyHours(withWeek([monday, { ...monday }]))).toBeNull();
  });
});
