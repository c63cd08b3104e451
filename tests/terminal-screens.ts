/** The day of all screens: 24 November 2026, 10:45 in Shanghai. */
export const screensNow = Date.UTC(2026, 10, 24, 2, 45);

/** A full key in the shape of the first desk's, made up. */
export const screenKey = "cr_7f3a9c1e5b8d2046af17c93e60b4d8521e9f7a03c6b85d2490e1f7a3c5b8d604";

type Screen = {
  readonly name: string;
  readonly text: string;
  readonly command: string | null;
  readonly shell?: "bash" | "zsh" | "fish" | "powershell" | "cmd" | null;
  /** ISO 8601 in UTC; null where no stamp stands. */
  readonly at: string | null;
  readonly keyPrefix?: string;
  /** What must be left in the error message. */
  readonly says: string;
};

/** What customers copy: whole screens, with what belongs to the error and what does not. */
export const screens: readonly Screen[] = [
  {
    name: "bash with a log of tries",
    text: `Last login: Tue Nov 24 09:12:44 2026 from 10.0.0.8
dev@relay-box:~/shop$ git status
On branch main
nothing to commit, working tree clean
dev@relay-box:~/shop$ ANTHROPIC_LOG=info python3 ask.py --model claude-sonnet-4-5 | tee out.log
2026-11-24 10:30:12,345 - httpx - INFO - HTTP Request: POST https://asia.qcode.cc/api/v1/messages "HTTP/1.1 529 "
2026-11-24 10:30:13,012 - anthropic - INFO - Retrying request to /v1/messages in 0.8 seconds
2026-11-24 10:30:15,871 - httpx - INFO - HTTP Request: POST https://asia.qcode.cc/api/v1/messages "HTTP/1.1 529 "
Traceback (most recent call last):
  File "/home/dev/shop/ask.py", line 12, in <module>
    message = client.messages.create(
anthropic.InternalServerError: Error code: 529 - {'type': 'error', 'error': {'type': 'overloaded_error', 'message': 'Overloaded'}}
dev@relay-box:~/shop$ claude --version
2.1.330 (Claude Code)
dev@relay-box:~/shop$ `,
    command: "ANTHROPIC_LOG=info python3 ask.py --model claude-sonnet-4-5 | tee out.log",
    shell: "bash",
    at: "2026-11-24T02:30:15.871Z",
    says: "overloaded_error",
  },
  {
    name: "zsh with oh-my-zsh",
    text: `➜  ~ cd work/relay
➜  relay git:(main) ✗ echo \${ANTHROPIC_AUTH_TOKEN:0:10}
cr_a1b2c3d
➜  relay git:(main) ✗ curl -i https://asia.qcode.cc/api/v1/messages \\
  -H "x-api-key: $ANTHROPIC_AUTH_TOKEN" \\
  -d '{"model":"claude-sonnet-4-5","max_tokens":16,
       "messages":[{"role":"user","content":"hi"}]}'
HTTP/2 401
server: nginx/1.22.1
date: Tue, 24 Nov 2026 02:31:07 GMT
content-type: application/json

{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}
➜  relay git:(main) ✗ `,
    command: `curl -i https://asia.qcode.cc/api/v1/messages \\
  -H "x-api-key: $ANTHROPIC_AUTH_TOKEN" \\
  -d '{"model":"claude-sonnet-4-5","max_tokens":16,
       "messages":[{"role":"user","content":"hi"}]}'`,
    shell: "zsh",
    at: "2026-11-24T02:31:07.000Z",
    keyPrefix: "cr_a1b2c3d",
    says: "authentication_error",
  },
  {
    name: "PowerShell with an error record",
    text: `Windows PowerShell
版权所有 (C) Microsoft Corporation。保留所有权利。

PS C:\\Users\\li> $env:ANTHROPIC_BASE_URL="https://asia.qcode.cc/api"
PS C:\\Users\\li> Invoke-RestMethod -Uri "$env:ANTHROPIC_BASE_URL/v1/messages" \`
>> -Method Post -Body $body
Invoke-RestMethod : {"type":"error","error":{"type":"permission_error","message":"Request not allowed"}}
At line:1 char:1
+ Invoke-RestMethod -Uri "$env:ANTHROPIC_BASE_URL/v1/messages" \` ...
+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    + CategoryInfo          : InvalidOperation: (System.Net.HttpWebRequest:HttpWebRequest) [Invoke-RestMethod], WebException
    + FullyQualifiedErrorId : WebCmdletWebResponseException,Microsoft.PowerShell.Commands.InvokeRestMethodCommand

PS C:\\Users\\li>`,
    command: 'Invoke-RestMethod -Uri "$env:ANTHROPIC_BASE_URL/v1/messages" `\n-Method Post -Body $body',
    shell: "powershell",
    at: null,
    says: "permission_error",
  },
  {
    name: "the command prompt of Windows",
    text: `Microsoft Windows [Version 10.0.22631.4460]
(c) Microsoft Corporation. All rights reserved.

C:\\Users\\li>set ANTHROPIC_BASE_URL=https://asia.qcode.cc/api

C:\\Users\\li>claude -p "what's new" ^
More? --output-format json
API Error: 503 {"error":{"type":"new_api_error","message":"No available channel"}}

C:\\Users\\li>`,
    command: 'claude -p "what\'s new" ^\n--output-format json',
    shell: "cmd",
    at: null,
    says: "No available channel",
  },
  {
    name: "fish",
    text: `Welcome to fish, the friendly interactive shell
anna@mini ~/p/notes (main)> set -gx ANTHROPIC_AUTH_TOKEN cr_a1b2c3d...
anna@mini ~/p/notes (main)> claude -p "summarise" --verbose
[10:41:02] POST /v1/messages
[10:41:32] API Error: Request timed out.
anna@mini ~/p/notes (main) [1]> node --version
v22.11.0`,
    command: 'claude -p "summarise" --verbose',
    shell: "fish",
    at: "2026-11-24T02:41:32.000Z",
    keyPrefix: "cr_a1b2c3d",
    says: "Request timed out",
  },
  {
    name: "docker logs",
    text: `root@vps:/srv/bot# docker compose logs --tail 5 bot
bot-1  | 2026-11-24T02:20:01.482Z info: starting, 529 messages queued
bot-1  | 2026-11-24T02:20:05.119Z warn: try 1 of 2 failed
bot-1  | 2026-11-24T02:20:09.730Z error: 502 Bad Gateway from https://asia.qcode.cc/api/v1/messages
bot-1  |     at run (/app/bot.js:41:11)
root@vps:/srv/bot# `,
    command: "docker compose logs --tail 5 bot",
    shell: "bash",
    at: "2026-11-24T02:20:09.730Z",
    says: "502 Bad Gateway",
  },
  {
    name: "a log of GitHub Actions",
    text: `2026-11-24T02:10:00.1234567Z ##[group]Run actions/checkout@v4
2026-11-24T02:10:00.1234987Z with:
2026-11-24T02:10:00.1235111Z ##[endgroup]
2026-11-24T02:10:09.5412345Z ##[group]Run claude -p "review the diff" --output-format json
2026-11-24T02:10:09.5412999Z shell: /usr/bin/bash -e {0}
2026-11-24T02:10:09.5413222Z env:
2026-11-24T02:10:09.5413555Z   ANTHROPIC_AUTH_TOKEN: ***
2026-11-24T02:10:09.5413777Z ##[endgroup]
2026-11-24T02:10:31.8899123Z API Error: 429 {"type":"error","error":{"type":"rate_limit_error","message":"concurrency"}}
2026-11-24T02:10:31.9012345Z ##[error]Process completed with exit code 1.`,
    command: 'claude -p "review the diff" --output-format json',
    at: "2026-11-24T02:10:31.901Z",
    says: "rate_limit_error",
  },
  {
    name: "the screen of Claude Code",
    text: `user@mini ~/site % claude
╭───────────────────────────────────────────────────╮
│ ✻ Welcome to Claude Code!                         │
│   /help for help                                  │
│   cwd: /Users/user/site                           │
╰───────────────────────────────────────────────────╯

> git status -s and then tidy up

⏺ Bash(git status -s)
  ⎿  M index.html

❯ npm test --silent, does it pass?
  ⎿  API Error: 400 {"error":{"message":"prompt is too long"}}

╭───────────────────────────────────────────────────╮
│ >                                                 │
╰───────────────────────────────────────────────────╯
  ? for shortcuts`,
    command: "claude",
    shell: "zsh",
    at: null,
    says: "> git status -s and then tidy up",
  },
  {
    name: "what claude doctor prints",
    text: `$ claude doctor

 Diagnostics
 └ Currently running: npm-global (2.1.330)
 └ Path: /usr/local/bin/node
 └ Auto-updates: enabled
 └ Search: OK (vendor)

 Environment
 └ ANTHROPIC_BASE_URL: https://asia.qcode.cc/api
 └ ANTHROPIC_AUTH_TOKEN: cr_a1b2c3d…

 Invalid settings: ~/.claude/settings.json`,
    command: "claude doctor",
    shell: null,
    at: null,
    keyPrefix: "cr_a1b2c3d",
    says: "Invalid settings",
  },
  {
    name: "an environment with a full key",
    text: `li@office:~$ env | grep ANTHROPIC
ANTHROPIC_BASE_URL=https://asia.qcode.cc/api
ANTHROPIC_AUTH_TOKEN=${screenKey}
DISABLE_ERROR_REPORTING=1
li@office:~$ claude -p hi
API Error: 401 {"error":{"type":"authentication_error","message":"无效的令牌"}}`,
    command: "claude -p hi",
    shell: "bash",
    at: null,
    keyPrefix: "cr_7f3a9c1",
    says: "ANTHROPIC_AUTH_TOKEN=cr_7f3a9c1…",
  },
  {
    name: "a two-line prompt with Chinese text around",
    text: `你好，今天早上开始一直报错，麻烦看一下：
┌──(li㉿kali)-[~/项目]
└─$ claude -p "写一个测试" --model sonnet
2026年11月24日 10:22:05 请求失败
API Error: 500 {"error":{"message":"内部错误","type":"api_error"}}
昨天还是好的，谢谢！`,
    command: 'claude -p "写一个测试" --model sonnet',
    shell: null,
    at: "2026-11-24T02:22:05.000Z",
    says: "昨天还是好的",
  },
  {
    name: "npm's own lines, without a prompt",
    text: `> shop@1.0.0 start /home/user/shop
> node server.js

{"level":50,"time":1795487405123,"pid":7,"msg":"upstream failed: 504 Gateway Timeout"}
npm ERR! code ELIFECYCLE`,
    command: "node server.js",
    at: "2026-11-24T02:30:05.123Z",
    says: "504 Gateway Timeout",
  },
];
