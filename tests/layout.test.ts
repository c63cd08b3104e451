import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { trackedFiles } from "./tracked.ts";

/** What stands at the top, and for whom. A new name here is a decision. */
const topLevel: Record<string, string> = {
  "package.json": "the house",
  "tsconfig.json": "the house",
  app: "the house",
  components: "the house",
  lib: "the house",
  prisma: "the house",
  tests: "the house",
  docs: "the house",
  public: "the house",
  "README.md": "people",
  "ARCHITECTURE.md": "people",
  LICENSE: "people",
  ".ci": "the build server",
  ".gitignore": "git",
  "package-lock.json": "npm",
  "next.config.ts": "Next",
  "proxy.ts": "Next",
  "instrumentation.ts": "Next",
  "postcss.config.mjs": "Next, which reads Tailwind's plugin from here",
  "prisma.config.ts": "Prisma",
  "biome.json": "Biome",
};

/** Files that may be longer than a person reads in one go, each with its reason. */
const long: [RegExp, string][] = [
  [/^package-lock\.json$/, "written by npm"],
  [/^prisma\/migrations\/.*\.sql$/, "written once, never edited"],
  [/^prisma\/schema\.prisma$/, "Prisma reads one file"],
  [/^lib\/messages\/[^/]+\/[^/]+\.ts$/, "a catalogue is looked up, not read"],
  [/^tests\/corpus\//, "data"],
];

const longest = 350;

const tracked = trackedFiles();

test("the top level holds what a person looks for and what a tool demands there, nothing else", () => {
  const names = new Set(tracked.map((path) => path.split("/")[0] ?? ""));
  expect([...names].filter((name) => !Object.hasOwn(topLevel, name))).toEqual([]);
});

test("every file can be read in one go, or has a reason", () => {
  const tooLong = tracked
    .filter((path) => !/\.(?:png|ico|woff2|jpg)$/.test(path))
    .filter((path) => !long.some(([pattern]) => pattern.test(path)))
    .map((path) => ({ path, lines: readFileSync(path, "utf8").split("\n").length - 1 }))
    .filter(({ lines }) => lines > longest);
  expect(tooLong).toEqual([]);
});
