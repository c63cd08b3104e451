import { describe, expect, test } from "vitest";
import { openPage } from "../product.ts";
import { fullKey, secretPart } from "./customer.ts";

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
