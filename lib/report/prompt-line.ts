/** The shells whose commands differ in form; null where a prompt does not tell. */
export type Shell = "bash" | "zsh" | "fish" | "powershell" | "cmd";

/** How a line shows that a command was typed. */
export type Prompt = {
  readonly shell: Shell | null;
  /** Offset in the line at which the command begins; the line's length for an empty prompt. */
  readonly at: number;
  /** `prompt`: a shell's own prompt. `echo`: a tool that prints what it runs. `bare`: no mark at all, but written as a command. */
  readonly kind: "prompt" | "echo" | "bare";
};

/** What a whole paste says about the marks on its lines. */
export type Screen = {
  /** Line from which on the screen of an agent stands, in whose input box `>` and `❯` mark what was said to the agent. */
  readonly agentFrom: number;
  /** A paste with hunks of a diff begins its lines with `+` for another reason. */
  readonly isDiff: boolean;
  /** GitHub Actions print `Run …` above each step. */
  readonly isActions: boolean;
};

/** A longer prompt is none. */
const headLength = 400;

/** A build log's stamp, a virtual environment, a remote session, a clock: what may stand before the prompt proper. */
const prelude =
  /^(?:\d{4}-\d\d-\d\dT[\d:.]{8,20}Z (?:\d\d[OE][ +] ?)?)?(?:\([\w.\- ]{1,40}\) ?|\[[\w.\- ]{1,40}\]: ?(?=PS )|\[?\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?\]? ){0,3}/;

/** Name and machine, in any script; then what each shell's default or a common theme puts behind. */
const name = "[^\\s@:$#%>()[\\]{}\"'<|=/\\\\]{1,40}";
const where = "[^$#%>\\n\"']{0,200}";

/** A gap between prompt and command; a non-breaking space is what Oh My Zsh prints for an old bug of zsh. */
const gap = "(?:[ \\u00a0]+|$)";

const prompts: readonly (readonly [Shell | null, RegExp])[] = [
  ["powershell", /^PS (?:[A-Za-z]+:|[/~\\]|Microsoft\.)[^>\n]{0,260}> ?/],
  ["cmd", /^[A-Za-z]:\\[^>\n<|"*?]{0,260}>/],
  ["bash", new RegExp(`^${name}@${name} (?:MINGW|MSYS|UCRT|CLANG)\\w+ [^$\\n]{1,200}\\$${gap}`)],
  ["bash", new RegExp(`^${name}@${name}:${where}[$#]${gap}`)],
  ["bash", new RegExp(`^\\[${name}@${name} [^\\]\\n]{1,200}\\][$#]${gap}`)],
  ["zsh", new RegExp(`^\\[?${name}@${name}[: ]${where}%${gap}`)],
  ["fish", new RegExp(`^${name}@${name} [~/]${where}>${gap}`)],
  [null, new RegExp(`^${name}@${name} ${where}[$#❯➜λ]${gap}`)],
  ["bash", new RegExp(`^${name}:[~/][^\\s$#%>]{0,200}(?: ${name})?[$#]${gap}`)],
  ["bash", new RegExp(`^${name}:[^\\s$#%>:/]{1,80} ${name}\\$${gap}`)],
  ["bash", new RegExp(`^bash-\\d[\\d.]*[$#]${gap}`)],
  [null, new RegExp(`^sh-\\d[\\d.]*[$#]${gap}`)],
  ["zsh", new RegExp(`^➜ {2}[^\\s:]+ git:\\([^)\\n]{1,100}\\)(?: [✗✘±])?${gap}`)],
  // The tail of a prompt of two lines.
  [null, new RegExp(`^[╰└][─╼]{0,4} ?[$#%❯➜➤λ»►▶⮞>]${gap}`)],
  // Powerline: the last arrowhead ends the prompt.
  [null, /^[^\n]*[\ue0b0\ue0b4\ue0bc] /],
  ["fish", new RegExp(`^[~/][^\\s$#%>]{0,200}(?: \\([^)\\n]{1,60}\\))?>${gap}`)],
  [null, new RegExp(`^[~/][^❯➜λ\\n]{0,160} [❯➜λ]${gap}`)],
  [null, new RegExp(`^(?:[~/]|[~/][^\\s$#%>]{1,200})(?: [\\w()./*-]{1,60})? ?[$#%❯➜]${gap}`)],
];

/** No line without one of these shows a command, so that most lines cost one look. */
const marks = /[$#%>❯➜➤→λ»►▶⮞+\ue0b0\ue0b4\ue0bc]|R(?:UN|un) /;

/** Marks that other texts use as well: the words behind must look like a command. */
const symbols = /^(?:➜ {2}[^\s:]+ {1,2}|[❯➜→λ»%#]{1,3} +)/;

const plainDollar = /^\$ +(?=[A-Za-z_."'~/({\\&[$])/;

const echoes: readonly RegExp[] = [
  /^\++ (?=\S)/,
  /^(?:Step \d+\/\d+ : |(?:#\d+ |=> +|> )?\[[\w ./-]{0,60}\d+\/\d+\] )RUN +(?=\S)/,
  /^> (?=\S)/,
];

const actionsStep = /^(?:##\[group\])?Run (?=\S)/;

const packageScript = /^> (?:@[\w.-]{1,80}\/)?[\w.-]{1,80}@\d\S{0,40} [\w:.-]{1,60}(?: [/\w]\S*)?$/;

/** Programs that people run beside the API's clients: enough to tell a command from a sentence. */
const programs = new Set(
  `claude codex gemini aider opencode cursor-agent ccr qwen llm litellm curl wget http https httpie npm npx pnpm
  yarn bun bunx deno node tsx ts-node python python3 py pip pip3 pipx uv uvx poetry conda git gh docker docker-compose podman
  kubectl helm ssh scp sudo env export unset set setx echo printf printenv cat ls dir cd pwd grep rg sed awk jq make go
  cargo java mvn gradle ruby rails bundle php composer dotnet terraform ansible systemctl journalctl service pm2 ping
  nslookup dig traceroute openssl nc telnet tail head source bash sh zsh fish pwsh powershell cmd type which where rm
  cp mv mkdir chmod chown brew apt apt-get yum dnf apk winget choco scoop tmux time timeout nohup watch code aws gcloud
  az vercel whoami uname date irm iwr`.split(/\s+/),
);

const powershellVerb =
  /^(?:Invoke|Get|Set|New|Remove|Start|Stop|Test|Write|Select|ConvertTo|ConvertFrom|Import)-[A-Z]\w+$/i;

const assignments =
  /^(?:(?:(?:export |set |env )?[A-Za-z_]\w{0,60}=|\$env:\w{1,60} ?= ?)(?:"[^"\n]*"|'[^'\n]*'|[^\s"']*)[ ;&]*)+/;

/** A flag, a quote, a pipe, a redirect, an address, a path or a variable. */
const syntax = /(?:^|\s)(?:--?[A-Za-z]|["']|[|>&]|https?:\/\/|\.{0,2}\/|~\/|\$[\w{(]|[A-Z]:\\|\w+=)/;

/** No command has these words at its end or reads on like that; a sentence does. */
const sentence =
  /[.!?。！？:：]$|^\S+ (?:is|was|are|does|doesn't|did|can|can't|cannot|keeps|won't|not|says|gives|has|always|still|error)\b/i;

/** Whether a text reads as a command: `sure` by its program and form, `maybe` by one of them, null for neither. */
export function readsAsCommand(text: string): "sure" | "maybe" | null {
  const head = text.slice(0, headLength).trim();
  const set = assignments.exec(head)?.[0] ?? "";
  const rest = head.slice(set.length).replace(/^(?:sudo|time|nohup|env|exec) +(?:-\w+ +)*/, "");
  // Without a word that sets a variable it may be a line of a list.
  if (rest === "") return set === "" ? null : /^(?:export |set |env |\$env:)/.test(set) ? "sure" : "maybe";
  const program = /^(?:& )?["']?([^\s"';|&]+)/.exec(rest)?.[1] ?? "";
  const called =
    program
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.exe$/i, "") ?? "";
  const isPath = /^(?:\.{1,2}|~|[A-Za-z]:)?[\\/][^\s\\/]+[\\/]|^\.{1,2}[\\/]\w|^\$env:\w+ ?=/i.test(program);
  const isKnown = programs.has(called.toLowerCase()) || powershellVerb.test(called) || isPath;
  const hasSyntax = set !== "" || syntax.test(rest.slice(program.length)) || isPath;
  if (isKnown && hasSyntax) return "sure";
  if (isKnown) return sentence.test(rest) || rest.split(/\s+/).length > 6 ? null : "maybe";
  return hasSyntax && /^[\w.-]+$/.test(program) && !sentence.test(rest) ? "maybe" : null;
}

/** Reads the marks of a whole paste, line by line. */
export function readScreen(lines: readonly string[]): Screen {
  const agent = lines.findIndex((line) =>
    /[⎿⏺✻]|Claude Code v?\d|▐▛|esc to interrupt|\? for shortcuts/.test(line.slice(0, headLength)),
  );
  return {
    agentFrom: agent < 0 ? lines.length : agent,
    isDiff: lines.some((line) => /^(?:@@ |diff --git |\+\+\+ )/.test(line)),
    isActions: lines.some((line) => /##\[|^\s{0,20}shell: \S/.test(line.slice(0, 80))),
  };
}

/**
 * How the line at `index` shows a command that was typed or run, null for any other line. Shells' prompts are told by
 * their form; a mark that other texts use too (`❯`, `%`, `#`) only before words that read as a command.
 */
export function promptOf(lines: readonly string[], index: number, screen: Screen): Prompt | null {
  const line = lines[index] ?? "";
  const head = line.slice(0, headLength);
  if (!marks.test(head)) return null;
  const before = prelude.exec(head)?.[0].length ?? 0;
  const shown = head.slice(before);
  for (const [shell, pattern] of prompts) {
    const found = pattern.exec(shown);
    if (found) return { shell, at: before + found[0].length, kind: "prompt" };
  }
  const dollar = plainDollar.exec(shown);
  if (dollar) return { shell: null, at: before + dollar[0].length, kind: "prompt" };
  const symbol = index < screen.agentFrom ? symbols.exec(shown) : null;
  if (symbol) {
    const at = before + symbol[0].length;
    const reads = readsAsCommand(line.slice(at));
    // A comment or a heading may name a program too; only a command has its form.
    const isCommand = symbol[0].startsWith("#")
      ? reads === "sure" && isLoneRoot(lines, index)
      : reads !== null;
    return isCommand ? { shell: shown.startsWith("%") ? "zsh" : null, at, kind: "prompt" } : null;
  }
  const echo = echoIn(shown, lines[index - 1] ?? "", screen);
  return echo === null ? null : { shell: null, at: before + echo, kind: "echo" };
}

/** Whether nothing around a line that begins with `#` says comment: no second one, no command that it explains. */
function isLoneRoot(lines: readonly string[], index: number): boolean {
  const next = lines[index + 1] ?? "";
  const comment = /^\s{0,20}#(?! ?\S+ -)/;
  return !comment.test(next) && !comment.test(lines[index - 1] ?? "") && readsAsCommand(next) !== "sure";
}

/** Where in a line the command begins that a tool says it runs, null where it says none. */
function echoIn(line: string, previous: string, { isActions, isDiff }: Screen): number | null {
  const step = isActions ? actionsStep.exec(line) : null;
  const mark = step?.[0] ?? echoes.map((pattern) => pattern.exec(line)?.[0] ?? "").find(Boolean);
  if (mark === undefined) return null;
  if (mark === "> ") return packageScript.test(previous) && !packageScript.test(line) ? mark.length : null;
  if (/RUN +$/.test(mark)) return mark.length;
  return (step || !isDiff) && readsAsCommand(line.slice(mark.length)) ? mark.length : null;
}
