import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openPage, type SentRequest } from "../product.ts";
import { fillReport, fullKey, openTicket, report, secretPart, sendToPerson } from "./customer.ts";
import { expectStoredNowhere } from "./stored.ts";

const holdsSecret = (requests: readonly SentRequest[]) =>
  requests.filter((request) =>
    decodeURIComponent(JSON.stringify(request).replaceAll("%", "%25")).includes(secretPart),
  );

const fields = [
  ["Error message", `401 with ${fullKey} in it`],
  ["Command", `ANTHROPIC_AUTH_TOKEN=${fullKey} claude`],
  ["Time", `now ${fullKey}`],
  ["Key prefix", fullKey],
] as const;

const control = (page: Page, label: string) => page.getByLabel(label, { exact: true });

describe.each(fields)("a full key in the field %s", (label, text) => {
  test("is refused before anything is sent, masked with one click, and the rest is kept", async () => {
    const { page, requests } = await openPage();
    await page.goto("/");
    await fillReport(page);
    if (label === "Key prefix") await page.getByLabel("I have its beginning").check();
    await control(page, label).fill(text);
    await page.getByText("This holds a full key of QCode.cc").waitFor();
    await page.getByRole("button", { name: "Send to a person" }).click();
    expect(await control(page, label).getAttribute("aria-invalid")).toBe("true");
    expect(requests.filter(({ method }) => method === "POST")).toEqual([]);

    const shown = ((await page.locator("main").textContent()) ?? "").replaceAll("\n", "");
    expect(shown).not.toContain(secretPart);
    await page.getByRole("button", { name: /^(?:Keep only cr_3f9a1c0|Take the key out)/ }).click();
    const left = { "Key prefix": "cr_3f9a1c0", Time: "now" }[label as string];
    expect(await control(page, label).inputValue()).toBe(left ?? text.replace(fullKey, "cr_3f9a1c0…"));
    if (label !== "Error message") {
      expect(await control(page, "Error message").inputValue()).toBe(report.errorMessage);
    }
    await sendToPerson(page);
    expect(holdsSecret(requests)).toEqual([]);
  });
});

/** Opens the home page with its script held back; `release` lets it come. */
async function openHeldBack() {
  const opened = await openPage();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await opened.page.route("**/_next/static/**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await opened.page.goto("/", { waitUntil: "commit" });
  return { ...opened, release };
}

const pasteOf = (key: string) =>
  `$ claude -p "hi"\nAPI Error: 401 invalid x-api-key\n$ echo $ANTHROPIC_AUTH_TOKEN\n${key}\n`;

test("a submit before the guard has loaded is held; a key is taken out first, and the customer is told", async () => {
  const { page, requests, release } = await openHeldBack();
  await page.getByLabel("Your paste").fill(pasteOf(fullKey));
  await page.getByRole("button", { name: "Send to a person" }).click();
  await page.getByText("the page checks for keys before it sends").waitFor();
  expect(requests.filter(({ method }) => method === "POST")).toEqual([]);
  release();
  await page.getByText("1 key masked").waitFor();
  expect(await page.getByLabel("Your paste").inputValue()).toBe(pasteOf("cr_3f9a1c0…"));
  expect(requests.filter(({ method }) => method === "POST")).toEqual([]);
  expect(holdsSecret(requests)).toEqual([]);
  await page.getByRole("button", { name: "Send to a person" }).click();
  await page.waitForURL(/\/t\/[\w-]{22}$/);
  expect(holdsSecret(requests)).toEqual([]);
});

test("a submit before the guard has loaded goes through once it has, when there is no key", async () => {
  const { page, release } = await openHeldBack();
  await page.getByLabel("Your paste").fill(pasteOf("cr_3f9a1c0..."));
  await page.getByRole("button", { name: "Send to a person" }).click();
  release();
  await page.waitForURL(/\/t\/[\w-]{22}$/);
});

test("the server refuses a key that a client sends all the same, and repeats nothing of it", async () => {
  const { page, context } = await openPage();
  await page.goto("/");
  const data = {
    errorMessage: `429 ${fullKey}`,
    command: "claude",
    occurredAt: "now",
    keyAnswer: "no-key",
    idempotencyKey: "a-client-of-its-own",
  };
  const response = await context.request.post("/send", { data });
  expect(response.status()).toBe(422);
  const answer = await response.text();
  expect(JSON.parse(answer)).toMatchObject({
    ok: false,
    reason: "refused",
    problems: [{ field: "errorMessage", reason: "full-key" }],
  });
  expect(answer).not.toContain(secretPart);
});

test("a full key in a reply is stopped in the browser and masked with one click", async () => {
  const { page, requests } = await openPage();
  await openTicket(page);
  await page.getByLabel("Write a reply").fill(`here it is: ${fullKey}`);
  await page.getByText("This holds a full key of QCode.cc").waitFor();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("button", { name: "Mask it and go on" }).click();
  expect(await page.getByLabel("Write a reply").inputValue()).toBe("here it is: cr_3f9a1c0…");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByText("here it is: cr_3f9a1c0…").and(page.locator("p")).waitFor();
  expect(holdsSecret(requests)).toEqual([]);
});

test("no row of the database holds any of it", async () => {
  await expectStoredNowhere(secretPart);
});
