import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { en } from "#lib/messages/en/index.ts";
import { entries, textArguments } from "#lib/reference/index.ts";
import { troubleshootingSteps } from "#lib/reference/step-order.ts";
import { goodPracticeSteps, steps } from "#lib/reference/steps.ts";
import { profile } from "./profile.ts";

const { reference, diagnosis } = en;

/** The paths of all texts below a part of the catalogue. */
function pathsOf(part: object, path: string): string[] {
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}.${key}`] : pathsOf(value, `${path}.${key}`),
  );
}

describe("the texts of the reference", () => {
  it("name each entry and nothing else", () => {
    expect(Object.keys(reference.entries).sort()).toEqual(entries.map((entry) => entry.code).sort());
  });

  it("tell each cause and nothing else", () => {
    const ids = entries.flatMap((entry) => entry.causes.map((cause) => cause.id));
    expect(Object.keys(reference.causes).sort()).toEqual(ids.sort());
  });

  it("tell each step, and each step stands in an entry, in troubleshooting or in good practice", () => {
    const used = entries.flatMap(({ doNow, forGood, causes }) => [
      ...doNow,
      ...forGood,
      ...causes.flatMap((cause) => cause.leads ?? []),
    ]);
    const ids = new Set<string>([...used, ...troubleshootingSteps, ...goodPracticeSteps]);
    expect(Object.keys(steps).sort()).toEqual([...ids].sort());
    expect(Object.keys(reference.steps).sort()).toEqual([...ids].sort());
  });

  it("have what the service says of itself, attributed to it", () => {
    expect(Object.keys(reference.ownWords).sort()).toEqual(Object.values(profile.ownWords).sort());
    for (const text of Object.values(reference.ownWords)) expect(text).toMatch(/^\{service\} says that /);
  });

  it("name no service by heart", () => {
    expect(JSON.stringify({ reference, diagnosis })).not.toMatch(/qcode|asia\.|ANTHROPIC_/i);
  });
});

describe("the texts of reference and diagnosis", () => {
  const failures: string[] = [];
  const t = createTranslator({
    locale: "en",
    messages: en,
    onError: (error) => failures.push(error.message),
  });
  /** The paths come from the catalogue itself, so the compiler need not know them. */
  const format = t.markup as (path: string, values: object) => string;
  const more = {
    opens: "09:00",
    closes: "23:00",
    zoneCity: "Shanghai",
    days: 7,
    hours: 14,
    weekday: "Monday",
    replyHours: 2,
    name: "Too many requests",
    code: "429",
    quote: "{overloaded_error}",
    cause: "Quota used up",
    codes: "429",
    requestId: "req_1",
  };

  it.each([...pathsOf(reference, "reference"), ...pathsOf(diagnosis, "diagnosis")])("%s formats", (path) => {
    const text = format(path, {
      ...textArguments(profile),
      ...more,
      // One name for two things: `code` is the argument of the heading and the tag of the steps.
      code: path === "reference.entryPage.heading" ? "429" : (chunks: string) => `\`${chunks}\``,
      mark: (chunks: string) => chunks,
      unset: (chunks: string) => chunks,
      debug: () => "debug",
    });
    expect(failures).toEqual([]);
    expect(text).not.toMatch(/[<>]|undefined|!/);
    if (path !== "reference.entryPage.heading") expect(text).not.toContain("{service}");
  });

  it("fill in what the service's page shows", () => {
    expect(t("reference.entryPage.heading", { code: "429", name: "Too many requests" })).toBe(
      "429 Too many requests",
    );
    expect(t("reference.entryPage.heading", { code: "timeout", name: "Connection timed out" })).toBe(
      "Connection timed out",
    );
    expect(t("reference.reach.hoursDaily", more)).toBe("Every day from 09:00 to 23:00 in Shanghai (7×14).");
    expect(t("reference.reach.response", more)).toMatch(
      /^Usually within 1 to 2 hours during support hours\./,
    );
  });
});
