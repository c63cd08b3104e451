import { endpointHost, type ServiceProfile } from "#lib/profile/index.ts";

/**
 * The shells whose commands differ in form: bash and what reads its commands (zsh, Git Bash, WSL); Windows PowerShell
 * 5.1 and PowerShell 7; the command prompt of Windows.
 */
export const commandShells = ["bash", "powershell", "cmd"] as const;

export type CommandShell = (typeof commandShells)[number];

/** What to type into each shell for the same end. */
export type ShellForms = Readonly<Record<CommandShell, string>>;

/** Whether a text names a shell of `commandShells`. */
export function isCommandShell(text: unknown): text is CommandShell {
  return commandShells.some((shell) => shell === text);
}

/** A program with its arguments, where all shells read them alike. */
export function inEachShell(command: string): ShellForms {
  return { bash: command, powershell: command, cmd: command };
}

/** What runs again where the customer's own command is not known. */
export const anyQuestion = inEachShell('claude "your question"');

/**
 * Waits and then runs something again. Windows PowerShell 5.1 has no `&&`. A key press ends the wait of `timeout`,
 * which then goes on at once.
 */
export function afterWaiting(seconds: number, again: ShellForms): ShellForms {
  return {
    bash: `sleep ${seconds} && ${again.bash}`,
    powershell: `Start-Sleep -Seconds ${seconds}; ${again.powershell}`,
    cmd: `timeout /t ${seconds} && ${again.cmd}`,
  };
}

/** In Windows PowerShell 5.1 `curl` alone is another name of Invoke-WebRequest. */
export function reachEndpoint({ endpoint }: ServiceProfile): ShellForms {
  return { ...inEachShell(`curl -I ${endpoint}`), powershell: `curl.exe -I ${endpoint}` };
}

/** The lines of several commands, one below the other. */
export function oneByOne(...commands: readonly ShellForms[]): ShellForms {
  const lines = (shell: CommandShell) => commands.map((forms) => forms[shell]).join("\n");
  return { bash: lines("bash"), powershell: lines("powershell"), cmd: lines("cmd") };
}

/** Asks the DNS server for the endpoint's host. */
export function resolveHost(profile: ServiceProfile): ShellForms {
  return inEachShell(`nslookup ${endpointHost(profile)}`);
}

/**
 * Shows a variable's value; `label` stands before it where it can. In cmd `echo %NAME%` would run what stands behind an
 * `&` in the value, and shows `%NAME%` where there is none.
 */
export function showVariable(name: string, label = ""): ShellForms {
  const quoted = label !== "";
  return {
    bash: quoted ? `echo "${label}$${name}"` : `echo $${name}`,
    powershell: quoted ? `"${label}$env:${name}"` : `$env:${name}`,
    cmd: `set ${name}`,
  };
}

/** Sets a variable for this terminal and what it starts. In cmd the quotes keep a space behind the value out of it. */
export function setVariable(name: string, value: string): ShellForms {
  return {
    bash: `export ${name}=${value}`,
    powershell: `$env:${name} = "${value}"`,
    cmd: `set "${name}=${value}"`,
  };
}

/** Takes a variable away from this terminal. */
export function unsetVariable(name: string): ShellForms {
  return { bash: `unset ${name}`, powershell: `Remove-Item env:${name}`, cmd: `set ${name}=` };
}

/** Claude Code with all that it can say. */
export const debugClaude: ShellForms = {
  bash: "DEBUG=true claude",
  powershell: '$env:DEBUG = "true"; claude',
  cmd: 'set "DEBUG=true" && claude',
};

/** A company's certificate for Node; each system has its own paths. */
export const companyCertificate: ShellForms = {
  ...setVariable("NODE_EXTRA_CA_CERTS", "C:\\path\\to\\company-ca.pem"),
  bash: "export NODE_EXTRA_CA_CERTS=/path/to/company-ca.pem",
};

export const showClock: ShellForms = { bash: "date", powershell: "Get-Date", cmd: "echo %date% %time%" };

/** The variables that name a model. */
export const modelVariables: ShellForms = {
  bash: "env | grep _MODEL",
  powershell: "Get-ChildItem env:*_MODEL*",
  cmd: "set | findstr _MODEL",
};

/**
 * The proxy variables without the name and password that an address may hold. The command prompt has nothing that
 * could leave them out, so it asks PowerShell, which each Windows has.
 */
export const showProxy: ShellForms = withinCmd(
  "env | grep -i _proxy | sed 's#//.*@#//***@#'",
  "Get-ChildItem env:*_proxy | ForEach-Object { $_.Name + '=' + ($_.Value -replace '//.*@', '//***@') }",
);

/**
 * Beginning and length of the key without showing it. In bash `${VAR:0:10}` would fail in a plain sh, and the beginning
 * alone hides a cut end or a trailing space.
 */
export function measureKey({ keyPrefixLength, keyVariable }: ServiceProfile, label = ""): ShellForms {
  const shown = keyPrefixLength.kept;
  return withinCmd(
    `printf '${label}%.${shown}s... %s characters\\n' "$${keyVariable}" "\${#${keyVariable}}"`,
    `$key = [string]$env:${keyVariable}; '${label}{0}... {1} characters' -f $key.Substring(0, [Math]::Min(${shown}, $key.Length)), $key.Length`,
  );
}

/**
 * Reads the key from the terminal into its variable, out of the history. PowerShell's `Read-Host -AsSecureString` hides
 * what is typed; the command prompt cannot, so the screen is cleared behind it.
 */
export function enterKey({ keyVariable }: ServiceProfile): ShellForms {
  return {
    bash: `read -rs ${keyVariable} && export ${keyVariable}`,
    powershell: `$env:${keyVariable} = [Net.NetworkCredential]::new('', (Read-Host 'Key' -AsSecureString)).Password`,
    cmd: `set /p "${keyVariable}=Key: " && cls`,
  };
}

/** Forms whose cmd one hands a line without double quotes and percent signs to PowerShell. */
function withinCmd(bash: string, powershell: string): ShellForms {
  return { bash, powershell, cmd: `powershell -NoProfile -Command "${powershell}"` };
}

/** The forms that differ, each with the shells that it is for: one of them where all shells read the same. */
export function distinctForms(forms: ShellForms): { shells: readonly CommandShell[]; text: string }[] {
  return [...new Set(commandShells.map((shell) => forms[shell]))].map((text) => ({
    text,
    shells: commandShells.filter((shell) => forms[shell] === text),
  }));
}
