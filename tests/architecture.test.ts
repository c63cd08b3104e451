import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { breaches, cycles } from "./architecture.ts";
import { importsOf } from "./imports.ts";
import { trackedFiles } from "./tracked.ts";

const sources = new Map(
  trackedFiles()
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [path, readFileSync(path, "utf8")]),
);

test("imports go down and through doors", () => {
  expect(breaches(sources)).toEqual([]);
});

test("no files import each other in a circle", () => {
  expect(cycles(sources)).toEqual([]);
});

test("every import of ours leads to a file", () => {
  const lost = [...sources].flatMap(([path, source]) =>
    importsOf(path, source)
      .filter(({ file }) => file !== null && !existsSync(file))
      .map(({ specifier }) => `${path}: ${specifier}`),
  );
  expect(lost.filter((line) => !line.includes("generated/prisma"))).toEqual([]);
});

describe("each rule finds its breach", () => {
  test.each([
    [
      "a pure folder imports another",
      "lib/report/a.ts",
      'import { x } from "#lib/hours/index.ts";',
      "is pure",
    ],
    [
      "a pure folder imports upward",
      "lib/hours/a.ts",
      'import type { T } from "#lib/tickets/index.ts";',
      "is pure",
    ],
    [
      "a pure folder imports past a door",
      "lib/diagnosis/a.ts",
      'import { x } from "../report/mask.ts";',
      "door",
    ],
    ["a pure folder imports Node", "lib/report/a.ts", 'import { x } from "node:fs";', "pure code"],
    ["a pure folder imports Node by its old name", "lib/report/a.ts", 'import fs from "fs";', "pure code"],
    [
      "a pure folder imports React",
      "lib/messages/a.ts",
      'import type { ReactNode } from "react";',
      "pure code",
    ],
    ["a pure folder imports Next", "lib/profile/a.ts", 'import { x } from "next/headers";', "pure code"],
    ["a pure folder imports Prisma", "lib/profile/a.ts", 'import { x } from "@prisma/client";', "pure code"],
    ["a pure folder reads settings", "lib/reference/a.ts", "const x = process.env.PORT;", "names process"],
    ["a pure folder reads the clock", "lib/report/a.ts", "const x = Date.now();", "names Date.now"],
    ["a pure folder makes a date of now", "lib/hours/a.ts", "const x = new Date();", "names new Date()"],
    ["a pure folder asks Temporal", "lib/hours/a.ts", "Temporal.Now.instant();", "names Temporal.Now"],
    [
      "rules import the database",
      "lib/tickets/rules.ts",
      'import { db } from "#lib/platform/db.ts";',
      "rules.ts",
    ],
    ["rules import their own folder", "lib/tickets/rules.ts", 'import { x } from "./submit.ts";', "rules.ts"],
    ["rules read the clock", "lib/tickets/rules.ts", "const x = new Date();", "names new Date()"],
    [
      "a server folder imports upward",
      "lib/tickets/a.ts",
      'import { x } from "#lib/desk/index.ts";',
      "imports go down",
    ],
    [
      "a server folder imports past a door",
      "lib/desk/a.ts",
      'import { x } from "#lib/tickets/writes.ts";',
      "door",
    ],
    [
      "a server folder imports a component",
      "lib/tickets/a.ts",
      'import { x } from "#components/ui/tag.tsx";',
      "imports go down",
    ],
    [
      "a verb touches the database",
      "lib/tickets/submit.ts",
      'import { db } from "#lib/platform/db.ts";',
      "reads.ts",
    ],
    [
      "a verb loads the database late",
      "lib/tickets/submit.ts",
      'await import("#lib/platform/db.ts");',
      "reads.ts",
    ],
    [
      "a verb takes the generated client",
      "lib/tickets/a.ts",
      'import { x } from "#lib/platform/generated/prisma/client.ts";',
      "reads.ts",
    ],
    ["a verb takes Prisma's package", "lib/tickets/a.ts", 'import { x } from "@prisma/client";', "reads.ts"],
    [
      "a server door is open to browsers",
      "lib/tickets/index.ts",
      'export { x } from "./submit.ts";',
      "server-only",
    ],
    [
      "the platform knows the domain",
      "lib/platform/a.ts",
      'import { x } from "#lib/profile/index.ts";',
      "knows nothing",
    ],
    ["a lib folder is in no table", "lib/helpers/a.ts", "export const x = 1;", "no line"],
    [
      "ui knows the domain",
      "components/ui/a.tsx",
      'import { x } from "#lib/report/index.ts";',
      "ui knows itself",
    ],
    ["ui imports upward", "components/ui/a.tsx", 'import { x } from "../report/a.tsx";', "components/ui"],
    [
      "a component imports sideways",
      "components/site/a.tsx",
      'import { x } from "../report/a.tsx";',
      "components/ui",
    ],
    [
      "a component calls a verb",
      "components/ticket/a.tsx",
      'import { solve } from "#lib/tickets/index.ts";',
      "types only",
    ],
    [
      "a component mixes a verb with a type",
      "components/ticket/a.tsx",
      'import { type T, solve } from "#lib/tickets/index.ts";',
      "types only",
    ],
    [
      "a component imports the platform",
      "components/site/a.tsx",
      'import { x } from "#lib/platform/env.ts";',
      "as a prop",
    ],
    [
      "a component imports app",
      "components/site/a.tsx",
      'import { x } from "#app/page.tsx";',
      "nothing below app",
    ],
    ["a component imports Node", "components/site/a.tsx", 'import { x } from "node:fs";', "in the browser"],
    [
      "a component folder is in no table",
      "components/misc/a.tsx",
      'import { x } from "../ui/tag.tsx";',
      "no line",
    ],
    ["a page touches the database", "app/page.tsx", 'import { db } from "#lib/platform/db.ts";', "reads.ts"],
    ["a page imports past a door", "app/page.tsx", 'import { x } from "#lib/tickets/submit.ts";', "door"],
    ["a page imports another segment", "app/a/page.tsx", 'import { x } from "../b/page.tsx";', "own segment"],
    [
      "a page imports other platform",
      "app/page.tsx",
      'import { x } from "#lib/platform/migrate.ts";',
      "takes env.ts",
    ],
    [
      "the product imports a test",
      "lib/report/a.ts",
      'import { x } from "#tests/profile.ts";',
      "nothing imports tests",
    ],
    ["a re-export counts", "lib/report/index.ts", 'export {\n  x,\n} from "#lib/hours/index.ts";', "is pure"],
    ["a bare import counts", "lib/report/a.ts", 'import "#lib/hours/index.ts";', "is pure"],
  ])("%s", (_name, path, source, expected) => {
    const found = breaches(new Map([[path, source]]));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
    expect(found[0]).toContain(path);
  });

  test("two files import each other", () => {
    const circle = new Map([
      ["lib/report/a.ts", 'import { b } from "./b.ts";'],
      ["lib/report/b.ts", 'import type { a } from "./a.ts";'],
    ]);
    expect(cycles(circle)).toEqual(["lib/report/a.ts → lib/report/b.ts → lib/report/a.ts"]);
  });

  test("what a comment or a type says is no breach", () => {
    const harmless = new Map([
      [
        "lib/report/a.ts",
        "/** Not Date.now, see\n * new Date() */\n// process.env neither\nconst at = new Date(0);",
      ],
      ["components/ticket/a.tsx", 'import type { T } from "#lib/tickets/index.ts";'],
      ["components/ticket/b.tsx", 'import { type S, type T } from "#lib/tickets/index.ts";'],
    ]);
    expect(breaches(harmless)).toEqual([]);
  });
});
