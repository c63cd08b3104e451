import { describe, expect, test } from "vitest";
import { diagnose, nextTry } from "#lib/diagnosis/index.ts";
import { entries, fixFor } from "#lib/reference/index.ts";
import { profile } from "./profile.ts";

const diagnosed = (errorMessage: string) => diagnose({ errorMessage, command: "claude" }, profile);

describe("it looks like the service", () => {
  test.each([
    ["503", "503"],
    ["503", "API Error: 503 Service Unavailable"],
    ["529", "API Error: 529 overloaded_error"],
    ["500", 'API Error: 500 {"type":"error","error":{"type":"api_error","message":"Internal server error"}}'],
    ["500", "API Error: 500 The server had an error while processing your request"],
    ["500", '500 {"error":{"type":"internal_server_error","message":"try later"}}'],
    ["500", "Error: 500 Internal Server Error\nAn unexpected error occurred on the server."],
    ["502", '502 {"error":{"message":"Upstream request failed","type":"upstream_error"}}'],
    ["502", "Error: 502 Bad Gateway\nThe server received an invalid response from the upstream server."],
    ["502", "API Error: 521 Web server is down"],
    ["502", "API Error: 502 upstream prematurely closed connection"],
  ])("%s: %s", (code, text) => {
    expect(diagnosed(text)).toMatchObject({ code, isService: true });
  });
});

describe("it is told neutrally", () => {
  test.each([
    ["500", "500"],
    ["500", "API Error: 500"],
    ["500", "API Error: 500 Internal Server Error"],
    ["500", "openai.InternalServerError: Error code: 500"],
    ["500", "API Error: 500 内部服务器错误"],
    ["502", "API Error: 502"],
    ["502", "API Error: 502 Bad Gateway"],
    ["502", "<html><head><title>502 Bad Gateway</title></head><center>nginx</center></html>"],
    ["502", "API Error: 502 Proxy Error: invalid response from the upstream server"],
    ["504", "API Error: 504 Gateway Timeout"],
    ["429", "API Error: 429 Too Many Requests"],
    ["401", "API Error: 401 invalid x-api-key"],
    ["timeout", "Error: Request timed out."],
  ])("%s: %s", (code, text) => {
    expect(diagnosed(text)).toMatchObject({ code, isService: false });
  });

  test("where the error is not known", () => {
    expect(diagnosed("the screen is blue")).toMatchObject({ code: "unknown", isService: false });
  });
});

test("a cause that a link names decides as well as one that the text tells", () => {
  const linked = (id: string) =>
    diagnosed(`API Error: 502 Bad Gateway\nhttps://desk.example/?code=502&cause=${id}`);
  const causes = entries.find(({ code }) => code === "502")?.causes ?? [];
  expect(causes.filter(({ id }) => linked(id).isService).map(({ id }) => id)).toEqual([
    "upstream-trouble",
    "connection-dropped",
    "slow-upstream",
  ]);
});

describe("the next try", () => {
  const occurredAt = Date.UTC(2026, 10, 24, 8);
  const next = (errorMessage: string) => {
    const diagnosis = diagnose({ errorMessage, command: "claude", occurredAt }, profile);
    return nextTry(diagnosis, fixFor(diagnosis, profile), occurredAt);
  };

  test("is the time that the text names, even where the fix has a wait of its own", () => {
    expect(next("HTTP/1.1 429 Too Many Requests\nretry-after: 1800")).toEqual({
      at: occurredAt + 1_800_000,
      afterSeconds: null,
    });
  });

  test("is else the wait of the fix, counted from the error", () => {
    expect(next("API Error: 529 overloaded_error")).toEqual({
      at: occurredAt + 120_000,
      afterSeconds: 120,
    });
  });

  test("is none where waiting does not help", () => {
    expect(next("API Error: 401 invalid x-api-key")).toBeNull();
  });
});
