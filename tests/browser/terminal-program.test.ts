import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { inProductDatabase } from "../product.ts";
import { type Ran, runCommand } from "../run-command.ts";
import { freePort } from "../started.ts";
import { fullKey, secretPart } from "./customer.ts";
import { customersNode, downloadProgram, programOf } from "./program.ts";
import { expectStoredNowhere } from "./stored.ts";

const overloaded =
  'API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_011CQx7abcdefghijk"}\n';

let folder: string;
let program: string;
let remove: () => void;

beforeAll(async () => {
  ({ folder, program, remove } = await downloadProgram());
});

afterAll(() => remove());

function run(input: string | Buffer, ...args: string[]): Promise<Ran> {
  return runCommand([program, ...args], input, { NO_COLOR: "", TZ: "Europe/Berlin" }, customersNode);
}

async function newestTicket() {
  const [ticket] = await inProductDatabase<Record<string, unknown>>(
    "select number, error_message, command, key_prefix, key_answer, code, zone from ticket order by id desc limit 1",
  );
  return ticket;
}

const answers = ["--command", "claude -p hi", "--time", "5 min ago", "--key-prefix", "cr_3f9a1c0"];

describe("fixfirst.mjs", () => {
  test("says which error it is and what to do, from the folder that holds nothing else", async () => {
    expect(readdirSync(folder)).toEqual(["fixfirst.mjs"]);
    const { code, out, err } = await run(overloaded);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^529 {2}\S.*\(certain\)\n/);
    expect(out).toContain("req_011CQx7abcdefghijk");
    expect(out).toContain(
      ' 1. Wait two minutes, then run it again.\n      sleep 120 && claude "your question"',
    );
    expect(out).toContain(`${inject("productUrl")}/errors/529`);
    expect(out).not.toContain("\u001b");
  });

  test("colours it where that is asked for", async () => {
    expect((await run(overloaded, "--color")).out).toContain("\u001b[31m");
  });

  test("gives one line of JSON to programs", async () => {
    const { code, out } = await run("Error: 429 rate_limit_error\n", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      code: "429",
      isCertain: true,
      keysMasked: 0,
      url: `${inject("productUrl")}/errors/429`,
    });
    expect(JSON.parse(out).steps[0]).toMatchObject({ id: expect.any(String), text: expect.any(String) });
  });

  test.each([
    ["nothing that is an error", "all is well\n", [], 1],
    ["nothing at all", "", [], 2],
    ["an option that is none", overloaded, ["--nothing"], 2],
    ["two answers to one question", overloaded, ["--no-key", "--signed-in"], 2],
    ["--help", "", ["--help"], 0],
  ] as const)("ends with its exit code on %s", async (_name, input, args, expected) => {
    expect((await run(input, ...args)).code).toBe(expected);
  });

  test("masks a full key before anything else", async () => {
    const { out, err } = await run(`401 invalid x-api-key ${fullKey}\n`);
    expect(out).toMatch(/^A full key stood in the text/);
    expect(out + err).not.toContain(secretPart);
  });

  test("reads the end of a long log, and bytes that are no text", async () => {
    const { code, out } = await run(`${"npm info ok\n".repeat(200_000)}${overloaded}`);
    expect({ code, first: out.slice(0, 3) }).toEqual({ code: 0, first: "529" });
    expect((await run(Buffer.from([0, 255, 254, 10, 0]))).code).toBe(1);
  });

  test("sends nothing without --send, and nothing where nobody agreed", async () => {
    const before = await newestTicket();
    await run(overloaded, ...answers);
    const { code, err } = await run(overloaded, "--send", ...answers);
    expect(code).toBe(3);
    expect(err).toContain('"errorMessage": "API Error: 529');
    expect(err).toContain("--yes");
    expect(await newestTicket()).toEqual(before);
  });

  test("sends a report with --yes, and says number, link and time", async () => {
    const { code, out } = await run(overloaded, "--send", "--yes", ...answers);
    expect(code).toBe(0);
    const [, number, link] =
      /ticket is (FF-\w{6}); a person answers by .+\n.+: (http\S+\/t\/[\w-]{22})/.exec(out) ?? [];
    expect(await newestTicket()).toMatchObject({
      number,
      error_message: overloaded.trimEnd(),
      command: "claude -p hi",
      key_prefix: "cr_3f9a1c0",
      code: "529",
      zone: "Europe/Berlin",
    });
    expect((await fetch(link ?? "")).status).toBe(200);
  });

  test("gives programs the ticket in the same line, and asks them nothing", async () => {
    const { code, out } = await run(overloaded, "--json", "--send", "--yes", ...answers);
    expect(code).toBe(0);
    const { number } = (await newestTicket()) ?? {};
    expect(JSON.parse(out)).toMatchObject({
      code: "529",
      sent: {
        number,
        url: expect.stringMatching(/\/t\/[\w-]{22}$/),
        arrivesAt: expect.any(Number),
        replyBy: expect.any(Number),
      },
    });
  });

  test("judges a text before it cuts it, and all answers together", async () => {
    const line = Array.from({ length: 5000 }, (_, index) => `frame ${index}`).join(" ");
    const half = fullKey.slice(0, 13);
    await run(
      `401 ${fullKey} ${line}\n${overloaded}${half}`,
      "--send",
      "--yes",
      "--time",
      "now",
      "--no-key",
      "--command",
      `${fullKey.slice(13)} claude`,
    );
    const ticket = await newestTicket();
    expect(`${ticket?.error_message} ${ticket?.command}`).not.toMatch(/[\da-f]{12}/);
  });

  test("makes one ticket of a report that is sent again under the key of the first try", async () => {
    const again = ["--idempotency-key", "again-0000-0000-0000", "--time", "2026-11-24T10:00:00Z"];
    const numbers: (string | undefined)[] = [];
    for (const _try of [1, 2]) {
      const { out } = await run(overloaded, "--send", "--yes", ...answers, ...again);
      numbers.push(/FF-\w{6}/.exec(out)?.[0]);
    }
    expect(numbers[0]).toBeDefined();
    expect(numbers[1]).toBe(numbers[0]);
  });

  test("sends no key from any option, and says what would be kept", async () => {
    const { code, err, out } = await run(
      `401 ${fullKey}\n`,
      "--send",
      "--yes",
      "--command",
      `KEY=${fullKey} claude`,
      "--time",
      "now",
      "--key-prefix",
      fullKey,
    );
    expect(code).toBe(0);
    expect(out + err).not.toContain(secretPart);
    expect(await newestTicket()).toMatchObject({
      command: "KEY=cr_3f9a1c0… claude",
      key_prefix: "cr_3f9a1c0",
    });
    await expectStoredNowhere(secretPart);
  });

  test.each([
    [["--time", "now", "--no-key"], /--command or --no-command/],
    [["--no-command", "--no-key"], /--time now/],
    [["--no-command", "--time", "now"], /--key-prefix, --no-key or --signed-in/],
    [["--no-command", "--time", "tomorrow-ish", "--no-key"], /That is no time/],
    [["--no-command", "--time", "21:75", "--no-key"], /That is no time/],
  ])("says which detail is missing or cannot be read: %j", async (args, said) => {
    const { code, err } = await run(overloaded, "--send", "--yes", ...args);
    expect(code).toBe(3);
    expect(err).toMatch(said);
  });

  test("says so where the desk cannot be reached", async () => {
    const elsewhere = join(folder, "elsewhere.mjs");
    writeFileSync(
      elsewhere,
      programOf(readFileSync(program, "utf8"), `http://127.0.0.1:${await freePort()}`),
    );
    const { code, err } = await runCommand([elsewhere, "--send", "--yes", ...answers], overloaded);
    expect(code).toBe(3);
    expect(err).toMatch(/gave no answer \(ECONNREFUSED\).*--idempotency-key [\da-f-]{36} --time 20/);
  });
});
