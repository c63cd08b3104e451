import { randomInt } from "node:crypto";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, inject, onTestFinished } from "vitest";
import { query } from "./database-clone.ts";
import { launch } from "./launch.ts";

/** One request as the browser sent it. */
export interface SentRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

export interface OpenedPage {
  page: Page;
  context: BrowserContext;
  /** Every request of this page so far, also those to other origins. */
  requests: SentRequest[];
}

export interface PageSettings {
  /** Default: on. */
  javaScript?: boolean;
  /** Of the window, in CSS pixels. */
  width?: number;
  theme?: "light" | "dark";
  /** The customer's time zone, as the browser tells it. */
  zone?: string;
  /** Runs in the page before its own scripts. */
  before?: () => void;
  /** Where the product is reached; default: the one process that all tests share. */
  origin?: string;
  /** Set where a failed load or a script error is the point; else it fails the test. */
  expectFaults?: boolean;
}

/** Runs one statement in the product's database and gives its rows. */
export async function inProductDatabase<Row extends Record<string, unknown>>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return query<Row>(inject("productDatabaseUrl"), sql, values);
}

let browser: Promise<Browser> | undefined;

afterAll(async () => (await browser)?.close());

/** A customer's window, in a browser profile and from an internet address of its own; closed after the test. */
export async function openPage(settings: PageSettings = {}): Promise<OpenedPage> {
  browser ??= launch();
  const context = await (await browser).newContext({
    baseURL: settings.origin ?? inject("productUrl"),
    javaScriptEnabled: settings.javaScript ?? true,
    viewport: { width: settings.width ?? 1280, height: 900 },
    colorScheme: settings.theme ?? "light",
    timezoneId: settings.zone ?? "Europe/Berlin",
    locale: "en-US",
    reducedMotion: "reduce",
    extraHTTPHeaders: {
      "X-Forwarded-For": `203.0.113.${randomInt(256)}, 2001:db8:${randomInt(65536).toString(16)}:${randomInt(65536).toString(16)}::1`,
    },
  });
  context.setDefaultTimeout(30_000);
  if (settings.before) await context.addInitScript(settings.before);
  const requests = recordRequests(context);
  const faults = recordFaults(context);
  onTestFinished(async () => {
    await context.close();
    if (!settings.expectFaults && faults.length > 0)
      throw new Error(`The page has faults:\n${faults.join("\n")}`);
  });
  return { page: await context.newPage(), context, requests };
}

function recordRequests(context: BrowserContext): SentRequest[] {
  const requests: SentRequest[] = [];
  context.on("request", (request) => {
    requests.push({
      method: request.method(),
      url: request.url(),
      headers: request.headers(),
      body: request.postData() ?? "",
    });
  });
  return requests;
}

/** What a developer would see in red: script errors, failed loads, warnings of React. */
function recordFaults(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on("weberror", (error) => faults.push(String(error.error())));
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      faults.push(`${message.text()} at ${message.location().url}`);
  });
  return faults;
}
