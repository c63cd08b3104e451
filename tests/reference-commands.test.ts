import { describe, expect, it } from "vitest";
import {
  commandShells,
  entries,
  type FixStep,
  fixFor,
  goodPractice,
  type OwnCommand,
  troubleshooting,
  unsetVariable,
  waitSecondsOf,
} from "#lib/reference/index.ts";
import { profile } from "./profile.ts";

const everyStep: FixStep[] = [
  ...entries.flatMap(({ code, causes }) =>
    [null, ...causes.map(({ id }) => id)].flatMap((cause) =>
      [undefined, true, false].flatMap((isService) => {
        const found = { code, cause, ...(isService !== undefined && { isService }) };
        const { doNow, forGood } = fixFor(found, profile);
        return [...doNow, ...forGood];
      }),
    ),
  ),
  ...troubleshooting(profile),
  ...goodPractice(profile),
];

const step = (id: string) => {
  const found = everyStep.find((one) => one.id === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
};
const formsOf = (id: string) => step(id).shell ?? step(id).script;
const textsFor = (shell: (typeof commandShells)[number]) =>
  everyStep.flatMap((one) => [one.shell?.[shell] ?? [], one.script?.[shell] ?? []].flat());

describe("a command in the form of each shell", () => {
  it.each([
    [
      "wait-a-minute",
      'sleep 60 && claude "your question"',
      'Start-Sleep -Seconds 60; claude "your question"',
      'timeout /t 60 && claude "your question"',
    ],
    [
      "reach-endpoint",
      "curl -I https://asia.qcode.cc/api",
      "curl.exe -I https://asia.qcode.cc/api",
      "curl -I https://asia.qcode.cc/api",
    ],
    ["resolve-host", ...Array<string>(3).fill("nslookup asia.qcode.cc")],
    ["ping-host", ...Array<string>(3).fill("ping asia.qcode.cc")],
    ["check-clock", "date", "Get-Date", "echo %date% %time%"],
    ["show-endpoint", "echo $ANTHROPIC_BASE_URL", "$env:ANTHROPIC_BASE_URL", "set ANTHROPIC_BASE_URL"],
    [
      "set-endpoint",
      "export ANTHROPIC_BASE_URL=https://asia.qcode.cc/api",
      '$env:ANTHROPIC_BASE_URL = "https://asia.qcode.cc/api"',
      'set "ANTHROPIC_BASE_URL=https://asia.qcode.cc/api"',
    ],
    [
      "company-certificate",
      "export NODE_EXTRA_CA_CERTS=/path/to/company-ca.pem",
      '$env:NODE_EXTRA_CA_CERTS = "C:\\path\\to\\company-ca.pem"',
      'set "NODE_EXTRA_CA_CERTS=C:\\path\\to\\company-ca.pem"',
    ],
    ["model-variables", "env | grep _MODEL", "Get-ChildItem env:*_MODEL*", "set | findstr _MODEL"],
    [
      "show-proxy",
      "env | grep -i _proxy | sed 's#//.*@#//***@#'",
      "Get-ChildItem env:*_proxy | ForEach-Object { $_.Name + '=' + ($_.Value -replace '//.*@', '//***@') }",
      `powershell -NoProfile -Command "Get-ChildItem env:*_proxy | ForEach-Object { $_.Name + '=' + ($_.Value -replace '//.*@', '//***@') }"`,
    ],
    [
      "measure-key",
      `printf '%.10s... %s characters\\n' "$ANTHROPIC_AUTH_TOKEN" "\${#ANTHROPIC_AUTH_TOKEN}"`,
      "$key = [string]$env:ANTHROPIC_AUTH_TOKEN; '{0}... {1} characters' -f $key.Substring(0, [Math]::Min(10, $key.Length)), $key.Length",
      `powershell -NoProfile -Command "$key = [string]$env:ANTHROPIC_AUTH_TOKEN; '{0}... {1} characters' -f $key.Substring(0, [Math]::Min(10, $key.Length)), $key.Length"`,
    ],
    [
      "enter-key",
      "read -rs ANTHROPIC_AUTH_TOKEN && export ANTHROPIC_AUTH_TOKEN",
      "$env:ANTHROPIC_AUTH_TOKEN = [Net.NetworkCredential]::new('', (Read-Host 'Key' -AsSecureString)).Password",
      'set /p "ANTHROPIC_AUTH_TOKEN=Key: " && cls',
    ],
    ["say-hello", ...Array<string>(3).fill('claude -p "say hello"')],
  ])("%s", (id, bash, powershell, cmd) => {
    expect(formsOf(id)).toEqual({ bash, powershell, cmd });
  });

  it("takes a variable away", () => {
    expect(unsetVariable("NAME")).toEqual({
      bash: "unset NAME",
      powershell: "Remove-Item env:NAME",
      cmd: "set NAME=",
    });
  });

  it("has no words of another shell", () => {
    expect(textsFor("bash").join("\n")).not.toMatch(/\$env:|%\w+%|\.exe\b|timeout \/t|findstr/);
    expect(textsFor("powershell").join("\n")).not.toMatch(
      /\bexport\b|\bsleep \d|&&|\|\||%\w+%|\bcurl -|\bfi\b|\bdone\b|\bgrep\b/,
    );
    expect(textsFor("cmd").join("\n")).not.toMatch(/\bexport\b|\bsleep \d|'your|\bfi\b|\bgrep\b|^\$/m);
  });

  it("hands no double quote and no percent sign through cmd to PowerShell", () => {
    const handed = textsFor("cmd").flatMap((text) => /powershell .*-Command "(.*)"$/m.exec(text)?.[1] ?? []);
    expect(handed.length).toBeGreaterThan(2);
    for (const script of handed) expect(script).not.toMatch(/["%]/);
  });

  it("is there in all forms wherever it is in one", () => {
    for (const forms of everyStep.flatMap((one) => [one.shell ?? [], one.script ?? []].flat())) {
      for (const shell of commandShells) expect(forms[shell].trim()).toBe(forms[shell]);
      for (const shell of commandShells) expect(forms[shell]).not.toBe("");
    }
  });
});

describe("the loops", () => {
  it("wait as long and try as often in each shell", () => {
    const loop = formsOf("backoff-loop");
    expect(loop?.powershell).toContain("in 1, 2, 4, 8, 16, 0)");
    expect(loop?.cmd).toContain("in (0 1 2 4 8 16)");
    const retry = formsOf("retry-wrapper");
    for (const shell of commandShells) expect(retry?.[shell]).toContain("All attempts failed");
    expect(retry?.cmd.match(/^call claude %\* && exit \/b 0$/gm)).toHaveLength(3);
  });
});

describe("the customer's own command", () => {
  const waitWith = (own: OwnCommand | null) =>
    fixFor({ code: "529", cause: null }, profile, own).doNow[0]?.shell;
  const loopWith = (own: OwnCommand | null) =>
    fixFor({ code: "503", cause: null }, profile, own).doNow[0]?.script;

  it("runs again in place of the example, in all shells where nothing tells its own", () => {
    expect(waitWith({ text: "claude -p hi", shell: null })).toEqual({
      bash: "sleep 120 && claude -p hi",
      powershell: "Start-Sleep -Seconds 120; claude -p hi",
      cmd: "timeout /t 120 && claude -p hi",
    });
  });

  it("runs again only in the shell that it is for", () => {
    expect(waitWith({ text: "DEBUG=1 claude", shell: "bash" })).toEqual({
      bash: "sleep 120 && DEBUG=1 claude",
      powershell: 'Start-Sleep -Seconds 120; claude "your question"',
      cmd: 'timeout /t 120 && claude "your question"',
    });
  });

  it("goes into the loop as one plain command, and stays out of it otherwise", () => {
    expect(loopWith({ text: "claude -p hi", shell: null })?.bash).toContain("  claude -p hi && break\n");
    for (const text of ["cd x; claude", "claude | tee log", "claude &", "claude # now", "claude $(pwd)"]) {
      expect(loopWith({ text, shell: null })).toEqual(loopWith(null));
      expect(waitWith({ text, shell: null })?.bash).toBe(`sleep 120 && ${text}`);
    }
  });
});

describe("whose fault it is", () => {
  const idsOf = (code: "500" | "502", isService?: boolean) =>
    fixFor({ code, cause: null, ...(isService !== undefined && { isService }) }, profile).doNow.map(
      ({ id }) => id,
    );

  it("decides whether to wait first or to look at the network first", () => {
    expect(idsOf("500", true)).toEqual(["wait-a-minute", "verbose"]);
    expect(idsOf("500", false)).toEqual(["reach-endpoint", "check-network", "wait-a-minute", "verbose"]);
    expect(idsOf("502", true)).toEqual(["wait-half-a-minute", "reach-endpoint"]);
    expect(idsOf("502", false)).toEqual(["reach-endpoint", "check-network", "wait-half-a-minute"]);
  });

  it("leaves the documented order where nobody asks", () => {
    expect(idsOf("502")).toEqual(["reach-endpoint", "wait-half-a-minute"]);
  });
});

describe("how long to wait", () => {
  const waitOf = (found: Parameters<typeof fixFor>[0]) => waitSecondsOf(fixFor(found, profile).doNow);

  it("is what the steps say", () => {
    expect(waitOf({ code: "529", cause: null })).toBe(120);
    expect(waitOf({ code: "429", cause: "concurrency" })).toBe(60);
    expect(waitOf({ code: "502", cause: null, isService: false })).toBe(30);
    expect(waitOf({ code: "503", cause: null })).toBe(30);
  });

  it("is nothing where waiting does not help", () => {
    for (const code of ["401", "404", "unknown"] as const) expect(waitOf({ code, cause: null })).toBeNull();
  });
});
