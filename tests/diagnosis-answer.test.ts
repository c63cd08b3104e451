import { describe, expect, it } from "vitest";
import { certaintyOf, diagnose, reasonOf } from "#lib/diagnosis/index.ts";
import { en } from "#lib/messages/en/index.ts";
import { knownCodes } from "#lib/reference/index.ts";
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
    ["401", "expired", "401 OAuth token has expired. Please obtain a new token"],
    ["401", "missing", "ANTHROPIC_API_KEY not set"],
    ["401", "malformed", "API Error: 401 invalid x-api-key"],
    ["403", "region", "403 Country, region, or territory not supported"],
    ["403", "account", "403 Your organization does not have access to Claude."],
    ["400", "too-long", "400 prompt is too long: 210000 tokens > 200000 maximum"],
    ["400", "credit", "400 Your credit balance is too low to access the API."],
    ["503", "maintenance", "503 Service Unavailable: scheduled maintenance"],
    ["timeout", "network", "connect ETIMEDOUT 127.0.0.1:9120"],
    ["500", null, "API Error: 500 Internal server error"],
  ])("%s %s: %s", (code, cause, text) => {
    expect(diagnosed(text)).toMatchObject({ code, cause });
  });

  it("is not read out of what the customer writes around the error", () => {
    const text = "API Error: 401 invalid x-api-key\n\nis my key disabled now? it was fine yesterday";
    expect(diagnosed(text).cause).toBe("malformed");
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
