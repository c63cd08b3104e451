import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { inProductDatabase } from "../product.ts";
import { hasTerminal, openTerminal, type Terminal } from "../pty.ts";
import { fullKey, secretPart } from "./customer.ts";
import { customersNode, downloadProgram, programOf } from "./program.ts";
import { expectStoredNowhere } from "./stored.ts";

if (!hasTerminal())
  console.log("The questions of fixfirst.mjs are not tested: this machine has no script of util-linux.");

const overloaded = "API Error: 529 Overloaded";

describe.skipIf(!hasTerminal())("the questions of fixfirst.mjs on a terminal", () => {
  let program: string;
  let input: string;
  let remove: () => void;
  let between: Server;
  /** The bodies that the program has sent. */
  let sent: string[] = [];

  beforeAll(async () => {
    between = createServer(async (request, response) => {
      const body = await text(request);
      sent.push(body);
      const headers = { ...(request.headers as Record<string, string>), "X-Forwarded-For": "2001:db8::7" };
      const answer = await fetch(inject("productUrl") + request.url, { method: "POST", headers, body });
      response.writeHead(answer.status, { "Content-Type": "application/json" }).end(await answer.text());
    });
    await new Promise<void>((resolve) => between.listen(0, "127.0.0.1", resolve));
    const { port } = between.address() as AddressInfo;
    const downloaded = await downloadProgram();
    ({ program, remove } = downloaded);
    writeFileSync(program, programOf(readFileSync(program, "utf8"), `http://127.0.0.1:${port}`));
    input = join(downloaded.folder, "log");
    writeFileSync(input, `${overloaded}\n`);
  });

  beforeEach(() => {
    sent = [];
  });

  afterAll(() => {
    between.closeAllConnections();
    between.close();
    remove();
  });

  function pipe(...options: string[]): Terminal {
    const line = `cat '${input}' | '${customersNode}' '${program}' ${options.join(" ")}`;
    return openTerminal(line, { NO_COLOR: "1", TZ: "Europe/Berlin" });
  }

  const questions = {
    command: /Which command did you run\?.*\) $/,
    time: /When was it\?.*\) $/,
    key: /first characters of your API key.*: $/,
    agree: /Send it\? \(y\/n\) $/,
  };

  test("ask for command, time and prefix, show the exact bytes, and send them after a yes", async () => {
    const terminal = pipe("--send");
    await terminal.sees(questions.command);
    terminal.types("claude -p hi\r");
    await terminal.sees(questions.time);
    terminal.types("the other day\r");
    await terminal.sees(/That is no time/);
    await terminal.sees(questions.time);
    terminal.types("5 min ago\r");
    await terminal.sees(questions.key);
    terminal.types("cr_3f9a1c0\r");
    const screen = await terminal.sees(questions.agree);
    expect(sent).toEqual([]);
    terminal.types("y\r");
    const { code, screen: last } = await terminal.ended();
    expect(code).toBe(0);
    const [, shown] = /Exactly this would be sent to [^\n]+:\n(.+\n\})\nSend it/s.exec(screen) ?? [];
    expect(sent).toEqual([shown]);
    expect(JSON.parse(shown ?? "")).toMatchObject({
      errorMessage: overloaded,
      command: "claude -p hi",
      keyPrefix: "cr_3f9a1c0",
      zone: "Europe/Berlin",
    });
    const [, number, link] =
      /ticket is (FF-\w{6}); a person answers by .+\n.+: (http\S+\/t\/[\w-]{22})/.exec(last) ?? [];
    const [ticket] = await inProductDatabase("select number from ticket order by id desc limit 1");
    expect(ticket).toEqual({ number });
    expect((await fetch(link ?? "")).status).toBe(200);
  });

  test("refuse a full key and say what to type, and send nothing after a no", async () => {
    const terminal = pipe("--send", "--no-command", "--time", "now");
    await terminal.sees(questions.key);
    terminal.types(`${fullKey}\r`);
    await terminal.sees(/A full key goes nowhere\. Type only its beginning: cr_3f9a1c0\n/);
    await terminal.sees(questions.key);
    terminal.types("no-key\r");
    const screen = await terminal.sees(questions.agree);
    expect(screen.slice(screen.indexOf("Exactly this"))).not.toContain(secretPart);
    terminal.types("n\r");
    expect(await terminal.ended()).toMatchObject({
      code: 3,
      screen: expect.stringMatching(/Nothing was sent\.\n$/),
    });
    expect(sent).toEqual([]);
    await expectStoredNowhere(secretPart);
  });

  test("mask a key in the command before it is shown", async () => {
    const terminal = pipe("--send", "--time", "now", "--no-key");
    await terminal.sees(questions.command);
    terminal.types(`KEY=${fullKey} claude\r`);
    const screen = await terminal.sees(questions.agree);
    expect(screen).toContain('"command": "KEY=cr_3f9a1c0… claude"');
    terminal.types("\x03");
    await terminal.ended();
    expect(sent).toEqual([]);
  });

  test.each([
    ["Ctrl-C", "\x03"],
    ["Ctrl-D", "\x04"],
  ])("end at %s, wherever it is pressed, and nothing is sent", async (_name, key) => {
    const given = [
      ["--no-command", "command"],
      ["--time now", "time"],
      ["--no-key", "key"],
      ["", "agree"],
    ] as const;
    for (const [index, [, question]] of given.entries()) {
      const options = given.slice(0, index).map(([option]) => option);
      const terminal = pipe("--send", ...options);
      await terminal.sees(questions[question]);
      terminal.types(key);
      const { code, screen } = await terminal.ended();
      expect(code, question).toBe(3);
      expect(screen.split("\n").slice(-2), question).toEqual(["Nothing was sent.", ""]);
    }
    expect(sent).toEqual([]);
  });

  test("are never asked of a program that wants JSON", async () => {
    const { code, screen } = await pipe("--send", "--json").ended();
    expect(code).toBe(3);
    expect(screen).toMatch(
      /^Which command was it\? Say --command or --no-command\.\n\{"code":"529",.+"sent":null\}\n$/,
    );
    expect(sent).toEqual([]);
  });
});
