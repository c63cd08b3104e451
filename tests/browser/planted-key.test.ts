import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext, APIResponse, Page } from "playwright-core";
import { expect, inject, onTestFinished, test } from "vitest";
import { hashLinkToken, randomLinkToken } from "#lib/platform/link-token.ts";
import { inProductDatabase, openPage } from "../product.ts";
import { addColleague, signIn } from "./colleague.ts";
import { openTicket } from "./customer.ts";
import { expectStoredNowhere } from "./stored.ts";

/** A made-up full key that no other test uses, and the part of it that may be found nowhere. */
const plantedKey = "cr_5e7d0b4f8a6c2193e5d7b0f4a8c62913f5d7e0b4a8c621935f7de0b4c8a62193";
const secretPart = plantedKey.slice(14, 40);
const planted = `see ${plantedKey} here`;

test("a key in any field of any door is in no answer, no column and no log afterwards", async () => {
  const customer = (await openPage({ javaScript: false })).page;
  const colleague = (await openPage({ javaScript: false })).page;
  const { number, link } = await aTicket();
  const solved = await aTicket();
  const { request } = customer.context();
  await request.post(`${solved.link}/solve`, { data: {} });
  await signIn(colleague, await addColleague("Planter", "admin"));
  const invitation = await anInvitation();
  onTestFinished(async () => {
    await inProductDatabase("delete from ticket where number = any($1)", [[number, solved.number]]);
    await inProductDatabase("delete from staff_invitation where made_by_id is not null");
    await inProductDatabase("delete from staff_account where name = 'Planter'");
  });

  const names = [
    ...(await plantInForms(customer, "/")),
    ...(await plantInForms(customer, "/errors")),
    ...(await plantInForms(customer, link, { not: ending })),
    ...(await plantInForms(customer, solved.link, { not: ending })),
    ...(await plantInForms(customer, "/desk/sign-in")),
    ...(await plantInForms(customer, invitation)),
    ...(await plantInForms(colleague, `/desk/tickets/${number}`)),
    ...(await plantInForms(colleague, "/desk/team")),
    ...(await plantInForms(colleague, "/desk/password")),
    ...(await plantInForms(customer, await aPasswordLink())),
  ];
  names.push(...(await plantInJson(request, "/send", report)));
  names.push(...(await plantInJson(request, "/search", { q: "429", language: "en" })));
  names.push(...(await plantInJson(request, "/api/v1/diagnose", { errorMessage: "429", command: "claude" })));
  names.push(...(await plantInJson(request, "/api/v1/tickets", apiReport)));
  names.push(...(await plantInJson(colleague.context().request, "/desk/presence", signOfLife)));
  for (const act of ["reply", "solve", "reopen"])
    names.push(
      ...(await plantInJson(request, `${link}/${act}`, { text: "hello", idempotencyKey: newKey() })),
    );
  names.push(...(await plantInJson(request, `${solved.link}/rate`, { grade: "helped", comment: "well" })));
  for (const act of ["rotate", "revoke", "erase"])
    names.push(...(await plantInJson(request, `${(await aTicket()).link}/${act}`, { next: newKey() })));
  names.push(...(await plantInForms(customer, solved.link)));
  expect(names).toEqual(
    expect.arrayContaining([
      ...[
        "errorMessage",
        "command",
        "occurredAt",
        "keyPrefix",
        "zone",
        "idempotencyKey",
        "triedSteps",
        "q",
        "language",
      ],
      ...[
        "text",
        "seen",
        "grade",
        "comment",
        "next",
        "verdict",
        "number",
        "seenEvent",
        "name",
        "email",
        "password",
        "current",
        "role",
        "to",
      ],
    ]),
  );
  await plantInAddresses(request);

  await expectStoredNowhere(secretPart);
  const logs = globSync("**/*.log", { cwd: inject("logFolder") });
  expect(logs.length).toBeGreaterThan(1);
  for (const log of logs)
    expect(readFileSync(join(inject("logFolder"), log), "utf8").includes(secretPart), log).toBe(false);
});

const newKey = () => randomLinkToken();

/** After these there is no ticket behind its link. */
const ending = /\/(?:rotate|revoke|erase)$/;

const report = {
  errorMessage: "API Error: 503 Service Unavailable",
  command: "claude",
  commandAnswer: "given",
  occurredAt: "now",
  occurredAbout: false,
  zone: "UTC",
  keyPrefix: "cr_3f9a1c0",
  keyAnswer: "prefix",
  timeConfirmed: false,
  triedSteps: ["wait-some-minutes"],
  idempotencyKey: "planted-key-0000000",
};

const apiReport = {
  errorMessage: report.errorMessage,
  command: "claude",
  occurredAt: new Date().toISOString(),
  occurredAbout: false,
  zone: "UTC",
  keyPrefix: "cr_3f9a1c0",
};

const signOfLife = { tab: "0".repeat(32), ticket: null, isWriting: false, actedAgo: 0 };

async function aTicket(): Promise<{ number: string; link: string }> {
  const { page } = await openPage();
  const number = await openTicket(page);
  return { number, link: new URL(page.url()).pathname };
}

async function anInvitation(): Promise<string> {
  const token = randomLinkToken();
  await inProductDatabase(
    `insert into staff_invitation (token_hash, role, made_by_id, made_at, expires_at)
     select $1, 'agent', id, now(), now() + interval '1 hour' from staff_account where name = 'Planter'`,
    [hashLinkToken(token)],
  );
  return `/join/${token}`;
}

async function aPasswordLink(): Promise<string> {
  const token = randomLinkToken();
  await inProductDatabase(
    `insert into password_link (account_id, token_hash, made_by_id, made_at, expires_at)
     select id, $1, id, now(), now() + interval '1 hour' from staff_account where name = 'Planter'`,
    [hashLinkToken(token)],
  );
  return `/reset/${token}`;
}

/** Posts each form of a page, as a browser without JavaScript would, once for each of its fields with the key in it. */
async function plantInForms(page: Page, path: string, { not }: { not?: RegExp } = {}): Promise<string[]> {
  const response = await page.goto(path);
  expect(response?.ok(), path).toBe(true);
  const forms = await page.locator("form").evaluateAll((elements) =>
    elements
      .filter((element) => element instanceof HTMLFormElement)
      .filter((form) => form.method === "post")
      .map((form) => ({
        action: form.action,
        sent: Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])),
        names: [...form.elements].flatMap((element) => element.getAttribute("name") ?? []),
      })),
  );
  const done: string[] = [];
  for (const { action, sent, names } of forms.filter((form) => !not?.test(form.action))) {
    const isAction = names.some(isReacts);
    for (const name of new Set(names.filter((name) => !isReacts(name)))) {
      const fields = { ...sent, [name]: planted };
      const { request } = page.context();
      await expectNothingIn(await request.post(action, isAction ? { multipart: fields } : { form: fields }));
      done.push(name);
    }
  }
  return done;
}

/** React's own fields say which action is meant. */
function isReacts(name: string): boolean {
  return name.startsWith("$ACTION");
}

async function plantInJson(
  request: APIRequestContext,
  path: string,
  sent: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const headers = { "Idempotency-Key": newKey() };
  for (const name of [...Object.keys(sent), "unknownField", planted]) {
    for (const value of [planted, [planted], { [planted]: planted }, `${planted}\n`.repeat(5000)])
      await expectNothingIn(await request.post(path, { headers, data: { ...sent, [name]: value } }));
  }
  await expectNothingIn(await request.post(path, { data: planted }));
  await expectNothingIn(await request.post(path, { form: { [planted]: planted } }));
  return Object.keys(sent);
}

/** Where nobody is asked for text: addresses and headers. */
async function plantInAddresses(request: APIRequestContext): Promise<void> {
  const key = encodeURIComponent(planted);
  const headers = { "User-Agent": planted, Referer: `http://localhost/${key}`, "X-Anything": planted };
  const pages = [
    "/",
    "/errors",
    "/search",
    "/draft",
    "/fixed",
    "/desk",
    "/desk/sign-in",
    "/desk/tickets",
    "/t",
    "/join",
  ];
  for (const path of pages) {
    expectAnswer(await request.get(`${path}?q=${key}&to=${key}&list=${key}`, { headers }));
    expectAnswer(await request.get(`${path === "/" ? "" : path}/${plantedKey}`, { headers }));
  }
  expectAnswer(await request.get("/api/auth/session", { headers: { Cookie: `x=${plantedKey}` } }));
}

async function expectNothingIn(response: APIResponse): Promise<void> {
  expect(response.status(), response.url()).toBeLessThan(500);
  // Not `toContain`, whose message would hold the page and the key.
  expect((await response.text()).includes(secretPart), response.url()).toBe(false);
}

/** An address can't be kept from whoever has it: it may stand in the page that it asks for, and nowhere else. */
function expectAnswer(response: APIResponse): void {
  expect(response.status(), response.url()).toBeLessThan(500);
}
