import type { NextConfig } from "next";
import { pageIds } from "./lib/reference/index.ts";

/** Customers' pages in English stand without a prefix; what is listed here is no customers' page. */
const notAPage =
  "_next/|en-XA(?:/|$)|(?:send|outcome|recent|search|live)$|t/[^/]+/(?:reply|solve|reopen|rate|rotate|revoke|erase|download|pulse)$|icon|(?:doctor\\.(?:sh|ps1)|fixfirst\\.mjs(?:\\.sha256)?)$|(?:desk|setup|join|reset|api)(?:/|$)";

/**
 * What stands below /errors. Another name is led to an address without a page: a `notFound()` in a page that is
 * rendered for each request answers with an empty document that only JavaScript fills.
 */
const inReference = pageIds.join("|");

const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Content-Security-Policy",
    value: "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'",
  },
];

/** Who has a private page's address has the ticket: it must not reach a cache, another site or a search engine. */
const privatePages = [
  { key: "Cache-Control", value: "no-store" },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "X-Robots-Tag", value: "noindex, nofollow" },
];

/** The desk is nobody's business but the staff's; its pages are out of date a moment later. */
const deskPages = [
  { key: "Cache-Control", value: "no-store" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Robots-Tag", value: "noindex, nofollow" },
];

/**
 * Who has the address can make the account. Its path stays out of every referrer; `no-referrer` would also take the
 * origin from a form that is posted without JavaScript, and Next takes such a form for another site's.
 */
const newAccountPages = [
  { key: "Cache-Control", value: "no-store" },
  { key: "Referrer-Policy", value: "strict-origin" },
  { key: "X-Robots-Tag", value: "noindex, nofollow" },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // app/global-not-found.tsx: what an address without a page shows.
  experimental: {
    globalNotFound: true,
    // A proxy may ask for us by another name than the one that people see; PUBLIC_URL is the one origin.
    serverActions: { allowedOrigins: process.env.PUBLIC_URL ? [new URL(process.env.PUBLIC_URL).host] : [] },
  },
  // `npm test` checks types, with the tests; a build on an operator's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  // A development server would print the arguments of server actions, and with them a customer's text, and the
  // addresses of private pages.
  logging: {
    serverFunctions: false,
    incomingRequests: { ignore: [/^\/(?:[\w-]+\/)?(?:t|draft|setup|join|reset)\//] },
  },
  async rewrites() {
    return [
      { source: `/:lang(en-XA)?/errors/:page((?!(?:${inReference})$)[^/]+)`, destination: "/no/such/page" },
      { source: `/:path((?!${notAPage}).*)`, destination: "/en/:path" },
    ];
  },
  async redirects() {
    return [
      { source: "/en/:path*", destination: "/:path*", permanent: true },
      // Browsers ask for it where a page's own icon comes later than its head.
      { source: "/favicon.ico", destination: "/icon.svg", permanent: true },
    ];
  },
  async headers() {
    return [
      { source: "/:path*", headers: everywhere },
      { source: "/:lang(en-XA)?/t/:path*", headers: privatePages },
      { source: "/t/:path*", headers: privatePages },
      { source: "/draft/:path*", headers: privatePages },
      { source: "/desk/:path*", headers: deskPages },
      { source: "/api/auth/:path*", headers: deskPages },
      // Its answers say themselves how long they may be kept; what stands here would replace that.
      { source: "/api/v1/:path*", headers: [{ key: "X-Robots-Tag", value: "noindex, nofollow" }] },
      { source: "/:place(setup|join|reset)/:path*", headers: newAccountPages },
    ];
  },
};

export default config;
