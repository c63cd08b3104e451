import { rmSync } from "node:fs";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { diagnose } from "#lib/diagnosis/index.ts";
import { doctorShell } from "#lib/reference/index.ts";
import { findKeys, readDoctorBlock, readKeyPrefix, readOccurredAt } from "#lib/report/index.ts";
import { type Client, closedPort, doctorFolder, realPath, runDoctor, startEndpoint } from "./doctor-run.ts";
import { profile } from "./profile.ts";

const folder = doctorFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const open: { stop: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const endpoint of open.splice(0)) await endpoint.stop();
});

async function endpointThat(...answers: Parameters<typeof startEndpoint>) {
  const endpoint = await startEndpoint(...answers);
  open.push(endpoint);
  return endpoint;
}

const shells = ["bash", "dash"];
const hex = Array.from({ length: 64 }, () => Math.floor(Math.random() * 16).toString(16)).join("");
const key = `cr_${hex}`;

/** What Claude Code 1.0 and 2.1 print when the API answers with each status. */
const clientPrints: Record<string, string> = {
  "400": "API Error: 400 orphaned tool_result in conversation history.",
  "401": "Invalid API key · Please run /login",
  "403": 'API Error: 403 {"error":{"type":"forbidden","message":"Request not allowed"}} · Please run /login',
  "429": "API Error: Request rejected (429) · Too many concurrent requests. Limit: 5 concurrent requests",
  "500":
    "API Error: 500 Internal server error. This is a server-side issue, usually temporary — try again in a moment.",
  "502":
    "API Error: 502 Bad Gateway. This is a server-side issue, usually temporary — try again in a moment.",
  "503": "API Error: 503 No available Claude accounts support the requested model: claude-opus-4-5-20251101.",
  "529": 'API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}',
  timeout: "Request timed out",
};

/** Every piece of 8 characters of a key that holds one behind the first `shown`. */
function piecesOf(secret: string, shown = 10): string[] {
  const first = Math.max(0, shown - 7);
  return Array.from({ length: secret.length - first - 7 }, (_, at) =>
    secret.slice(first + at, first + at + 8),
  );
}

function expectNoKey(secret: string, texts: Record<string, string>, shown?: number) {
  const pieces = piecesOf(secret, shown);
  for (const [place, text] of Object.entries(texts))
    expect(
      pieces.filter((piece) => text.includes(piece)),
      `in ${place}`,
    ).toEqual([]);
}

/** What the run printed, and what every program but the client saw; of `timeout` only its arguments. */
function placesOf({ stdout, stderr, seenBy }: Awaited<ReturnType<typeof runDoctor>>) {
  const { claude = "", timeout = "", ...others } = seenBy;
  const argumentsOf = (notes: string) => (notes.match(/^\/.*$/gm) ?? []).join("\n");
  return { stdout, stderr, ...others, claude: argumentsOf(claude), timeout: argumentsOf(timeout) };
}

it.each(shells)("has a %s to run the script in (else: apt-get install bash dash)", (shell) => {
  expect(realPath(shell)).not.toBeNull();
});

describe.each(shells)("doctor.sh in %s", (shell) => {
  const run = (rest: Omit<Parameters<typeof runDoctor>[0], "folder" | "shell">) =>
    runDoctor({ folder, shell, ...rest });

  it("finds nothing wrong where nothing is", async () => {
    const endpoint = await endpointThat(200);
    const result = await run({
      profile: endpoint.profile,
      variables: { ANTHROPIC_AUTH_TOKEN: key, ANTHROPIC_BASE_URL: endpoint.profile.endpoint },
    });
    expect(result).toMatchObject({ status: 0, stderr: "", filesLeft: [] });
    expect(result.stdout).toContain("It works: exit code 0.");
    expect(result.stdout).toContain(`key: ${key.slice(0, 10)}... (67 characters)\n`);
    expect(result.stdout).toContain(`base url: ${endpoint.profile.endpoint} - right\n`);
    expect(result.stdout).toMatch(/^endpoint: HTTP\/1\.1 200 in \d+\.\d s$/m);
    expect(result.stdout).toContain("client: claude 2.1.330 (Claude Code), no node\n");
    expect(readDoctorBlock(result.stdout)).toMatchObject({ errorMessage: null, keyPrefix: key.slice(0, 10) });
    expect(endpoint.requests).toHaveLength(1);
    expect(endpoint.requests[0]).toMatch(/^HEAD \/api Host /);
    expectNoKey(key, { ...placesOf(result), requests: endpoint.requests.join("\n") });
    expect(result.seenBy.curl).toContain("curl -q -sS -I ");
    expect(result.seenBy.claude).toContain(`ANTHROPIC_AUTH_TOKEN=${key}\n`);
    expect(result.seenBy.claude).toContain("claude --verbose -p say hello\n");
  });

  it.each([400, 401, 403, 429, 500, 502, 503, 529])(
    "prints a report of a service that answers %i, which the paste box understands",
    async (status) => {
      const headers = { "retry-after": "7", "x-request-id": "req-77", "set-cookie": "unseen=1" };
      const endpoint = await endpointThat(status, headers);
      const result = await run({
        profile: endpoint.profile,
        client: { prints: clientPrints[status] ?? "", exitCode: 1 },
        variables: { ANTHROPIC_AUTH_TOKEN: key, ANTHROPIC_BASE_URL: endpoint.profile.endpoint },
      });
      expect(result).toMatchObject({ status: 0, stderr: "", filesLeft: [] });
      expect(result.stdout).toMatch(new RegExp(`^endpoint: HTTP/1\\.1 ${status} in \\d+\\.\\d s$`, "m"));
      expect(result.stdout).toContain("   retry-after: 7\n   x-request-id: req-77\n");
      expect(result.stdout).not.toContain("unseen");
      const block = readDoctorBlock(`$ sh doctor.sh --yes\n${result.stdout}`);
      expect(block).toMatchObject({
        command: 'claude --verbose -p "say hello"',
        keyPrefix: key.slice(0, 10),
        errorMessage: clientPrints[status],
      });
      const told = { errorMessage: block?.errorMessage ?? "", command: block?.command ?? "" };
      expect(diagnose(told, endpoint.profile).code).toBe(String(status));
      expect(readKeyPrefix(block?.keyPrefix ?? "", profile)).toMatchObject({ ok: true, provider: "service" });
      const now = Date.now();
      const read = readOccurredAt(block?.occurredAt ?? "", { now, zone: "Asia/Shanghai" });
      expect(read.ok && Math.abs(read.at - now)).toBeLessThan(60_000);
      expect(findKeys({ errorMessage: result.stdout }, profile)).toEqual([]);
      expectNoKey(key, { ...placesOf(result), requests: endpoint.requests.join("\n") });
    },
  );

  it("says that a service which never answers was not reached", async () => {
    const endpoint = await endpointThat("silent");
    const result = await run({ profile: endpoint.profile, args: ["--no", "--wait", "1"] });
    expect(result).toMatchObject({ status: 0, stderr: "" });
    expect(result.stdout).toMatch(/^endpoint: not reached after \d+\.\d s: curl: \(28\) /m);
    const errorMessage = readDoctorBlock(result.stdout)?.errorMessage ?? "";
    expect(diagnose({ errorMessage, command: "" }, profile).code).toBe("timeout");
  });

  it("says that a service where nobody listens was not reached", async () => {
    const endpoint = `http://127.0.0.1:${await closedPort()}/api`;
    const result = await run({ profile: { ...profile, endpoint }, args: ["--no"] });
    expect(result.stdout).toMatch(/^endpoint: not reached after \d+\.\d s: curl: \(7\) /m);
  });

  it("stops a client that hangs", async () => {
    const endpoint = await endpointThat(200);
    const result = await run({
      profile: endpoint.profile,
      client: { hangs: true },
      args: ["--yes", "--wait", "1"],
    });
    expect(result.stdout).toContain("exit code: 124\n");
    const block = readDoctorBlock(result.stdout);
    expect(diagnose({ errorMessage: block?.errorMessage ?? "", command: "" }, profile).code).toBe("timeout");
  });

  it.each([
    ["wget in place of curl", ["curl"], /^endpoint: HTTP\/1\.1 401 in \d+ s$/m],
    ["curl without wget", ["wget"], /^endpoint: HTTP\/1\.1 401 in \d+\.\d s$/m],
    ["neither", ["curl", "wget"], /^endpoint: not tried: neither curl nor wget is here$/m],
    ["no program that limits time, and none that looks up names", ["timeout", "getent"], /say hello/],
  ] as const)("does with %s", async (_what, without, expected) => {
    const endpoint = await endpointThat(401);
    const result = await run({
      profile: endpoint.profile,
      without,
      variables: { ANTHROPIC_AUTH_TOKEN: key },
    });
    expect(result).toMatchObject({ status: 0, stderr: "", filesLeft: [] });
    expect(result.stdout).toMatch(expected);
    expect(result.stdout).toContain("exit code: 0\n");
    expectNoKey(key, { ...placesOf(result), requests: endpoint.requests.join("\n") });
  });

  it("asks first: without a terminal and an option it runs nothing, and says so", async () => {
    const endpoint = await endpointThat(200);
    const asked = { profile: endpoint.profile, variables: { ANTHROPIC_AUTH_TOKEN: key } };
    const silent = await run({ ...asked, args: [] });
    expect(silent.stdout).toContain("Not run: there is no terminal to ask at");
    const refused = await run({ ...asked, args: ["--no"] });
    expect(refused.stdout).toContain("Not run: --no was given.");
    for (const { stdout, seenBy, stderr, status } of [silent, refused]) {
      expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
      expect(seenBy.claude).not.toContain("say hello");
      expect(readDoctorBlock(stdout)).toMatchObject({ command: null });
    }
    const absent = await run({ ...asked, client: null });
    expect(absent.stdout).toContain("Not run: there is no claude on the PATH.");
  });

  const twoOf = (text: string) => `${text.slice(0, 30)}\n${text.slice(30)}`;
  it.each<[string, Client]>([
    ["whole", { prints: 'token: $ANTHROPIC_AUTH_TOKEN, again "$ANTHROPIC_AUTH_TOKEN"' }],
    ["broken over two lines", { prints: `token:\n${twoOf(key)}` }],
    ["its end alone", { prints: `token: ****${key.slice(-9)}` }],
    ["another one, which the script does not know", { prints: `cr_${[...hex].reverse().join("")}` }],
  ])("shows no key that the client prints: %s", async (_how, client) => {
    const endpoint = await endpointThat(200);
    const result = await run({
      profile: endpoint.profile,
      client: { ...client, exitCode: 1 },
      variables: { ANTHROPIC_AUTH_TOKEN: key, ANTHROPIC_API_KEY: key, key: "x", output: "x", line: "x" },
    });
    expect(result).toMatchObject({ status: 0, stderr: "" });
    expectNoKey(key, placesOf(result));
    expect(findKeys({ errorMessage: result.stdout }, profile)).toEqual([]);
  });

  it.each<[string, Record<string, string>, string]>([
    ["no key", {}, "key: not set"],
    [
      "a space behind it",
      { ANTHROPIC_AUTH_TOKEN: `${key} ` },
      "(68 characters) - spaces, line ends or quotes around it",
    ],
    [
      "a line end behind it",
      { ANTHROPIC_AUTH_TOKEN: `${key}\n` },
      "(68 characters) - spaces, line ends or quotes around",
    ],
    [
      "quotes around it",
      { ANTHROPIC_AUTH_TOKEN: `"${key}"` },
      "(69 characters) - spaces, line ends or quotes around",
    ],
    [
      "a space inside",
      { ANTHROPIC_AUTH_TOKEN: `${key.slice(0, 40)} ${key.slice(40)}` },
      "a space or line end inside",
    ],
    [
      "a part of it",
      { ANTHROPIC_AUTH_TOKEN: key.slice(0, 14) },
      "key: cr_... (14 characters) - too short for a key",
    ],
    [
      "both variables",
      { ANTHROPIC_AUTH_TOKEN: key, ANTHROPIC_API_KEY: `sk-${hex}` },
      "; ANTHROPIC_API_KEY is set too",
    ],
    ["only the other one", { ANTHROPIC_API_KEY: key }, "key: not set - ANTHROPIC_API_KEY is set: cr_"],
  ])("tells of the key: %s", async (_what, variables, expected) => {
    const result = await run({ without: ["curl", "wget", "getent"], variables, args: ["--no"] });
    expect(result).toMatchObject({ status: 0, stderr: "" });
    expect(result.stdout).toContain(expected);
    for (const value of Object.values(variables)) {
      const ownKey = value.trim().replaceAll('"', "");
      expectNoKey(ownKey, placesOf(result), ownKey.startsWith("cr_") && ownKey.length > 20 ? 10 : 3);
    }
    expect(findKeys({ errorMessage: result.stdout }, profile)).toEqual([]);
  });

  it.each([
    [`sk-ant-api03-${hex}`, "key: sk-ant-... (77 characters) - does not begin with cr_"],
    [`sk-${hex}`, "key: sk-... (67 characters) - does not begin with cr_"],
    [`${hex}`, "key: hidden (64 characters) - does not begin with cr_"],
    ["correct horse", "key: hidden (13 characters) - a space or line end inside; does not begin with cr_"],
  ])("tells of another provider's key only whose it is", async (foreign, expected) => {
    const result = await run({
      without: ["curl", "wget", "getent"],
      client: { prints: "I hold $ANTHROPIC_AUTH_TOKEN", exitCode: 1 },
      variables: { ANTHROPIC_AUTH_TOKEN: foreign },
    });
    expect(result.stdout).toContain(`${expected}\n`);
    expectNoKey(foreign.replace(/^sk-(?:ant-)?/, ""), placesOf(result), 0);
  });

  it.each([
    ["", "not set"],
    ["https://asia.qcode.cc/api", "https://asia.qcode.cc/api - right"],
    ["http://asia.qcode.cc/api", "http://asia.qcode.cc/api - http instead of https"],
    ["https://asia.qcode.cc/api/", "https://asia.qcode.cc/api/ - a slash too many at the end"],
    [
      "https://asia.qcode.cc/api/v1",
      "https://asia.qcode.cc/api/v1 - /v1 too many at the end, claude adds it",
    ],
    ["https://asia.qcode.cc", "https://asia.qcode.cc - right host, wrong address"],
    ["https://api.anthropic.com", "https://api.anthropic.com - another host than asia.qcode.cc"],
    ['"https://asia.qcode.cc/api"', '"https://asia.qcode.cc/api" - spaces, line ends or quotes in it'],
    ["https://me:pass@evil.example/?k=v", "https://***@evil.example/ - another host than asia.qcode.cc"],
  ])("judges the base URL %j", async (baseUrl, expected) => {
    const variables = { ANTHROPIC_BASE_URL: baseUrl };
    const result = await run({ without: ["curl", "wget", "getent"], variables, args: ["--no"] });
    expect(result.stdout).toContain(`base url: ${expected}\n`);
    expect(result.stderr).toBe("");
  });

  it("hides the login of a proxy, and a key in an address", async () => {
    const variables = {
      ANTHROPIC_AUTH_TOKEN: key,
      https_proxy: "http://me:pass@proxy.example:3128",
      ALL_PROXY: "me:pass@proxy.example",
      ANTHROPIC_BASE_URL: `https://asia.qcode.cc/${key}`,
    };
    const result = await run({ without: ["curl", "wget", "getent"], variables, args: ["--no"] });
    expect(result.stdout).toContain("https_proxy: http://***@proxy.example:3128\n");
    expect(result.stdout).toContain("ALL_PROXY: ***@proxy.example\n");
    expect(result.stdout).not.toContain("pass@");
    const { stdout, stderr } = result;
    expectNoKey(key, { stdout, stderr });
  });

  it("takes nothing of the profile for a command, and refuses an option it does not know", async () => {
    const name = "It's `touch $TMPDIR/a` $(touch $TMPDIR/b) \\ \"\n touch $TMPDIR/c\n'";
    const statusUrl = "https://status.example/?a='$(touch $TMPDIR/d)'\"";
    const result = await run({
      profile: { ...profile, name, statusUrl, keyFormat: { ...profile.keyFormat, prefix: "c'r.*[_" } },
      without: ["curl", "wget", "getent"],
      variables: { ANTHROPIC_AUTH_TOKEN: `c'r.*[_${hex}` },
      args: ["--no"],
    });
    expect(result).toMatchObject({ status: 0, stderr: "", filesLeft: [] });
    expect(result.stdout).toContain(`FixFirst doctor for ${name}`);
    expect(result.stdout).toContain(`Open ${statusUrl}\n`);
    expect(result.stdout).toContain(`key: c'r.*[_${hex.slice(0, 3)}... (71 characters)\n`);
    expect(await run({ args: ["--wait", "0"] })).toMatchObject({ status: 2 });
    expect(await run({ args: ["--sudo"] })).toMatchObject({ status: 2 });
  });
});

it("is as long as a person reads, and needs no special rights, no second reading of text as code and no file", () => {
  const script = doctorShell(profile);
  expect(script).toMatch(/^[\n -~]*$/);
  expect(script.split("\n").length).toBeLessThan(380);
  expect(script).not.toMatch(/\beval\b|\bsudo\b|mktemp|>>|<\(|\[\[ |\blocal\b|\bsource\b/);
});
