import type { ServiceProfile } from "#lib/profile/index.ts";

/** The lines between which both scripts print their report; `readDoctorBlock` in lib/report knows the same two. */
export const doctorMarks = { begin: "----- FixFirst report -----", end: "----- end -----" };

export const doctorLimits = {
  /** Seconds to wait for the endpoint, unless the customer says otherwise. */
  reachSeconds: 20,
  /** The client may take this many times as long as the endpoint, and each of its tries a quarter of that. */
  clientTimes: 6,
  /** Claude Code by itself tries again up to ten times, for minutes (code.claude.com/docs, env-vars). */
  clientRetries: 2,
  /** The last lines of the client's output: what stopped it stands at the end. */
  outputLines: 100,
};

/** The variable of this service's key, and the other one in which Claude Code would look for a key. */
export function clientKeyVariables(profile: ServiceProfile): { key: string; other: string } {
  const other = profile.keyVariable === "ANTHROPIC_API_KEY" ? "ANTHROPIC_AUTH_TOKEN" : "ANTHROPIC_API_KEY";
  return { key: profile.keyVariable, other };
}

/**
 * From how many characters on a part of a key, counted behind the literal prefix, is taken for a piece of it that must
 * not be shown: 8, or more where the shown beginning is longer than that.
 */
export function keyPieceLength({ keyFormat, keyPrefixLength }: ServiceProfile): number {
  return Math.max(8, keyPrefixLength.kept - keyFormat.prefix.length + 1);
}

/** For a comment of a script: a line end in a value must not end the comment. */
function inComment(text: string): string {
  return text.replace(/[^ -~]/g, "?");
}

/** What the script is and does, as lines for the comment at its top; `run` is the command that runs it. */
export function doctorOpening(
  profile: ServiceProfile,
  { run, handsOn, options }: { run: string; handsOn: string; options: string },
): readonly string[] {
  return [
    `FixFirst doctor for ${inComment(profile.name)}. Read it, then run it: ${run}`,
    "",
    "It looks for the reason why claude does not get through, and prints a report for the support form.",
    `1. Reaches ${inComment(profile.endpoint)} with one HEAD request, without your key, and looks up its name.`,
    `2. Looks at ${profile.baseUrlVariable} and at your key.`,
    '3+4. Asks, and only after a yes runs: claude --verbose -p "say hello". That is a small request with your key,',
    "   sent by your own claude to wherever it is set up to send it.",
    "5. Names the page where the state of the service stands.",
    `It never prints a key: its first ${profile.keyPrefixLength.kept} characters at most, and its length. It hands a key to nothing but`,
    `${handsOn}, sends nothing else anywhere, and keeps no file.`,
    "",
    options,
  ];
}
