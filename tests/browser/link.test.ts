import { describe, expect, test } from "vitest";
import { inProductDatabase, openPage } from "../product.ts";
import { addColleague, openAtDesk, signIn } from "./colleague.ts";
import { fullKey, secretPart, sendToPerson } from "./customer.ts";
import { shownText } from "./shown-text.ts";

/** What the fix says of the cause `quota`. */
const quota = "The share of the day or the month is used up.";

const hash = (fields: Record<string, string>) => `/#${new URLSearchParams(fields)}`;

describe("a link with the error behind the #", () => {
  test("fills the form in, leaves the address bar clean, and is sent to nobody", async () => {
    const { page, requests } = await openPage();
    await page.goto(hash({ message: "API Error: 529 overloaded_error", command: "claude -p 'x' & calc" }));
    await page.getByRole("heading", { name: /Claude’s API is overloaded/ }).waitFor();
    expect(await page.getByLabel("Command", { exact: true }).inputValue()).toBe("claude -p 'x' & calc");
    await page.getByText("From the link that you followed.").waitFor();
    expect(new URL(page.url()).href).toMatch(/\/$/);
    expect(JSON.stringify(requests)).not.toContain("overloaded_error");
    await page.goBack();
    expect(page.url()).not.toContain("overloaded_error");
  });

  test("has its keys masked before they stand anywhere", async () => {
    const { page } = await openPage();
    await page.goto(hash({ message: `401 ${fullKey}`, command: `KEY=${fullKey} claude` }));
    await expect.poll(() => page.getByLabel("Error message").inputValue()).toBe("401 cr_3f9a1c0…");
    expect(await page.getByLabel("Command", { exact: true }).inputValue()).toBe("KEY=cr_3f9a1c0… claude");
    await page.getByText("The link that you followed held a full key.").waitFor();
    expect(page.url()).not.toContain(secretPart);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(secretPart);
  });

  test("is text and nothing else", async () => {
    const { page } = await openPage();
    const message = `<img src=x onerror="document.title='run'"><script>document.title='run'</script> 503`;
    await page.goto(hash({ message }));
    await expect.poll(() => page.getByLabel("Error message").inputValue()).toBe(message);
    expect(await page.title()).not.toBe("run");
  });

  test("says no longer that the command is the link's once it was changed", async () => {
    const { page } = await openPage();
    await page.goto(hash({ command: "claude -p hi" }));
    await page.getByText("From the link that you followed.").waitFor();
    await page.getByLabel("Command", { exact: true }).fill("claude -p hello");
    await page.getByText("From the link that you followed.").waitFor({ state: "detached" });
  });
});

describe("a link with the error in its query", () => {
  test("shows the fix at once, with and without JavaScript's help", async () => {
    const { page } = await openPage();
    await page.goto("/?code=429&cause=quota&request_id=req_011CVRzqHn7kYbT4mXw2dLpE");
    await page.getByRole("heading", { name: /Too many requests/ }).waitFor();
    await page.getByText("The request id is req_011CVRzqHn7kYbT4mXw2dLpE.").waitFor();
    const { page: plain } = await openPage({ javaScript: false });
    await plain.goto("/?code=503");
    expect(await plain.getByLabel("Error message").inputValue()).toContain("503 Service Unavailable");
  });

  test.each(["", "#message=429+No+more+today"])("keeps its cause with the ticket, %s", async (rest) => {
    const { page } = await openPage();
    const id = "req_011CVRzqHn7kYbT4mXw2dLpE";
    await page.goto(`/?code=429&cause=quota&request_id=${id}${rest}`);
    await page.getByText(quota).waitFor();
    const message = page.getByLabel("Error message");
    await expect.poll(() => message.inputValue()).toContain(rest ? "No more today" : "429 Too Many Requests");
    expect(await message.inputValue()).toContain(`support_url: ?code=429&cause=quota&request_id=${id}`);
    await page.getByLabel("Command", { exact: true }).fill("claude");
    // Behind the # comes a report of this moment, so that its time is not asked for.
    if (rest === "") await page.getByLabel("Time", { exact: true }).fill("now");
    await page.getByLabel("No key is set").check();
    await sendToPerson(page);
    const number = (await page.getByText(/^FF-[0-9A-Z]{6}$/).textContent()) ?? "";
    const [stored] = await inProductDatabase("select code, cause from ticket where number = $1", [number]);
    expect(stored).toEqual({ code: "429", cause: "quota" });
    const { page: desk } = await openPage();
    await signIn(desk, await addColleague(`Link Reader ${rest.length}`));
    await openAtDesk(desk, number);
    await desk
      .getByText(/429.*Quota used up/)
      .first()
      .waitFor();
    expect(await shownText(desk.locator("pre").first())).toContain(
      `support_url: ?code=429&cause=quota&request_id=${id}`,
    );
  });

  test("loses everything else that stands in it", async () => {
    const { page, context } = await openPage();
    for (const rest of ["message=hello+there", `command=${fullKey}`, `request_id=${fullKey}`, "code=777"]) {
      await page.goto(`/?code=529&${rest.startsWith("code") ? "x=1" : rest}`);
      expect(new URL(page.url()).search).toBe("?code=529");
    }
    const response = await context.request.get("/?q=1", { maxRedirects: 0 });
    expect([response.status(), response.headers().location]).toEqual([307, "/"]);
  });
});
