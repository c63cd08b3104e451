import { readFileSync } from "node:fs";

/** What docs/integrations.md tells the engineers of an API product. */
export const integrationsDoc = readFileSync(new URL("../docs/integrations.md", import.meta.url), "utf8");

/** The one code block of that page in a language, so that what runs in the tests is what is copied from it. */
export function documentedBlock(language: "js" | "nginx"): string {
  const blocks = integrationsDoc.split(`\`\`\`${language}\n`).slice(1);
  const [block = ""] = blocks.map((rest) => rest.split("\n```\n", 1)[0]);
  if (blocks.length !== 1) throw new Error(`${blocks.length} blocks of ${language}, one was expected`);
  return `${block}\n`;
}
