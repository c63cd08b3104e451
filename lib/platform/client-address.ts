import { isIPv6 } from "node:net";

/**
 * The address a request came from, given its socket's and its X-Forwarded-For header. Each trusted proxy has
 * added one entry at the end, so the customer's is that many from the end; everything before it could have been
 * written by the customer. With no trusted proxy the header means nothing. An IPv6 address is given as its /64 network.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | string[] | undefined,
  trustedProxies: number,
): string {
  const hops = [forwardedFor ?? []]
    .flat()
    .flatMap((header) => header.split(","))
    .map((hop) => hop.trim());
  const hop = trustedProxies > 0 ? hops.at(-trustedProxies) : undefined;
  return networkOf(hop || socketAddress || "unknown");
}

/**
 * What counts as one place: an IPv4 address, or the /64 of an IPv6 address, all of which one line of a home or one
 * rented server has (RFC 6177).
 */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = "", tail] = address.split("%", 1).join("").split("::");
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => "0");
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
