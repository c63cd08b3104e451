import type { NextConfig } from "next";

/** Customers' pages in English stand without a prefix; what is listed here is no customers' page. */
const notAPage = "_next/|en-XA(?:/|$)|send$|t/[^/]+/(?:reply|solve|reopen)$|icon";

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

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks types, with the tests; a build on an operator's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  // A development server would print the arguments of server actions, and with them a customer's text.
  logging: { serverFunctions: false, fetches: { fullUrl: false } },
  async rewrites() {
    return [{ source: `/:path((?!${notAPage}).*)`, destination: "/en/:path" }];
  },
  async redirects() {
    return [{ source: "/en/:path*", destination: "/:path*", permanent: true }];
  },
  async headers() {
    return [
      { source: "/:path*", headers: everywhere },
      { source: "/:lang(en-XA)?/t/:path*", headers: privatePages },
      { source: "/t/:path*", headers: privatePages },
      { source: "/draft/:path*", headers: privatePages },
    ];
  },
};

export default config;
