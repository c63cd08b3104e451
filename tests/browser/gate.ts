import { once } from "node:events";
import { createServer, request, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A proxy in front of a process of the product, which knows the streams and can be in their way. */
export interface Gate {
  origin: string;
  /** How many streams are open through it. */
  streams(): number;
  /** How many were opened so far. */
  streamsOpened(): number;
  /** Breaks all streams that are open. */
  cut(): void;
  /** Answers 503 to whoever asks for a stream, until it is called again with false. */
  refuseStreams(refuses: boolean): void;
}

/** Opens a gate before `origin` for the length of a test. */
export async function openGate(origin: string): Promise<Gate> {
  const streams = new Set<ServerResponse>();
  const sockets = new Set<Socket>();
  let opened = 0;
  let refuses = false;
  const target = new URL(origin);
  const server = createServer((near, answer) => {
    const isStream = near.url === "/live";
    if (isStream && refuses) {
      answer.writeHead(503).end();
      return;
    }
    const { method, url, headers } = near;
    const far = request({ host: "localhost", port: target.port, method, path: url, headers }, (from) => {
      answer.writeHead(from.statusCode ?? 502, from.headers);
      if (isStream) {
        opened += 1;
        streams.add(answer);
      }
      from.on("error", () => answer.destroy());
      from.pipe(answer);
    });
    far.on("error", () => answer.destroy());
    answer.on("close", () => {
      streams.delete(answer);
      far.destroy();
    });
    near.pipe(far);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.listen(0, "localhost");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return {
    origin: `http://localhost:${address.port}`,
    streams: () => streams.size,
    streamsOpened: () => opened,
    cut: () => {
      for (const stream of streams) stream.destroy();
    },
    refuseStreams: (next) => {
      refuses = next;
    },
  };
}
