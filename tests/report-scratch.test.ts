import { test } from "vitest";
import { readReport, guardText, readKeyPrefix, readOccurredAt } from "#lib/report/index.ts";
import { profile } from "#tests/profile.ts";
test("x", () => {
  console.log(JSON.stringify(readReport({errorMessage:"429", command:"claude", occurredAt:"now", keyPrefix:"cr_a1b2c3d"}, {now: Date.now(), profile, fallbackZone:"Asia/Shanghai"})));
  console.log(JSON.stringify(readReport({errorMessage:"key cr_9f3a77b1c2d4e5f60718293a4b5c6d7e8f90 fail", command:3, keyPrefix:"cr_a1b2c3d4e5f6a7"}, {now: Date.now(), profile, fallbackZone:"Asia/Shanghai"}),null,1));
  console.log(JSON.stringify(readOccurredAt("2026-11-24T10:30", {now: Date.now(), zone:"Asia/Shanghai"})));
});
