import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLinkQuery } from "#app/[lang]/link-query.ts";
import { diagnose } from "#lib/diagnosis/index.ts";
import { documentedBlock } from "../integrations-doc.ts";
import { profile } from "../profile.ts";
import { freePort, until } from "../started.ts";

const program = ["nginx", "/usr/sbin/nginx"].find((name) => spawnSync(name, ["-v"]).status === 0);
if (program === undefined)
  console.log("docs/integrations.md for nginx is not tested: this machine has no nginx.");

describe.skipIf(program === undefined)("nginx as docs/integrations.md shows it", () => {
  const folder = mkdtempSync(join(tmpdir(), "fixfirst-nginx-"));
  let upstream: Server;
  let nginx: ChildProcess;
  let origin = "";
  let upstreamPort = 0;

  /** Answers with the status in its path, and says what came with the request. */
  const listen = async () => {
    upstream = createServer((request, response) => {
      response.writeHead(Number(request.url?.slice(1)), { "retry-after": "7" });
      response.end(`the upstream's own text, ${request.headers["x-request-id"]}`);
    }).listen(upstreamPort, "127.0.0.1");
    await once(upstream, "listening");
  };

  beforeAll(async () => {
    const port = await freePort();
    upstreamPort = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    const site = documentedBlock("nginx")
      .replace("listen 8080;", `listen 127.0.0.1:${port};`)
      .replace("http://127.0.0.1:3001;", `http://127.0.0.1:${upstreamPort};`);
    expect(site).toContain(`127.0.0.1:${port};`);
    expect(site).toContain(`127.0.0.1:${upstreamPort};`);
    const file = join(folder, "nginx.conf");
    writeFileSync(
      file,
      `daemon off;\npid ${folder}/pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${temporary.join("\n")}\n${site}}\n`,
    );
    await listen();
    nginx = spawn(program ?? "", ["-p", folder, "-e", "stderr", "-c", file]);
    let said = "";
    nginx.stderr?.on("data", (chunk: Buffer) => (said += chunk));
    await until(
      () =>
        fetch(`${origin}/200`).then(
          () => true,
          () => false,
        ),
      () => `nginx is not ready:\n${said}`,
    );
  });

  afterAll(async () => {
    if (nginx.exitCode === null) {
      const ended = once(nginx, "close");
      nginx.kill("SIGTERM");
      await ended;
    }
    upstream.close();
    rmSync(folder, { recursive: true });
  });

  it.each([429, 502, 503, 504, 529])(
    "answers the upstream's %i with a link that leads to its fix",
    async (status) => {
      const answer = await fetch(`${origin}/${status}`);
      const text = await answer.text();
      expect(text).not.toContain("the upstream's own text");
      await expectLink(status, answer, text);
      expect(answer.headers.get("retry-after")).toBe("7");
    },
  );

  it("answers for an upstream that is not there", async () => {
    const closed = new Promise((done) => upstream.close(done));
    upstream.closeAllConnections();
    await closed;
    const answer = await fetch(`${origin}/200`);
    await expectLink(502, answer, await answer.text());
    await listen();
  });

  it("leaves every other answer as it is, and the upstream gets the request's id", async () => {
    for (const status of [200, 400, 401, 413]) {
      const answer = await fetch(`${origin}/${status}`);
      expect(answer.status).toBe(status);
      expect(await answer.text()).toMatch(/^the upstream's own text, [\da-f]{32}$/);
    }
  });

  async function expectLink(status: number, answer: Response, text: string): Promise<void> {
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/json");
    const { type, error, request_id: requestId } = JSON.parse(text);
    expect([type, requestId]).toEqual(["error", answer.headers.get("request-id")]);
    const link = new URL(error.support_url);
    expect(Object.fromEntries(link.searchParams)).toEqual({ code: String(status), request_id: requestId });
    const read = readLinkQuery(Object.fromEntries(link.searchParams));
    expect(read.bare).toBeNull();
    const found = { code: String(status), requestId };
    expect(diagnose({ errorMessage: read.errorMessage, command: "" }, profile)).toMatchObject(found);
    expect(diagnose({ errorMessage: `API Error: ${status} ${text}`, command: "" }, profile)).toMatchObject(
      found,
    );
  }
});
