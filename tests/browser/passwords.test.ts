import { describe, expect, test } from "vitest";
import { expectNoSidewaysScroll, expectNoViolations } from "../page-checks.ts";
import { openPage } from "../product.ts";
import { addColleague, password, signIn } from "./colleague.ts";

const fresh = "violet harbour lamp 77";

describe("a password", () => {
  test.each([true, false])(
    "is changed by its owner, who stays signed in here and is out elsewhere; with JavaScript: %s",
    async (javaScript) => {
      const email = await addColleague(`Lin Changes ${javaScript}`);
      const { page: here } = await openPage({ javaScript });
      // Its next sign of life is refused, if it comes before the page is left.
      const { page: elsewhere } = await openPage({ expectFaults: true });
      await signIn(here, email);
      await signIn(elsewhere, email);
      await here.goto("/desk/password");
      await here.getByLabel("Password now").fill("something else");
      await here.getByLabel("New password", { exact: true }).fill(fresh);
      await here.getByRole("button", { name: "Set the password" }).click();
      await here.getByText("This is not your password.").waitFor();
      await here.getByLabel("Password now").fill(password);
      await here.getByLabel("New password", { exact: true }).fill(fresh);
      await here.getByRole("button", { name: "Set the password" }).click();
      await here.getByText("Your password is changed.").waitFor();
      await here.goto("/desk");
      expect(new URL(here.url()).pathname).toBe("/desk");
      await elsewhere.goto("/desk");
      await elsewhere.waitForURL(/\/desk\/sign-in/);
      await elsewhere.getByLabel("Email").fill(email);
      await elsewhere.getByLabel("Password", { exact: true }).fill(fresh);
      await elsewhere.getByRole("button", { name: "Sign in" }).click();
      await elsewhere.waitForURL(/\/desk$/);
    },
  );

  test("that was forgotten is set anew by a link that an administrator makes, once", async () => {
    const { page: admin } = await openPage();
    await signIn(admin, await addColleague("Ada Resets", "admin"));
    const email = await addColleague("Lin Forgets");
    await admin.goto("/desk/team");
    await admin.getByRole("button", { name: "Reset password of Lin Forgets" }).click();
    const shown = await admin
      .getByText(/\/reset\/[\w-]{22}/)
      .first()
      .textContent();
    await expectNoViolations(admin);
    const link = new URL(shown ?? "").pathname;

    const { page: lin } = await openPage({ width: 390 });
    await lin.goto(link);
    await lin.getByText("For Lin Forgets.").waitFor();
    await expectNoViolations(lin);
    await expectNoSidewaysScroll(lin);
    await lin.getByLabel("New password", { exact: true }).fill("short");
    await lin.getByRole("button", { name: "Set the password" }).click();
    await lin.locator("#password[aria-invalid]").waitFor();
    await lin.getByLabel("New password", { exact: true }).fill(fresh);
    await lin.getByRole("button", { name: "Set the password" }).click();
    await lin.waitForURL(/\/desk$/);

    const { page: late } = await openPage();
    await late.goto(link);
    await late.getByRole("heading", { name: "This link was used" }).waitFor();
    await late.goto("/desk/sign-in");
    await late.getByLabel("Email").fill(email);
    await late.getByLabel("Password", { exact: true }).fill(password);
    await late.getByRole("button", { name: "Sign in" }).click();
    await late.getByText("No account has this email and this password.").waitFor();
  });

  test.each([390, 1280])("has a page with nothing that axe finds, at %i", async (width) => {
    const { page } = await openPage({ width });
    await signIn(page, await addColleague(`Lin Password ${width}`));
    await page.goto("/desk/password");
    await page.getByLabel("Password now").waitFor();
    await expectNoViolations(page);
    await expectNoSidewaysScroll(page);
  });
});
