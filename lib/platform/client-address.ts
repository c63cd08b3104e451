/**
 * The address a request came from, given its socket's and its X-Forwarded-For header. Each trusted proxy has
 * added one entry at the end, so the customer's is that many from the end; everything before it could have been
 * written by the customer. With no trusted proxy the header means nothing.
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
  return hop || socketAddress || "unknown";
}
