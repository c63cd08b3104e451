import { describe, expect, it } from "vitest";
import { en } from "#lib/messages/en/index.ts";
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
    expect(fix.doNow.flatMap((step) => step.shell?.bash ?? step.inClaude ?? [])).toEqual(facts.now);
    expect(fix.forGood.map((step) => step.id)).toEqual(facts.forGood);
    expect(fix.personFirst).toBe(false);
  });
});

describe("the entries that the service does not document", () => {
  it("are marked as ours, and no others are", () => {
    const ours = entries.filter((entry) => entry.ours).map((entry) => entry.code);
    expect(ours).toEqual(entries.map(({ code }) => code).filter((code) => !Object.hasOwn(documented, code)));
    expect(ours).toEqual(["404", "413", "504", "connection"]);
  });

  it("say what to do now and for good", () => {
    for (const { code } of entries.filter((entry) => entry.ours)) {
      const fix = fixFor({ code, cause: null }, profile);
      expect(fix.doNow.length).toBeGreaterThan(0);
      expect(fix.forGood.length).toBeGreaterThan(0);
    }
  });
});

describe("the steps of each cause", () => {
  const fixes = entries.flatMap(({ code, causes }) =>
    [null, ...causes.map(({ id }) => id)].map((cause) => ({ cause, fix: fixFor({ code, cause }, profile) })),
  );

  it("are there, each once", () => {
    for (const { fix } of fixes) {
      const ids = [...fix.doNow, ...fix.forGood].map((step) => step.id);
      expect(fix.doNow.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("keep slash commands inside Claude Code", () => {
    for (const { inClaude, shell, script } of fixes.flatMap(({ fix }) => [...fix.doNow, ...fix.forGood])) {
      expect(inClaude ?? "/").toMatch(/^\//);
      for (const text of [shell, script].flatMap((forms) => Object.values(forms ?? {}))) {
        expect(text).not.toMatch(/^\//m);
      }
    }
  });

  it("never switch off the checks of certificates", () => {
    const texts = JSON.stringify([fixes, en.reference.steps]);
    expect(texts).not.toMatch(/TLS_REJECT_UNAUTHORIZED|--insecure|curl [^"]*-\w*k|strict-ssl|sslVerify/i);
  });

  it.each([
    ["400", "too-long", ["compact", "start-anew"]],
    ["400", "credit", ["check-credit", "show-endpoint"]],
    ["400", "bad-encoding", ["encode-paths", "simple-test"]],
    ["401", "missing", ["enter-key", "measure-key"]],
    ["401", "malformed", ["measure-key", "enter-key"]],
    ["401", "wrong-provider", ["enter-key", "show-endpoint"]],
    ["401", "expired", ["enter-key", "subscription-active"]],
    ["401", "login-expired", ["check-environment", "enter-key", "set-endpoint", "log-in-again"]],
    ["401", "disabled", ["replace-key", "measure-key", "set-key"]],
    ["403", "endpoint", ["show-endpoint", "set-endpoint"]],
    ["403", "plan", ["plan-includes", "subscription-active"]],
    ["403", "region", ["show-endpoint", "ask-support"]],
    ["403", "account", ["ask-permissions", "subscription-active"]],
    ["404", "model", ["pick-model", "model-variables", "plan-includes"]],
    ["404", "address", ["show-endpoint", "set-endpoint"]],
    ["413", "request-size", ["smaller-files", "compact", "start-anew"]],
    ["429", "rate", ["wait-a-minute", "fewer-requests"]],
    ["429", "concurrency", ["close-sessions", "wait-a-minute"]],
    ["429", "tokens", ["compact", "split-tasks", "wait-a-minute"]],
    ["429", "quota", ["wait-for-reset", "larger-plan"]],
    ["504", "upstream-slow", ["wait-half-a-minute", "compact"]],
    ["timeout", "network", ["reach-endpoint", "check-network", "other-network"]],
    ["timeout", "too-large", ["compact", "split-tasks"]],
    ["connection", "dns", ["resolve-host", "show-endpoint", "other-network"]],
    ["connection", "refused", ["show-endpoint", "set-endpoint", "show-proxy"]],
    ["connection", "reset", ["wait-half-a-minute", "other-network", "show-proxy"]],
    ["connection", "tls", ["check-clock", "company-certificate", "other-network"]],
    ["connection", "proxy", ["show-proxy", "other-network"]],
    ["connection", "cut-off", ["wait-half-a-minute", "shorter-answer"]],
  ] as const)("%s %s: %j", (code, cause, steps) => {
    expect(fixFor({ code, cause }, profile).doNow.map((step) => step.id)).toEqual(steps);
  });
});

describe("the reference as a whole", () => {
  it("lists its entries in the order of their codes, those without a number last", () => {
    expect(entries.map((entry) => entry.code)).toEqual([
      "400",
      "401",
      "403",
      "404",
      "413",
      "429",
      "500",
      "502",
      "503",
      "504",
      "529",
      "timeout",
      "connection",
    ]);
  });

  it("marks the severity of a time-out, and of no other documented error, as ours", () => {
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
    for (const word of ["405", "unknown", "", "toString", "__proto__"]) expect(isKnownCode(word)).toBe(false);
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

  it("shows no step for now among those for good", () => {
    const fix = fixFor({ code: "429", cause: "quota" }, profile);
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
    expect(fix.doNow.map((step) => step.shell?.bash)).toEqual([
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
