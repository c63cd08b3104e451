import { entries } from "#lib/reference/index.ts";
import { type ClaudeTried, isRight } from "./claude.ts";

/** Where the section begins in docs/integrations.md; it ends at the next heading. */
const heading = "## What Claude Code says";

/** The section of docs/integrations.md: what Claude Code said of each fault, and what was diagnosed. `on` is the date. */
export function claudeSection({ version, tried }: ClaudeTried, on: string): string {
  const place = (label: string) => entries.findIndex(({ code }) => code === label);
  const ordered = tried.toSorted((one, other) => place(one.fault.label) - place(other.fault.label));
  const rows = ordered.map((row) => {
    const { fault, said, code, cause, isCertain } = row;
    const sure = isCertain ? "certain" : "likely";
    const diagnosed = [code, cause, ...(code === "unknown" ? [] : [sure])].filter(Boolean).join(", ");
    return `| ${fault.label} | \`${fault.id}\` | ${cell(said)} | ${diagnosed}${isRight(row) ? "" : " (wrong)"} |`;
  });
  const wrong = tried.filter((row) => !isRight(row)).length;
  return `${heading}

Claude Code turns an API's errors into sentences of its own. This is what version ${version} printed with \`claude -p "hi"\` on ${on}, its first line, when the API under \`ANTHROPIC_BASE_URL\` failed in ${tried.length} ways, and what \`fixfirst.mjs\` made of it (wrong: ${wrong}). \`npm run try:claude\` tries the newest version on loopback, with its telemetry off, and prints this section; with \`-- --write\` it writes it. A key that was refused and one that is missing look alike in it (\`key-invalid\`): the steps of that cause begin with the environment.

| error | served | what Claude Code said | diagnosed |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
}

/** The page with its section about Claude Code replaced, or added at the end. */
export function withClaudeSection(page: string, section: string): string {
  const [before = "", after = ""] = page.split(`${heading}\n`);
  const next = after.search(/^## /m);
  return `${before.trimEnd()}\n\n${section}${next < 0 ? "" : `\n${after.slice(next)}`}`;
}

/** The rows of the section in a page: what was said, and the code and cause diagnosed. */
export function claudeRows(
  page: string,
): { label: string; said: string; code: string; cause: string | null }[] {
  const row =
    /^\| (\w+) \| `[\w-]+` \| (.+) \| (\w+)(?:, (?!certain|likely)([\w-]+))?(?:, (?:certain|likely))?(?: \(wrong\))? \|$/gm;
  const [, section = ""] = page.split(`${heading}\n`);
  return [...section.matchAll(row)].map(([, label = "", said = "", code = "", cause]) => ({
    label,
    said: said.replaceAll("\\|", "|"),
    code,
    cause: cause ?? null,
  }));
}

/** Markdown reads a bar and an angle bracket as its own. */
function cell(said: string): string {
  return said.replaceAll("|", "\\|").replaceAll("<", "&lt;");
}
