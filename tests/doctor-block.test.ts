import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDoctorBlock, splitPaste } from "#lib/report/index.ts";
import { profile } from "./profile.ts";

const facts = [
  "time: 2026-11-24T10:30:12+08:00",
  "system: Darwin 25.1.0 arm64",
  "shell: /bin/zsh",
  "client: claude 2.1.330 (Claude Code), node v22.1.0",
  "base url: https://asia.qcode.cc/api - right",
  "key: cr_a1b2c3d... (67 characters)",
  "endpoint: HTTP/2 401 in 0.4 s",
];
const failed = [
  'command: claude --verbose -p "say hello"',
  "exit code: 1",
  "output:",
  "  API Error: 529",
  "    more",
];

function block(...lines: string[]): string {
  return ["----- FixFirst report -----", ...lines, "----- end -----"].join("\n");
}

function changed(name: string, value: string): string[] {
  return facts.map((fact) => (fact.startsWith(`${name}:`) ? `${name}: ${value}` : fact));
}

describe("a report block", () => {
  it("is read out of a whole screen", () => {
    const screen = `$ sh doctor.sh\n1. Network\n${block(...facts, ...failed)}\nme@mac ~ % `;
    expect(readDoctorBlock(screen)).toEqual({
      occurredAt: "2026-11-24T10:30:12+08:00",
      command: 'claude --verbose -p "say hello"',
      keyPrefix: "cr_a1b2c3d",
      errorMessage: "API Error: 529\n  more",
    });
  });

  it("gives the four details to the box for the whole terminal", () => {
    const pasted = `$ sh doctor.sh\n1. Network\n${block(...facts, ...failed)}\nme@mac ~ % `;
    const split = splitPaste(pasted, { now: Date.UTC(2026, 10, 24, 3), zone: "UTC", profile });
    expect(split).toMatchObject({
      errorMessage: "API Error: 529\n  more",
      command: { text: 'claude --verbose -p "say hello"' },
      occurredAt: { at: Date.parse("2026-11-24T10:30:12+08:00"), hasZone: true },
      keyPrefix: "cr_a1b2c3d",
    });
  });

  it("is read with Windows' line ends, with spaces lost at the ends of lines, and without its last line", () => {
    const text = block(...facts, ...failed);
    const read = readDoctorBlock(text);
    expect(readDoctorBlock(text.replaceAll("\n", "\r\n"))).toEqual(read);
    expect(readDoctorBlock(text.replace("\n----- end -----", ""))).toEqual(read);
    expect(readDoctorBlock(text.replace(/^ +/gm, ""))?.errorMessage).toBe("API Error: 529\nmore");
  });

  it("is the last one where there are two", () => {
    const two = `${block(...changed("time", "2026-11-24T09:00:00+08:00"))}\n${block(...facts)}`;
    expect(readDoctorBlock(two)?.occurredAt).toBe("2026-11-24T10:30:12+08:00");
  });

  it("is not ended by the output of the client, which stands behind two spaces", () => {
    const output = ["  time: 1999-01-01T00:00:00Z", "  output:", "  last"];
    expect(readDoctorBlock(block(...facts, "exit code: 1", "output:", ...output))).toMatchObject({
      occurredAt: "2026-11-24T10:30:12+08:00",
      errorMessage: "time: 1999-01-01T00:00:00Z\noutput:\nlast",
    });
  });
});

describe("the error message", () => {
  it.each([
    ["is none where the command worked", [...facts, "exit code: 0", "output:", "  Hello!"], null],
    ["is none where nothing was run and nothing is wrong", [...facts, "command: not run"], null],
    [
      "is why the endpoint was not reached, where the command was not run",
      [...changed("endpoint", "not reached after 20.0 s: curl: (28) Timed out"), "command: not run"],
      "not reached after 20.0 s: curl: (28) Timed out",
    ],
    ["is a server error of the endpoint", changed("endpoint", "HTTP/2 503 in 0.4 s"), "HTTP/2 503 in 0.4 s"],
    [
      "holds what is wrong with address and key",
      [
        ...changed("base url", "not set").map((fact) =>
          fact.replace("(67 characters)", "(68 characters) - a space"),
        ),
        "exit code: 1",
        "output:",
      ],
      "exit code 1\nbase url: not set\nkey: cr_a1b2c3d... (68 characters) - a space",
    ],
  ])("%s", (_what, lines, expected) => {
    expect(readDoctorBlock(block(...lines))?.errorMessage).toBe(expected);
  });
});

it.each(["not set", "hidden (64 characters) - does not begin with cr_"])(
  "gives no prefix for a key %s",
  (key) => {
    expect(readDoctorBlock(block(...changed("key", key)))?.keyPrefix).toBeNull();
  },
);

it("is null for a text without a block, and never throws", () => {
  fc.assert(fc.property(fc.string(), (text) => readDoctorBlock(text) === null));
  const words = fc.constantFrom(
    "----- FixFirst report -----",
    "output:",
    "key: ",
    "\n",
    "exit code: 1",
    ": ",
    "  ",
  );
  fc.assert(
    fc.property(fc.array(words), (parts) => {
      const text = parts.join("");
      expect(readDoctorBlock(text) === null).toBe(!text.includes("----- FixFirst report -----"));
    }),
  );
});
