import { expect, test } from "vitest";
import { expectNoSidewaysScroll, expectNoViolations } from "../page-checks.ts";
import { openPage } from "../product.ts";
import { addColleague, openAtDesk, signIn } from "./colleague.ts";
import { openTicket } from "./customer.ts";

test.each([true, false])("an agent says which error it was, script on: %s", async (javaScript) => {
  const { page: customer } = await openPage();
  const number = await openTicket(customer, { errorMessage: "It does not work since this morning" });
  const { page: agent } = await openPage({ javaScript });
  await signIn(agent, await addColleague(javaScript ? "Cora Script" : "Cora Plain"));
  await openAtDesk(agent, number);
  await agent.getByText("Was it this?").click();
  const error = agent.getByLabel("The error was");
  expect(await error.inputValue()).toBe("unknown");
  await error.selectOption("503/maintenance");
  await agent.getByRole("button", { name: "Save", exact: true }).click();
  await agent.getByText(/FixFirst had said: Not recognised/).waitFor();
  await agent.getByRole("heading", { level: 1, name: /503/ }).waitFor();
  await agent.getByText(/diagnosis set by Cora/).waitFor();
  await customer.reload();
  await customer.getByRole("heading", { level: 1, name: /503/ }).waitFor();
});

test.each([390, 1280])("the select fits %i px and is clean in axe", async (width) => {
  const { page: customer } = await openPage();
  const number = await openTicket(customer);
  const { page: agent } = await openPage({ width });
  await signIn(agent, await addColleague(`Cora ${width}`));
  await openAtDesk(agent, number);
  if (width < 1000) await agent.getByText("Diagnosis, details and what happened").click();
  await agent.getByText("Was it this?").click();
  await agent.getByLabel("The error was").waitFor();
  await expectNoSidewaysScroll(agent);
  await expectNoViolations(agent);
});
