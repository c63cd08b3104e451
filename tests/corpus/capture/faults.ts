import { anthropic, type Fault, json, page, text } from "./fault.ts";

const pageOf = (title: string, foot: string) =>
  `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>${foot}</center>\r\n</body>\r\n</html>\r\n`;

const relayId = "(request id: 2026112408153377120418kVnQ3xWm)";

/** The faults that are served, in the forms that APIs, relays and gateways give them. */
export const faults: Fault[] = [
  {
    id: "prompt-long",
    label: "400",
    tells: /too long|invalid_request|400/,
    does: json(400, anthropic("invalid_request_error", "prompt is too long: 213870 tokens > 200000 maximum")),
  },
  {
    id: "unpaired-tool",
    label: "400",
    tells: /tool_use|invalid_request|400/,
    does: json(
      400,
      anthropic(
        "invalid_request_error",
        "messages.6: `tool_use` ids were found without `tool_result` blocks immediately after: toolu_01Wq5rT. Each `tool_use` block must have a corresponding `tool_result` block in the next message.",
      ),
    ),
  },
  {
    id: "key-invalid",
    label: "401",
    tells: /401|authentication|x-api-key/i,
    does: json(401, anthropic("authentication_error", "invalid x-api-key")),
  },
  {
    id: "token-invalid-zh",
    label: "401",
    lang: "zh",
    tells: /401|令牌/,
    does: json(401, { error: { code: "", message: `该令牌状态不可用 ${relayId}`, type: "new_api_error" } }),
  },
  {
    id: "no-permission",
    label: "403",
    tells: /403|permission/i,
    does: json(
      403,
      anthropic("permission_error", "Your API key does not have permission to use the specified resource."),
    ),
  },
  {
    id: "country",
    label: "403",
    tells: /403|country/i,
    does: json(403, {
      error: {
        message: "Country, region, or territory not supported",
        type: "request_forbidden",
        param: null,
        code: "unsupported_country_region_territory",
      },
    }),
  },
  {
    id: "model-missing",
    label: "404",
    tells: /404|not_found/i,
    does: json(404, anthropic("not_found_error", "model: claude-sonnet-4-9")),
  },
  {
    id: "address-missing",
    label: "404",
    tells: /404|not found|Cannot POST/i,
    does: json(404, { message: "Route POST:/v1/v1/messages not found", error: "Not Found", statusCode: 404 }),
  },
  {
    id: "too-large",
    label: "413",
    tells: /413|too_large|too large/i,
    does: json(413, anthropic("request_too_large", "Request exceeds the maximum size")),
  },
  {
    id: "too-large-openresty",
    label: "413",
    tells: /413|too large/i,
    does: page(413, pageOf("413 Request Entity Too Large", "openresty/1.27.1.2")),
  },
  {
    id: "rate",
    label: "429",
    tells: /429|rate/i,
    does: json(
      429,
      anthropic(
        "rate_limit_error",
        "This request would exceed your organization's rate limit of 40,000 input tokens per minute (org: 5b1d0c7e-3a42-4f1b-8f7e-8b0f6a3f9d21, model: claude-sonnet-4-5). Please try again later.",
      ),
      { "retry-after": "17", "anthropic-ratelimit-requests-remaining": "0" },
    ),
  },
  {
    id: "quota",
    label: "429",
    tells: /429|quota/i,
    does: json(429, {
      error: {
        message:
          "You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.",
        type: "insufficient_quota",
        param: null,
        code: "insufficient_quota",
      },
    }),
  },
  {
    id: "saturated-zh",
    label: "429",
    alt: ["529", "503"],
    lang: "zh",
    tells: /429|饱和/,
    does: json(429, {
      error: { message: `当前分组上游负载已饱和，请稍后再试 ${relayId}`, type: "rix_api_error", code: "" },
    }),
  },
  {
    id: "rate-as-400",
    label: "429",
    tells: /rate_limit|rate limit/i,
    does: json(
      400,
      anthropic("rate_limit_error", "This request would exceed the rate limit for your account."),
    ),
  },
  {
    id: "api-error",
    label: "500",
    tells: /500|Internal server error/i,
    does: json(500, anthropic("api_error", "Internal server error")),
  },
  {
    id: "spring",
    label: "500",
    tells: /500|Internal Server Error/,
    does: json(500, {
      timestamp: "2026-11-24T08:15:03.504+00:00",
      status: 500,
      error: "Internal Server Error",
      path: "/v1/messages",
    }),
  },
  {
    id: "upstream-failed",
    label: "502",
    tells: /502|upstream/i,
    does: json(502, { type: "error", error: { type: "upstream_error", message: "Upstream request failed" } }),
  },
  {
    id: "gateway-openresty",
    label: "502",
    tells: /502|Bad Gateway/i,
    does: page(502, pageOf("502 Bad Gateway", "openresty")),
  },
  {
    id: "cloudflare-520",
    label: "502",
    tells: /520/,
    does: {
      ...page(
        520,
        '<!DOCTYPE html>\n<html class="no-js" lang="en-US">\n<head>\n<title>relay.example.com | 520: Web server is returning an unknown error</title>\n</head>\n<body>\n<div id="cf-wrapper"><div id="cf-error-details"><h1><span>Web server is returning an unknown error</span> <span class="code-label">Error code 520</span></h1><div>Visit <a href="https://www.cloudflare.com/5xx-error-landing">cloudflare.com</a> for more information.</div><div>2026-11-24 08:15:04 UTC</div></div></div>\n</body>\n</html>\n',
      ),
      reason: "",
    },
  },
  {
    id: "no-channel-zh",
    label: "503",
    lang: "zh",
    tells: /503|无可用渠道/,
    does: json(503, {
      error: {
        code: "model_not_found",
        message: `分组 cc-pro 下模型 claude-sonnet-4-5-20250929 无可用渠道（distributor） ${relayId}`,
        type: "new_api_error",
      },
    }),
  },
  {
    id: "envoy-healthy",
    label: "503",
    tells: /503|no healthy upstream/i,
    does: text(503, "no healthy upstream", { server: "istio-envoy" }),
  },
  {
    id: "alb-503",
    label: "503",
    tells: /503/,
    does: page(
      503,
      "<html>\r\n<head><title>503 Service Temporarily Unavailable</title></head>\r\n<body>\r\n<center><h1>503 Service Temporarily Unavailable</h1></center>\r\n</body>\r\n</html>\r\n",
      { server: "awselb/2.0" },
    ),
  },
  {
    id: "envoy-timeout",
    label: "504",
    tells: /504|upstream request timeout/i,
    does: text(504, "upstream request timeout", { server: "envoy" }),
  },
  {
    id: "cloudflare-524",
    label: "504",
    tells: /524/,
    does: {
      ...text(524, "error code: 524", { server: "cloudflare", "cf-ray": "9a41c7f20b7e5d3a-HKG" }),
      reason: "",
    },
  },
  {
    id: "overloaded",
    label: "529",
    tells: /529|overloaded/i,
    does: { ...json(529, anthropic("overloaded_error", "Overloaded")), reason: "" },
  },
  {
    id: "overloaded-as-500",
    label: "529",
    tells: /overloaded/i,
    does: json(500, anthropic("overloaded_error", "Overloaded")),
  },
  {
    id: "google-exhausted",
    label: "429",
    tells: /429|RESOURCE_EXHAUSTED/,
    does: json(429, {
      error: {
        code: 429,
        message: "Resource has been exhausted (e.g. check quota).",
        status: "RESOURCE_EXHAUSTED",
      },
    }),
  },
  { id: "empty-401", label: "401", tells: /401|unauthori[sz]ed/i, does: text(401, "") },
  { id: "empty-500", label: "500", tells: /500|internal server error/i, does: text(500, "") },
  { id: "empty-503", label: "503", tells: /503|service unavailable/i, does: text(503, "") },
  { id: "refused", label: "connection", tells: /./, does: { act: "refused" } },
  { id: "reset", label: "connection", tells: /./, does: { act: "reset" } },
  { id: "no-name", label: "connection", tells: /./, does: { act: "no name" } },
  { id: "self-signed", label: "connection", tells: /./, does: { act: "self-signed" } },
  { id: "plain-tls", label: "connection", tells: /./, does: { act: "plain on TLS" } },
  { id: "noise", label: "connection", tells: /./, does: { act: "noise" } },
  {
    id: "cut",
    label: "connection",
    tells: /terminated|closed|partial|EOF|incomplete|transfer|premature|aborted/i,
    does: { act: "cut" },
  },
  { id: "silent", label: "timeout", tells: /time|timed|超时/i, does: { act: "silent" } },
];
