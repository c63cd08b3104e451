import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import type { Page } from "playwright-core";
import { ensureBuild } from "#lib/platform/build.ts";
import { actionsKey } from "./actions-key.ts";
import { provideChromium } from "./chromium.ts";
import { launch } from "./launch.ts";
import { startForBrowser } from "./product-server.ts";
import { takeTemporaryFolder } from "./temporary-folder.ts";

/** npm run screenshots: makes the README's pictures anew, from the product as it is, into docs/screenshots. */
interface Picture {
  name: string;
  path: string;
  theme: "light" | "dark";
  /** Of the window, in CSS pixels; 1280 where it is not said. */
  width?: number;
  /** What a customer has done before the picture is taken. */
  prepare?: (page: Page) => Promise<void>;
}

const account = { name: "Lin", email: "lin@example.com", password: "copper lantern orbit 42" };

/** A made-up key, as long as a real one. */
const fullKey = `cr_${"3f9a1c07".repeat(8)}`;

const pictures: Picture[] = [
  {
    name: "form",
    path: "/",
    theme: "light",
    prepare: async (page) => {
      await page.getByRole("button", { name: "Fill in the four details instead" }).click();
      await page.getByLabel("Error message").fill("API Error: 429 Too Many Requests");
      await page
        .getByLabel("Command", { exact: true })
        .fill(`ANTHROPIC_AUTH_TOKEN=${fullKey} claude -p "hi"`);
      await page.locator("#command-problems").waitFor();
    },
  },
  { name: "home", path: "/", theme: "light", prepare: pasteTerminal },
  {
    name: "ticket",
    path: "/",
    theme: "light",
    prepare: async (page) => {
      await fillReport(page);
      await page.getByRole("button", { name: "Send to a person" }).click();
      await page.waitForURL(/\/t\/[\w-]{22}$/);
      await page.getByRole("heading").first().waitFor();
    },
  },
  { name: "reference", path: "/errors/429", theme: "light" },
  {
    name: "desk",
    path: "/",
    theme: "light",
    prepare: async (page) => {
      await sendReports(page);
      await makeFirstAccount(page);
      await page.getByText("nearest promise first").waitFor();
    },
  },
  {
    name: "desk-ticket",
    path: "/desk/sign-in",
    theme: "light",
    prepare: async (page) => {
      await signIn(page);
      await page.getByRole("button", { name: /Take next/ }).click();
      await page
        .getByLabel("Reply to the customer")
        .fill("Thank you for the report. It is over by now: please try again.");
    },
  },
  ...(["light", "dark"] as const).flatMap((theme) =>
    [1280, 390].map((width) => ({
      name: ["conversation", ...(width < 1280 ? ["phone"] : []), ...(theme === "dark" ? ["dark"] : [])].join(
        "-",
      ),
      path: "/",
      theme,
      width,
      prepare: async (page: Page) => {
        await page.goto(await conversation());
        await page.getByText(`${account.name} is here now`).waitFor();
      },
    })),
  ),
];

const folder = join(import.meta.dirname, "..", "docs", "screenshots");

process.chdir(join(import.meta.dirname, ".."));
takeTemporaryFolder();
await provideChromium();
process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = actionsKey;
await ensureBuild();
await mkdir(folder, { recursive: true });
const product = await startForBrowser();
await openSupport(product.databaseUrl);
const browser = await launch();
let talk: Promise<string> | undefined;
for (const { name, path, theme, width = 1280, prepare } of pictures) {
  const context = await newContext(theme, width);
  const page = await context.newPage();
  await page.goto(path, { waitUntil: "networkidle" });
  await prepare?.(page);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
  console.log(`docs/screenshots/${name}.png`);
}
await browser.close();
await product.stop();

function newContext(theme: Picture["theme"] = "light", width = 1280) {
  return browser.newContext({
    baseURL: product.productUrl,
    viewport: { width, height: 900 },
    colorScheme: theme,
    locale: "en-US",
    timezoneId: "Europe/Berlin",
    reducedMotion: "reduce",
  });
}

/** The address of a ticket on which its customer and a person of the desk, who stays there, have talked. */
function conversation(): Promise<string> {
  talk ??= beginTalk();
  return talk;
}

async function beginTalk(): Promise<string> {
  const customerContext = await newContext();
  const customer = await customerContext.newPage();
  await customer.goto("/");
  await fillReport(customer);
  await customer.getByRole("button", { name: "Send to a person" }).click();
  await customer.waitForURL(/\/t\/[\w-]{22}$/);
  const number = (await customer.getByText(/^FF-[0-9A-Z]{6}$/).textContent()) ?? "";
  const agent = await (await newContext()).newPage();
  await agent.goto("/desk/sign-in");
  await signIn(agent);
  await agent.goto(`/desk/tickets/${number}`);
  const says = async (page: Page, label: string, text: string) => {
    await page.getByLabel(label).fill(text);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    for (const shown of [customer, agent]) await shown.getByRole("list").getByText(text).waitFor();
  };
  await says(
    agent,
    "Reply to the customer",
    "Hello! It is overloaded for everybody just now. Does it come back if you wait a minute?",
  );
  await says(customer, "Write a reply", "It does now and then. Every third request fails.");
  await says(
    agent,
    "Reply to the customer",
    "Thank you. More capacity comes within the hour; I look again then and write here.",
  );
  const { pathname } = new URL(customer.url());
  await customerContext.close();
  return pathname;
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel("Email").fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/desk$/);
}

/** Support around the clock, so that the pictures do not depend on the hour at which they are made. */
async function openSupport(databaseUrl: string): Promise<void> {
  const days = [1, 2, 3, 4, 5, 6, 7];
  const weekly = days.map((weekday) => ({ weekday, opens: "00:00", closes: "24:00" }));
  const hours = { zone: "Asia/Shanghai", zoneCity: "Shanghai", weekly, closures: [] };
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("insert into support_calendar (id, hours, updated_at) values (1, $1, now())", [hours]);
  await client.end();
}

/** A whole terminal with a key in it, split and its fix beside it. */
async function pasteTerminal(page: Page): Promise<void> {
  await page
    .getByLabel("Your paste")
    .fill(
      [
        `dev@mac api % ANTHROPIC_AUTH_TOKEN=${fullKey} claude -p "summarise the diff"`,
        ' └ API Error (529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}) · Retrying in 5 seconds… (attempt 4/10)',
        " └ API Error: Repeated 529 Overloaded errors",
      ].join("\n"),
    );
  await page.getByRole("heading", { name: /overloaded/ }).waitFor();
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
}

/** A report of an overloaded API by somebody who has no key, with its fix beside it. */
async function fillReport(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Fill in the four details instead" }).click();
  await page
    .getByLabel("Error message")
    .fill('API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}');
  await page.getByLabel("Command", { exact: true }).fill('claude -p "summarize this file"');
  await page.getByLabel("Time", { exact: true }).fill("5 minutes ago");
  await page.getByLabel("No key is set").check();
  await page.getByRole("heading", { name: /overloaded/ }).waitFor();
}

/** Reports of several customers, one of each sort. */
async function sendReports(page: Page): Promise<void> {
  const errorMessages = [
    '401 {"type":"error","error":{"type":"authentication_error","message":"API key disabled"}}',
    "Error: 403 Forbidden: this feature is not available in your region",
    "<html><head><title>502 Bad Gateway</title></head>",
    "rate_limit_error: Number of concurrent connections has exceeded your limit 429",
    "Request timed out: ETIMEDOUT 203.0.113.7:443",
    "400 invalid_request_error: prompt is too long: 214330 tokens > 200000 maximum",
    "TypeError: Cannot read properties of undefined (reading 'content')",
  ];
  for (const [index, errorMessage] of errorMessages.entries()) {
    const data = {
      errorMessage,
      command: "claude",
      occurredAt: "now",
      keyPrefix: "cr_a1b2c3d",
      zone: "Europe/Berlin",
      idempotencyKey: `screenshots-report-${index}`,
    };
    await page.request.post("/send", { data });
  }
}

async function makeFirstAccount(page: Page): Promise<void> {
  await page.goto(product.setupPath);
  await page.getByLabel("Name").fill(account.name);
  await page.getByLabel("Email").fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Make the account" }).click();
  await page.waitForURL(/\/desk$/);
}
