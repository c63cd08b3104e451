import { expect, test } from "vitest";
import { readBody } from "#lib/platform/request-body.ts";

test("a body that is cut off is one that cannot be read, and no fault", async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"text":'));
      controller.error(new Error("aborted"));
    },
  });
  const headers = { "Content-Type": "application/json" };
  // Node's own types leave out what Node asks for.
  const sent: RequestInit & { duplex: string } = { method: "POST", body, headers, duplex: "half" };
  const request = new Request("http://desk.example/", sent);
  expect(await readBody(request, 1024)).toEqual({ ok: false, isForm: false, reason: "unreadable" });
});
