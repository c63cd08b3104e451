import { describe, expect, it } from "vitest";
import { certaintyOf, clientOf, diagnose, reasonOf } from "#lib/diagnosis/index.ts";
import { en } from "#lib/messages/en/index.ts";
import { entries, knownCodes } from "#lib/reference/index.ts";
import { profile } from "./profile.ts";

const diagnosed = (errorMessage: string, command = "") => diagnose({ errorMessage, command }, profile);
const overloaded = '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}';

describe("the cause where the text tells it", () => {
  it.each([
    ["429", "rate", "Error: 429 Too Many Requests"],
    ["429", "concurrency", "API Error: Request rejected (429) · Too many concurrent requests. Limit: 5"],
    ["429", "tokens", "429 This request would exceed your rate limit of 40,000 input tokens per minute"],
    ["429", "quota", "429 You exceeded your current quota, please check your plan and billing details."],
    ["429", "quota", "You've hit your limit · resets 3pm"],
    ["401", "disabled", "API Error: 401 Your API key has been disabled for a policy violation"],
    ["401", "disabled", "Your API key was banned"],
    ["401", "disabled", "API Error: 401 该令牌状态不可用"],
    ["403", "disabled", "API Error: 403 This API key has been banned"],
    ["401", "expired", "API Error: 401 该令牌已过期"],
    ["401", "login-expired", "401 OAuth token has expired. Please obtain a new token"],
    ["401", "wrong-provider", "401 Access denied due to invalid subscription key or wrong API endpoint."],
    ["401", "missing", "ANTHROPIC_API_KEY not set"],
    ["401", "malformed", "API Error: 401 invalid x-api-key"],
    ["403", "region", "403 Country, region, or territory not supported"],
    ["403", "account", "403 Your organization does not have access to Claude."],
    ["400", "too-long", "400 prompt is too long: 210000 tokens > 200000 maximum"],
    ["400", "credit", "400 Your credit balance is too low to access the API."],
    ["503", "maintenance", "503 Service Unavailable: scheduled maintenance"],
    ["timeout", "network", "connect ETIMEDOUT 127.0.0.1:9120"],
    ["404", "model", "404 The model `gpt-9` does not exist or you do not have access to it."],
    ["404", "address", "404 page not found"],
    ["413", "request-size", "413 Request Entity Too Large"],
    ["504", "upstream-slow", "504 Gateway Time-out"],
    ["connection", "dns", "getaddrinfo ENOTFOUND asia.qcode.cc"],
    ["connection", "refused", "connect ECONNREFUSED 127.0.0.1:3000"],
    ["connection", "reset", "Error: read ECONNRESET"],
    ["connection", "tls", "SELF_SIGNED_CERT_IN_CHAIN"],
    ["connection", "proxy", "curl: (56) CONNECT tunnel failed, response 407"],
    ["connection", "cut-off", "unexpected EOF"],
    ["500", null, "API Error: 500 Internal server error"],
  ])("%s %s: %s", (code, cause, text) => {
    expect(diagnosed(text)).toMatchObject({ code, cause });
  });

  it("is not read out of what the customer writes around the error", () => {
    const text = "API Error: 401 invalid x-api-key\n\nis my key disabled now? it was fine yesterday";
    expect(diagnosed(text).cause).toBe("malformed");
  });
});

describe("the cause that a link of the API product names", () => {
  const pairs = entries.flatMap(({ code, literal, causes }) =>
    causes.map(({ id }) => [code, id, literal.join("\n")] as const),
  );

  it.each(pairs)("%s %s", (code, cause, literal) => {
    const found = diagnosed(`support_url: ?code=${code}&cause=${cause}\n${literal}`);
    const blank = " ".repeat(`&cause=${cause}`.length);
    const { isService: _, ...same } = diagnosed(`support_url: ?code=${code}${blank}\n${literal}`);
    expect(found).toMatchObject({ ...same, code, cause });
  });

  it.each(["&", "&amp;", "\\u0026"])("is read in an error body that was pasted, with %s between", (and) => {
    const body = (code: string) =>
      `API Error: 429 {"error":{"message":"No.","support_url":"https://desk.example/?code=${code}${and}cause=quota${and}request_id=req_7c1f0000"}}`;
    expect(diagnosed(body("429"))).toMatchObject({ code: "429", cause: "quota", requestId: "req_7c1f0000" });
  });

  it("counts for its own error alone", () => {
    const other = "support_url: ?code=429&cause=quota\nAPI Error: 529 overloaded_error";
    expect(diagnosed(other)).toMatchObject({ code: "529", cause: null });
    const foreign = "support_url: ?code=429&cause=region\nAPI Error: 429 Too Many Requests";
    expect(diagnosed(foreign)).toMatchObject({ code: "429", cause: "rate" });
  });

  it("comes with the request id that nginx makes", () => {
    const id = "713f5da4d528194d377ad5a4ee8ec83a";
    expect(diagnosed(`support_url: ?code=502&request_id=${id}\n502 Bad Gateway`).requestId).toBe(id);
  });
});

describe("when to come back", () => {
  const at = Date.UTC(2026, 0, 11, 8, 0, 0);
  const secondsAfter = (errorMessage: string, zone = "Europe/Berlin") => {
    const { retryAt } = diagnose({ errorMessage, command: "", occurredAt: at, zone }, profile);
    return retryAt === null ? null : (retryAt - at) / 1000;
  };

  it.each([
    [503, "HTTP/1.1 429 Too Many Requests\nretry-after: 503"],
    [0.429, "retry-after-ms: 429"],
    [300, "Retry-After: Sun, 11 Jan 2026 08:05:00 GMT"],
    [63.5, "Rate limit reached. Please try again in 1m3.5s."],
    [0.12, "Please try again in 120ms."],
    [273_600, "You've hit your usage limit. Upgrade to Pro, or try again in 3 days 4 hours."],
    [41, "retry_delay {\n  seconds: 41\n}"],
    [22, "Your quota will reset after 22s."],
    [60, "anthropic-ratelimit-requests-reset: 2026-01-11T08:01:00Z"],
    [60, "x-ratelimit-reset: 1768118460"],
    [360, "x-ratelimit-reset-tokens: 6m0s"],
    [60, '{"resetAt":1768118460000}'],
    [60, "Claude AI usage limit reached|1768118460"],
    [82_800, "Your limit will reset at 3pm (Asia/Shanghai)."],
    [52_200, "5-hour limit reached ∙ resets 11:30pm"],
    [18_000, "resets at 14:00"],
  ])("%s seconds after: %s", (seconds, text) => {
    expect(secondsAfter(text)).toBe(seconds);
  });

  it.each([
    "API Error (Request timed out.) · Retrying in 4 seconds… (attempt 3/10)",
    "resets 3pm (Nowhere/Land)",
    "retry-after: soon",
    "API Error: 529 Overloaded",
  ])("is not told by: %s", (text) => {
    expect(secondsAfter(text)).toBeNull();
  });

  it("needs the time of the error for what is relative, and a zone for a clock time", () => {
    expect(diagnosed("retry-after: 20").retryAt).toBeNull();
    expect(diagnosed("x-ratelimit-reset: 1768118460").retryAt).toBe(1_768_118_460_000);
    expect(secondsAfter("resets at 14:00", "")).toBeNull();
  });
});

describe("the client", () => {
  it.each([
    ["claude-code", "2.0.31", "user-agent: claude-cli/2.0.31 (external, cli)", ""],
    ["claude-code", "2.1.330", "Claude Code v2.1.330", ""],
    ["claude-code", null, "Request timed out", "claude -p hi"],
    ["anthropic-python", "0.39.0", "User-Agent: Anthropic/Python 0.39.0", ""],
    ["anthropic-python", null, "anthropic.RateLimitError: Error code: 429", ""],
    ["anthropic-node", null, "at /app/node_modules/@anthropic-ai/sdk/core/error.mjs:54:20", ""],
    ["openai-node", "4.77.0", "user-agent: OpenAI/JS 4.77.0", ""],
    ["curl", null, "(28) Operation timed out", "curl -s https://asia.qcode.cc/api"],
    ["litellm", null, "litellm.RateLimitError: AnthropicException", ""],
  ])("%s %s: %s", (name, version, text, command) => {
    expect(clientOf({ errorMessage: text, command })).toEqual({ name, version });
  });

  it("is none where none is named", () => {
    expect(clientOf({ errorMessage: "429 Too Many Requests", command: "" })).toBeNull();
  });
});

describe("what a person is shown", () => {
  it("marks the words that were read, in the text as it was pasted", () => {
    const text = `\u001b[31mAPI Error\u001b[0m: \u001b[1m529\u001b[0m ${overloaded}`;
    const { evidence } = diagnosed(text);
    const marked = evidence.map(({ start, length }) => text.slice(start, start + length));
    expect(marked).toEqual(["529", "overloaded_error", "Overloaded"]);
  });

  it("gives the clearest words as the reason", () => {
    const text = `API Error: 529 ${overloaded}`;
    const reason = reasonOf(diagnosed(text));
    expect(reason?.kind).toBe("type");
    expect(text.slice(reason?.start, (reason?.start ?? 0) + (reason?.length ?? 0))).toBe("overloaded_error");
    expect(reasonOf(diagnosed("hello"))).toBeNull();
  });

  it("finds the request id, also in a relay's own form", () => {
    expect(diagnosed('529 "request_id":"req_011CVRzqHn7kYbT4mXw2dLpE"').requestId).toBe(
      "req_011CVRzqHn7kYbT4mXw2dLpE",
    );
    expect(diagnosed("401 该令牌已过期 (request id: 20251123151529746120093aW5kTq0e)").requestId).toBe(
      "20251123151529746120093aW5kTq0e",
    );
    expect(diagnosed("requestID: undefined").requestId).toBeNull();
  });

  it("has a word for each confidence", () => {
    expect([certaintyOf(0.8), certaintyOf(0.79), certaintyOf(0.5), certaintyOf(0.49)]).toEqual([
      "certain",
      "likely",
      "likely",
      "guess",
    ]);
  });

  it("has a sentence for each kind of evidence and each code", () => {
    const { why, confidence } = en.diagnosis;
    for (const sentences of Object.values(why))
      expect(Object.keys(sentences).sort()).toEqual([...knownCodes].sort());
    expect(Object.keys(why)).toEqual(["type", "status", "phrase"]);
    expect(Object.keys(confidence)).toEqual(["certain", "likely", "guess"]);
  });
});
