import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer as createTcpServer, type Server } from "node:net";
import { join } from "node:path";
import type { Fault } from "./fault.ts";
import { startGateways } from "./gateways.ts";

/**
 * The faults on loopback, those of `served` and, where `withGateways` is set, those that the installed gateways make:
 * `baseOf` gives the address under which a fault is met. A self-signed certificate needs openssl on the machine.
 */
export async function serveFaults(
  served: readonly Fault[],
  folder: string,
  { withGateways = false }: { withGateways?: boolean } = {},
) {
  const answer = answering(new Map(served.map((fault) => [fault.id, fault])));
  const plain = createServer(answer);
  const needsTls = served.some(({ does }) => "act" in does && does.act === "self-signed");
  const tls = createTlsServer(needsTls ? selfSigned(folder) : {}, answer);
  const silent = createTcpServer((socket) => socket.on("error", () => socket.destroy()).resume());
  const noise = createTcpServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.end("SSH-2.0-OpenSSH_9.2\r\n");
  });
  const servers = [plain, tls, noise, silent];
  const [plainPort, tlsPort, noisePort, silentPort = 0] = await Promise.all(servers.map(listen));
  const refusedPort = await freePort();
  const upstreams = { refuses: refusedPort, silent: silentPort };
  const gateways = withGateways ? await startGateways(folder, upstreams, freePort) : null;

  const origins: Record<string, string> = {
    refused: `http://127.0.0.1:${refusedPort}`,
    "no name": "http://gateway.invalid",
    "self-signed": `https://127.0.0.1:${tlsPort}`,
    "plain on TLS": `https://127.0.0.1:${plainPort}`,
    noise: `http://127.0.0.1:${noisePort}`,
  };
  return {
    faults: [...served, ...(gateways?.faults ?? [])],
    baseOf(fault: Fault): string {
      const act = "act" in fault.does ? fault.does.act : "";
      const origin = origins[act] ?? gateways?.originOf(fault) ?? `http://127.0.0.1:${plainPort}`;
      return `${origin}/f-${fault.id}`;
    },
    async close() {
      await gateways?.close();
      plain.closeAllConnections();
      tls.closeAllConnections();
      for (const server of servers) server.close();
    },
  };
}

function selfSigned(folder: string): { key: Buffer; cert: Buffer } {
  const key = join(folder, "self-signed.key");
  const cert = join(folder, "self-signed.pem");
  const subject = ["-subj", "/CN=gateway.example.net", "-days", "30"];
  const files = ["-keyout", key, "-out", cert];
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", ...files, ...subject], {
    stdio: "ignore",
  });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

const answering =
  (faults: Map<string, Fault>): RequestListener =>
  (request, response) => {
    const fault = faults.get(/^\/f-([a-z0-9-]+)/.exec(request.url ?? "")?.[1] ?? "");
    request.resume();
    request.on("error", () => response.destroy());
    request.on("end", () => {
      if (!fault) return response.writeHead(404).end();
      if ("status" in fault.does) {
        const { status, reason, headers, body } = fault.does;
        if (reason) response.statusMessage = reason;
        return response
          .writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) })
          .end(body);
      }
      switch (fault.does.act) {
        case "reset":
          return request.socket.resetAndDestroy();
        case "close":
          return request.socket.destroy();
        case "cut":
          response.writeHead(200, { "content-type": "text/event-stream" });
          response.write(
            'event: message_start\ndata: {"type":"message_start","message":{"id":"msg_01Qa","type":"message",' +
              '"role":"assistant","model":"claude-sonnet-4-5","content":[],"usage":{"input_tokens":9,"output_tokens":1}}}\n\n',
          );
          return setTimeout(() => request.socket.destroy(), 60);
        default:
          return; // 'silent': the connection stands and nothing ever comes
      }
    });
  };

const listen = (server: Server) =>
  new Promise<number>((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });

/** A port that was free a moment ago: nothing listens there, until one of ours does. */
async function freePort(): Promise<number> {
  const server = createTcpServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
