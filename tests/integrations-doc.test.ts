import { expect, it } from "vitest";
import { diagnose } from "#lib/diagnosis/index.ts";
import { entries, knownCodes } from "#lib/reference/index.ts";
import { claudeRows } from "./integrations/claude-table.ts";
import { integrationsDoc } from "./integrations-doc.ts";
import { profile } from "./profile.ts";

it("the page for engineers of an API product lists every code with its causes", () => {
  const listed = [...integrationsDoc.matchAll(/^\| `(\w+)` \| ((?:`[a-z-]+`(?:, )?)+) \|$/gm)];
  expect(listed.map(([, code, causes]) => [code, causes?.replaceAll("`", "").split(", ")])).toEqual(
    entries.map(({ code, causes }) => [code, causes.map(({ id }) => id)]),
  );
});

it("the page says of every code what Claude Code prints, and what it is diagnosed as today", () => {
  const rows = claudeRows(integrationsDoc);
  expect(integrationsDoc).toContain(`failed in ${rows.length} ways`);
  expect([...new Set(rows.map(({ label }) => label))].sort()).toEqual([...knownCodes].sort());
  for (const { said, code, cause } of rows)
    expect(diagnose({ errorMessage: said, command: "" }, profile), said).toMatchObject({ code, cause });
});
