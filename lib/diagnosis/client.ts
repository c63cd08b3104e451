/** A program that called the API, as it names itself in its output, in a stack frame, or as the command. */
export type Client = { name: string; version: string | null };

const known =
  /(?:^|[;&|$>(\s])(claude|litellm|codex|cline|aider|opencode|gemini|curl|wget|httpx|axios|langchain)(?:[-_ ](?:code|cli|rs|http))?(?:[/@ ]v?(\d{1,3}(?:\.\d{1,4}){1,3})|$|[:. ])|\b(anthropic|openai)(?:-ai)?(?:[/\\](python|js|sdk|core)(?: v?(\d{1,3}(?:\.\d{1,4}){1,3}))?|\.[A-Z]\w{2,30}Error)/im;

/** A client names itself near the beginning, or in the frames of the first trace. */
const readLength = 16_384;

/**
 * Which client a report shows, the first that is named, with its version where it says it. Apart from `diagnose`,
 * because only the desk and the API tell it, and a browser need not load it.
 */
export function clientOf(report: { errorMessage: string; command: string }): Client | null {
  const text = `${report.command}\n${report.errorMessage}`.slice(0, readLength);
  const [found, program, version, sdk, language, sdkVersion] = known.exec(text) ?? [];
  if (!found) return null;
  const name =
    program?.toLowerCase() ??
    `${sdk?.toLowerCase()}-${/python/i.test(language ?? "python") ? "python" : "node"}`;
  return { name: name.replace(/^claude$/, "claude-code"), version: version ?? sdkVersion ?? null };
}
