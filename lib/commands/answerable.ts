import type { IncomingMessage, ServerResponse } from "node:http";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/**
 * Answers what Next answers with a fault of its own or not at all: an address that is no path or whose percent signs
 * stand for nothing, and a method that it does not know. Gives whether the request is still to be answered. Below
 * `/api/v1` it always is: there an address that cannot be read is one that does not exist, and PATCH is what no
 * operation takes.
 */
export function isAnswerable(request: IncomingMessage, response: ServerResponse): boolean {
  // Who takes us for a proxy names the whole address, and every server has to take it (RFC 9112, section 3.2.2).
  request.url = request.url?.replace(/^https?:\/\/[^/]*(?=\/)/i, "");
  const { url = "/", method = "GET" } = request;
  const isApi = /^\/api\/v1(?:[/?]|$)/.test(url);
  const [isReadable, isKnown] = [url.startsWith("/") && canDecode(url), methods.includes(method)];
  if (isApi) {
    if (!isReadable) request.url = "/api/v1/unreadable";
    if (!isKnown) request.method = "PATCH";
    return true;
  }
  if (isReadable && isKnown) return true;
  response.writeHead(isReadable ? 405 : 400, {
    "Content-Type": "text/plain; charset=utf-8",
    ...(isReadable && { Allow: methods.join(", ") }),
  });
  response.end(`This ${isReadable ? "method is not taken" : "address cannot be read"}.\n`);
  return false;
}

function canDecode(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}
