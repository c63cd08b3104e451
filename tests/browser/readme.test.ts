import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { openPage } from "../product.ts";
import { hasTerminal, openTerminal } from "../pty.ts";
import { addColleague, openAtDesk, signIn } from "./colleague.ts";
import { openSupport } from "./customer.ts";
import { customersNode } from "./program.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

/** The blocks of lines to type under a heading of the README, at this run's desk. */
function linesUnder(heading: string): string[] {
  const [, section = ""] = readme.split(`\n## ${heading}\n`);
  const blocks = section.split("\n## ")[0]?.match(/(?:^ {4}.+\n)+/gm) ?? [];
  return blocks.map((block) =>
    block.replace(/^ {4}/gm, "").replaceAll("http://localhost:3000", inject("productUrl")),
  );
}

const hasAll =
  hasTerminal() && ["curl", "sha256sum"].every((name) => spawnSync(name, ["--version"]).status === 0);
if (!hasAll) console.log("The README's lines are not tested: this machine lacks curl, sha256sum or script.");

test.skipIf(!hasAll)("the README's lines lead from an empty folder to the answer of a person", async () => {
  await openSupport();
  const folder = mkdtempSync(join(tmpdir(), "readme-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const empty = join(folder, "empty");
  const programs = join(folder, "programs");
  for (const made of [empty, programs]) mkdirSync(made);
  const claude = join(programs, "claude");
  writeFileSync(claude, "#!/bin/sh\necho 'API Error: 529 Overloaded' >&2\nexit 1\n");
  chmodSync(claude, 0o755);
  const PATH = `${programs}:${dirname(customersNode)}:${process.env.PATH}`;
  const [first = "", second = "", ...others] = linesUnder("From a terminal");
  expect(others).toEqual([]);

  writeFileSync(join(folder, "first.sh"), first);
  const terminal = openTerminal(`cd '${empty}' && sh -e ../first.sh`, { PATH, NO_COLOR: "1" });
  const fixed = await terminal.sees(/Which command did you run/);
  expect(fixed).toMatch(/^fixfirst\.mjs: OK\n529 {2}.+\n\nDo now\n 1\. Wait two minutes/);
  terminal.types("claude -p hi\r");
  await terminal.sees(/When was it/);
  terminal.types("\r");
  await terminal.sees(/first characters of your API key/);
  terminal.types("no-key\r");
  await terminal.sees(/Send it\?/);
  terminal.types("y\r");
  const { code, screen } = await terminal.ended();
  expect(code).toBe(0);
  expect(readdirSync(empty)).toEqual(["fixfirst.mjs"]);
  const [, number = ""] = /ticket is (FF-\w{6}); a person answers by/.exec(screen) ?? [];
  const [, link = ""] = /this link opens it: (\S+)/.exec(screen) ?? [];

  const { page: agent } = await openPage();
  await signIn(agent, await addColleague("Lin Terminal"));
  await openAtDesk(agent, number);
  await agent.getByLabel("Reply to the customer").fill("It is over. Try it again.");
  await agent.getByRole("button", { name: "Send", exact: true }).click();
  await agent.getByText("Sent.", { exact: true }).waitFor();

  const [desk = ""] = first.split("\n");
  const printed = second.replace("FF-7K3M9Q", number).replace(/link=\S+/, `link=${link}`);
  expect(printed).toContain(`number=${number} link=${link}`);
  const read = spawnSync("sh", ["-ec", `${desk}\n${printed}`], { cwd: empty, encoding: "utf8" });
  expect(JSON.parse(read.stdout)).toMatchObject({
    number,
    state: "answered",
    messages: [{ author: "staff", staffName: "Lin Terminal", text: "It is over. Try it again." }],
  });
});
