/** A program that called the API, as it names itself in its output, in a stack frame, or as the command. */
export type Client = { name: string; version: string | null };

const known =
  /\b(claude)[- ](?:code|cli)\b(?:[ /@]v?(\d[\w.-]{0,20}))?|\b(anthropic|openai)(?:-ai)?(?:[/\\](python|js|sdk|core)(?: v?(\d[\w.]{0,20}))?|\.[A-Z]\w{2,30}Error)|(?:^|[;&|$>(\s])(claude|litellm|codex|cline|roo-code|aider|opencode|gemini|curl|wget|httpx|axios|undici|okhttp|guzzle|langchain|n8n)(?:[-_][a-z]{2,4})?(?:[/@ ]v?(\d[\w.]{0,20})|[:. ](?!\d))/im;

/** Which client a text shows, the first that is named, with its version where it says it. */
export function clientIn(text: string): Client | null {
  const [found, code, codeVersion, sdk, language, sdkVersion, program, version] = known.exec(text) ?? [];
  if (!found) return null;
  if (code || program === "claude") return { name: "claude-code", version: codeVersion ?? version ?? null };
  if (program) return { name: program.toLowerCase(), version: version ?? null };
  const isNode = /js|sdk|core/i.test(language ?? "");
  return { name: `${sdk?.toLowerCase()}-${isNode ? "node" : "python"}`, version: sdkVersion ?? null };
}
