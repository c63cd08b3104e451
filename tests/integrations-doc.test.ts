import { expect, it } from "vitest";
import { entries } from "#lib/reference/index.ts";
import { integrationsDoc } from "./integrations-doc.ts";

it("the page for engineers of an API product lists every code with its causes", () => {
  const listed = [...integrationsDoc.matchAll(/^\| `(\w+)` \| ((?:`[a-z-]+`(?:, )?)+) \|$/gm)];
  expect(listed.map(([, code, causes]) => [code, causes?.replaceAll("`", "").split(", ")])).toEqual(
    entries.map(({ code, causes }) => [code, causes.map(({ id }) => id)]),
  );
});
