import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tryClaude } from "./integrations/claude.ts";
import { claudeSection, withClaudeSection } from "./integrations/claude-table.ts";

/** npm run try:claude: the section of docs/integrations.md about Claude Code, on standard output or, with --write, in the page. */
process.chdir(join(import.meta.dirname, ".."));
const page = "docs/integrations.md";
const tried = await tryClaude((line) => console.error(line));
for (const address of tried.elsewhere) console.error(`asked elsewhere: ${address}`);
const on = new Date().toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
const section = claudeSection(tried, on);
if (process.argv.includes("--write"))
  writeFileSync(page, withClaudeSection(readFileSync(page, "utf8"), section));
else console.log(section);
