import { expect, test } from "vitest";
import { clientAddress } from "#lib/platform/client-address.ts";

const socket = "192.0.2.1";

test.each([
  ["without proxies the header means nothing", "203.0.113.7", 0, socket],
  ["without a header it is the socket's", undefined, 1, socket],
  ["one proxy: the last entry", "198.51.100.9, 203.0.113.7", 1, "203.0.113.7"],
  ["two proxies: the last but one", "198.51.100.9, 203.0.113.7, 10.0.0.1", 2, "203.0.113.7"],
  [
    "entries that the customer made up in front change nothing",
    "1.1.1.1, 2.2.2.2, 203.0.113.7",
    1,
    "203.0.113.7",
  ],
  ["a header sent twice is one list", ["198.51.100.9", "203.0.113.7"], 1, "203.0.113.7"],
  ["a header with fewer entries than proxies did not come through them all", "203.0.113.7", 2, socket],
  ["an empty entry is none", "203.0.113.7, ", 1, socket],
  ["space around an entry is not part of it", "  203.0.113.7 ", 1, "203.0.113.7"],
])("%s", (_name, header, proxies, expected) => {
  expect(clientAddress(socket, header, proxies)).toBe(expected);
});

test("a request whose socket is gone still has a subject to count", () => {
  expect(clientAddress(undefined, undefined, 0)).toBe("unknown");
});

test.each([
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:0DB8:0001:0002::", "2001:db8:1:2::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
])("%s counts as %s", (address, network) => {
  expect(clientAddress(address, undefined, 0)).toBe(network);
});
