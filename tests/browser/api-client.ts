import { randomInt, randomUUID } from "node:crypto";
import { inject } from "vitest";

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is what the test looks into
  json: any;
}

/** A report as a program sends it. */
export const report = {
  errorMessage: 'API Error: 429 {"type":"error","error":{"type":"rate_limit_error"}}',
  command: "claude -p hi",
  occurredAt: new Date().toISOString(),
  keyPrefix: "cr_3f9a1c0",
};

/** Asks the API from an internet address of its own. `path` is below `/api/v1`. */
export async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${inject("productUrl")}/api/v1${path}`, {
    ...init,
    headers: {
      "X-Forwarded-For": `2001:db8:${randomInt(65536).toString(16)}:${randomInt(65536).toString(16)}::1`,
      ...(init.headers as Record<string, string>),
    },
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : null };
}

/** Posts JSON under a key of its own. */
export function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return ask(path, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "Content-Type": "application/json", "Idempotency-Key": randomUUID(), ...headers },
  });
}
