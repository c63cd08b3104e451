import { describe, expect, test } from "vitest";
import { splitPaste } from "#lib/report/index.ts";
import { profile } from "#tests/profile.ts";
import { screensNow } from "#tests/terminal-screens.ts";

function commandOf(text: string): readonly [string, string | null] | null {
  const read = splitPaste(text, { now: screensNow, zone: "Asia/Shanghai", profile });
  if (read.failed) throw new Error("the guard failed");
  return read.command && [read.command.text, read.command.shell];
}

describe("a command is read behind", () => {
  test.each([
    ["bash on Debian", "user@host:~/dir$ ", "bash"],
    ["bash as root", "root@3f2a9b1c0d:/app# ", "bash"],
    ["bash on Red Hat", "[user@host dir]$ ", "bash"],
    ["bash on an old Mac", "MacBook-Pro:dir user$ ", "bash"],
    ["bash without a user", "lab-vm:~/x$ ", "bash"],
    ["bash without its profile", "bash-5.2$ ", "bash"],
    ["sh in a container", "sh-4.4# ", null],
    ["busybox in a container", "/app # ", null],
    ["a name in another script", "李雷@办公室:~/课程设计$ ", "bash"],
    ["a virtual environment", "(venv) user@host:~/dir$ ", "bash"],
    ["two environments", "(base) (venv) user@host:~/dir$ ", "bash"],
    ["a clock", "[10:30:12] user@host:~/dir$ ", "bash"],
    ["a git branch", "user@host:~/dir (main *)$ ", "bash"],
    ["Git for Windows", "user@HOST MINGW64 ~/dir (main)\n$ ", null],
    ["zsh on a Mac", "user@mini dir % ", "zsh"],
    ["zsh's git prompt", "➜  dir git:(main) ✗ ", "zsh"],
    ["zsh's git prompt, clean", "➜  dir git:(feature/a-b) ", "zsh"],
    ["zsh's plain arrow", "➜  ~ ", null],
    ["an arrow of a theme", "→ ", null],
    ["a bare dollar", "$ ", null],
    ["a bare percent", "% ", "zsh"],
    ["root's bare mark", "# ", null],
    ["starship", "~/dir on main\n❯ ", null],
    ["starship in one line", "~/dir main ❯ ", null],
    ["starship with git's state", "~/dir on  main [!] ❯ ", null],
    ["busybox at the root", "/ # ", null],
    ["a job of GitLab", "2026-11-24T01:30:12.123456Z 01O $ ", null],
    ["a two-line theme", "╭─user@host ~/dir\n╰─$ ", null],
    ["a two-line theme with an arrow", "╭─ ~/dir\n╰─❯ ", null],
    ["Kali", "┌──(kali㉿kali)-[~]\n└─$ ", null],
    ["Parrot", "┌─[user@parrot]─[~]\n└──╼ $ ", null],
    ["powerline", " user \ue0b0 ~/dir \ue0b0 ", null],
    ["fish", "user@host ~/dir> ", "fish"],
    ["fish with a branch", "user@host ~/d/x (main)> ", "fish"],
    ["fish at home", "~> ", "fish"],
    ["PowerShell", "PS C:\\Users\\x y> ", "powershell"],
    ["PowerShell without a gap", "PS C:\\Users\\x>", "powershell"],
    ["PowerShell on Linux", "PS /home/x> ", "powershell"],
    ["PowerShell in an environment", "(base) PS C:\\Users\\x> ", "powershell"],
    ["PowerShell on a share", "PS \\\\server\\share> ", "powershell"],
    ["PowerShell from afar", "[box]: PS C:\\Users\\x> ", "powershell"],
    ["cmd", "C:\\Users\\x>", "cmd"],
    ["cmd in an environment", "(venv) D:\\项目\\x>", "cmd"],
    ["set -x", "+ ", null],
    ["a step of Docker", "Step 3/9 : RUN ", null],
    ["a step of BuildKit", "#8 [3/5] RUN ", null],
    ["a script of npm", "> shop@1.0.0 start\n> ", null],
  ])("%s", (_name, prompt, shell) => {
    const command = 'claude -p "say hello" --verbose';
    expect(commandOf(`${prompt}${command}\nAPI Error: 529 Overloaded`)).toEqual([command, shell]);
  });
});

describe("no command is", () => {
  test.each([
    ["what was said to an agent", "> claude --debug says this\nAPI Error: 529"],
    ["what was said in an agent's box", "⏺ hello\n❯ git status --short and commit\n  ⎿  API Error: 529"],
    ["a sentence behind an arrow", "❯ describe every screenshot in img\nAPI Error: 529"],
    ["a request that curl shows", "> POST /v1/messages HTTP/1.1\n> Host: asia.qcode.cc\n< HTTP/1.1 529 "],
    ["a comment", "# run claude to see the error\nAPI Error: 529"],
    ["a heading", "# claude doctor\nAPI Error: 529"],
    ["an address that vite prints", "  ➜  Local:   http://localhost:5173/\nError: 529"],
    ["progress of curl", "% Total    % Received % Xferd\nerror: 529"],
    ["a list of figures", "code=200 size=342 time=0.23\nerror: 529"],
    ["a price", "$ 5.00 was charged\nAPI Error: 529"],
    ["an added line of a diff", "@@ -1 +1 @@\n+ claude -p hi\nerror: patch failed"],
    ["a mail address", "me@example.com: cannot deliver\nError: 529"],
    ["Python's prompt", ">>> ask('ping')\nError: 529"],
    ["a frame of a stack", "    at run (/app/bot.js:41:11)\nError: 529"],
    ["a program that speaks", "npm ERR! code E503\nnpm ERR! 503 Service Unavailable"],
    ["a sentence about a program", "node is not happy: Error 529\nplease help"],
  ])("%s", (_name, text) => {
    expect(commandOf(text)).toBeNull();
  });
});

describe("a command of several lines goes on", () => {
  test.each([
    ["behind a backslash", "$ curl a \\\n  -H 'x: y' \\\n  -d z", "curl a \\\n  -H 'x: y' \\\n  -d z", null],
    ["behind bash's further prompt", "u@h:~$ echo 'a\n> b'", "echo 'a\nb'", "bash"],
    ["behind zsh's further prompt", "u@h ~ % echo 'a\nquote> b'", "echo 'a\nb'", "zsh"],
    ["behind a pipe", "u@h:~$ cat x |\n> claude -p y", "cat x |\nclaude -p y", "bash"],
    ["within quotes", `$ curl a -d '{\n  "b": 1\n}'`, `curl a -d '{\n  "b": 1\n}'`, null],
    [
      "to the end of a heredoc",
      "$ claude -p <<EOF\nfix the error\nEOF",
      "claude -p <<EOF\nfix the error\nEOF",
      null,
    ],
    ["behind a backtick of PowerShell", "PS C:\\> irm a `\n>> -Body b", "irm a `\n-Body b", "powershell"],
    ["behind a caret of cmd", "C:\\>claude -p a ^\nMore? -v", "claude -p a ^\n-v", "cmd"],
  ])("%s", (_name, typed, command, shell) => {
    expect(commandOf(`${typed}\nAPI Error: 529`)).toEqual([command, shell]);
  });

  test.each([
    ["an apostrophe", "$ echo don't\nAPI Error: 529\nu@h:~$ ", "echo don't"],
    ["a quote in cmd", 'C:\\>claude -p "a\nAPI Error: 529\n', 'claude -p "a'],
    ["a heredoc", "$ claude -p <<EOF\nAPI Error: 529", "claude -p <<EOF"],
    [
      "a quote before the next prompt",
      "u@h:~$ claude -p 'a\nu@h:~$ claude -p 'b'\nAPI Error: 529",
      "claude -p 'b'",
    ],
  ])("not behind %s that never closes", (_name, text, command) => {
    expect(commandOf(text)?.[0]).toBe(command);
  });
});

test("commands without a prompt are read at the beginning of a paste, the last of them before the error", () => {
  const typed = "export ANTHROPIC_BASE_URL=https://asia.qcode.cc/api\nclaude";
  expect(commandOf(`${typed}\nAPI Error: 529`)).toEqual(["claude", null]);
  expect(commandOf(`claude --debug\nhello\nAPI Error: 529\nnpm start`)).toEqual(["claude --debug", null]);
  expect(commandOf("claude\nAPI Error: 529")).toBeNull();
});

describe("a shell is told", () => {
  test.each([
    ["zsh", "$ claud\nzsh: command not found: claud"],
    ["bash", "$ claud\nbash: claud: command not found"],
    ["cmd", "$ claud\n'claud' is not recognized as an internal or external command"],
    ["powershell", "$ $env:ANTHROPIC_LOG='debug'; claude -p hi\nAPI Error: 529"],
  ])("as %s by its own words, where the prompt doesn't", (shell, text) => {
    expect(commandOf(text)?.[1]).toBe(shell);
  });
});
