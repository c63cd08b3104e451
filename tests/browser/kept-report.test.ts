import { describe, expect, onTestFinished, test } from "vitest";
import { startTemporaryPostgres } from "#lib/platform/temporary-postgres.ts";
import { query } from "../database-clone.ts";
import { expectNoViolations } from "../page-checks.ts";
import { inProductDatabase, openPage } from "../product.ts";
import { freePort, startProduct } from "../started.ts";
import { fillReport, fullKey, openTicket, secretPart } from "./customer.ts";

const stored = () => JSON.stringify({ ...localStorage });

describe("a report that was not sent", () => {
  test("is there after a reload, masked, and says so; 'Start afresh' forgets it", async () => {
    const { page } = await openPage();
    await page.goto("/");
    await fillReport(page, { errorMessage: `529 kept ${fullKey}`, occurredAt: "5 minutes ago" });
    await page.getByLabel("I tried this").first().check();
    await expect.poll(() => page.evaluate(stored)).toContain("wait-two-minutes");
    expect(await page.evaluate(stored)).not.toContain(secretPart);

    await page.reload();
    await page.getByText(/kept in this browser\. A full key in it was masked/).waitFor();
    expect(await page.getByLabel("Error message").inputValue()).toBe("529 kept cr_3f9a1c0…");
    expect(await page.getByLabel("Time", { exact: true }).inputValue()).toMatch(
      /^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d$/,
    );
    expect(await page.getByLabel("No key is set").isChecked()).toBe(true);
    expect(await page.getByLabel("I tried this").first().isChecked()).toBe(true);
    await expectNoViolations(page);

    await page.getByRole("link", { name: "Start afresh" }).click();
    await expect.poll(() => page.getByLabel("Error message").inputValue()).toBe("");
    expect(await page.evaluate(stored)).not.toContain("kept");
  });

  test("is forgotten once it was sent", async () => {
    const { page } = await openPage();
    await openTicket(page, { errorMessage: "500 kept until it is sent" });
    await page.goto("/");
    await page.getByText("Your tickets").waitFor();
    expect(await page.getByLabel("Error message").inputValue()).toBe("");
  });

  test("that somebody else put there is not taken when it holds a key", async () => {
    const { page } = await openPage();
    await page.goto("/");
    const kept = { sent: { errorMessage: fullKey }, idempotencyKey: "0123456789abcdef", keptAt: Date.now() };
    await page.evaluate((text) => localStorage.setItem("fixfirst.report", text), JSON.stringify(kept));
    await page.reload();
    await page.getByRole("button", { name: "Send to a person" }).waitFor();
    expect(await page.getByLabel("Error message").inputValue()).toBe("");
  });
});

describe("sending while there is no way", () => {
  test("keeps the report, says so, and sends it once when the network is back", async () => {
    const { page, context } = await openPage({ expectFaults: true });
    await page.goto("/");
    await fillReport(page, { errorMessage: "502 sent from a train" });
    await context.setOffline(true);
    await page.getByRole("button", { name: "Send to a person" }).click();
    await page.getByText("is sent by itself as soon as you are online").waitFor();
    await context.setOffline(false);
    await page.waitForURL(/\/t\/[\w-]{22}$/);
    const rows = await inProductDatabase("select 1 from ticket where error_message = $1", [
      "502 sent from a train",
    ]);
    expect(rows.length).toBe(1);
  });

  test("a change ends the waiting: nothing is sent that was not pressed for", async () => {
    const { page, context } = await openPage({ expectFaults: true });
    await page.goto("/");
    await fillReport(page, { errorMessage: "503 changed while waiting" });
    await context.setOffline(true);
    await page.getByRole("button", { name: "Send to a person" }).click();
    await page.getByText("is sent by itself").waitFor();
    await page.getByLabel("Command", { exact: true }).fill("claude --verbose");
    await page.getByText("is sent by itself").waitFor({ state: "detached" });
    await context.setOffline(false);
    await page.waitForTimeout(1_000);
    const rows = await inProductDatabase("select 1 from ticket where error_message = $1", [
      "503 changed while waiting",
    ]);
    expect(rows).toEqual([]);
  });

  test("outlives a stop of the server and a reload meanwhile, and makes one ticket", async () => {
    const postgres = await startTemporaryPostgres();
    const settings = { PORT: String(await freePort()), DATABASE_URL: postgres.url };
    let product = startProduct(settings);
    onTestFinished(async () => {
      product.process.kill("SIGKILL");
      await product.ended();
      await postgres.stop();
    });
    await product.ready();
    const { page, context } = await openPage({ expectFaults: true });
    const home = `http://localhost:${settings.PORT}/`;
    await page.goto(home);
    await fillReport(page, { errorMessage: "529 through a restart" });
    product.process.kill("SIGINT");
    await product.ended();
    await page.getByRole("button", { name: "Send to a person" }).click();
    await page.getByText("as soon as the desk is back").waitFor();

    await page.close();
    product = startProduct(settings);
    await product.ready();
    const again = await context.newPage();
    await again.goto(home);
    await again.waitForURL(/\/t\/[\w-]{22}$/);
    expect(await query(postgres.url, "select count(*)::int as tickets from ticket")).toEqual([
      { tickets: 1 },
    ]);
  }, 120_000);
});
