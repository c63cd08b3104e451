/** Which characters may follow a prefix. */
export type BodyCharacters = "alnum" | "url64" | "dotted" | "base64";

/** A family of keys that is told by its beginning. */
export type PrefixFamily = {
  readonly id: string;
  /** The literal prefix as the source of a regular expression without capturing groups. */
  readonly prefix: string;
  /** `url64` where nothing stands. */
  readonly chars?: BodyCharacters;
  /** Fewest characters behind the prefix that make a full key, else 20; looser than the format, so that a cut key counts. */
  readonly min?: number;
  /** As many as a whole key has, where that is settled: pieces of this sum are one. */
  readonly lengths?: readonly number[];
  /** The prefix is short or ordinary: the body must look random by itself. */
  readonly weak?: true;
  /** Long and unlike any word: also found with text stuck to its front. */
  readonly anywhere?: true;
  /** The format's case counts, because the prefix in another case is ordinary text. */
  readonly exact?: true;
  /** What stands first is part of the secret or only tells its place: nothing may be shown. */
  readonly hidden?: true;
};

// Formats of vendors change without notice: hence loose lengths. Where no address stands, the vendor's console shows it.
export const prefixFamilies = [
  // docs.anthropic.com: api03, admin01; Claude Code: oat01, ort01; claude.ai: sid01, sid02
  { id: "anthropic", prefix: "sk-ant-(?:[a-z]{2,8}\\d\\d-)?", min: 16, anywhere: true, lengths: [95] },
  // platform.openai.com: T3BlbkFJ between two pieces of 58 or 74
  { id: "openai", prefix: "sk-(?:proj|svcacct|admin|None)-", anywhere: true, lengths: [124, 156] },
  { id: "openrouter", prefix: "sk-or-(?:v\\d-)?", anywhere: true }, // openrouter.ai/docs
  // OpenAI's old form (48, T3BlbkFJ within), DeepSeek and DashScope (32 hex), Moonshot and many relays (48)
  { id: "sk", prefix: "sk-", min: 16, weak: true, lengths: [48] },
  { id: "github", prefix: "gh[pousr]_|github_pat_", lengths: [36, 82] }, // docs.github.com: 36 with a CRC32
  {
    id: "gitlab",
    prefix: "gl(?:pat|rt|dt|ptt|cbt|soat|ft|imt|agent)-",
    chars: "dotted",
    min: 16,
    lengths: [20],
  }, // docs.gitlab.com
  { id: "npm", prefix: "npm_", weak: true, lengths: [36] }, // docs.npmjs.com, with a CRC32
  { id: "aws", prefix: "A(?:KIA|SIA)", min: 16, exact: true }, // docs.aws.amazon.com, id of 20
  { id: "aws", prefix: "IQoJb3JpZ2lu|FwoGZXIvYXdz", chars: "base64", min: 40, exact: true }, // session token
  { id: "google", prefix: "AIza", exact: true, lengths: [35] }, // cloud.google.com
  { id: "google", prefix: "AQ\\.", weak: true, exact: true }, // new in 2026, about 50
  { id: "google", prefix: "ya29\\.|GOCSPX-" }, // OAuth token, client secret
  { id: "groq", prefix: "gsk_", lengths: [52] }, // console.groq.com
  { id: "xai", prefix: "xai-", lengths: [80] }, // docs.x.ai
  { id: "perplexity", prefix: "pplx-", lengths: [48] },
  { id: "replicate", prefix: "r8_", lengths: [37] },
  { id: "huggingface", prefix: "(?:api_org|hf)_", lengths: [34] }, // huggingface.co/docs, letters
  { id: "slack", prefix: "xox[a-z]-|xapp-", min: 16 }, // api.slack.com
  { id: "stripe", prefix: "[sr]k_(?:live|test)_|whsec_", chars: "base64", min: 16, lengths: [24] }, // docs.stripe.com
  // Told by the vendors' own secret scanning patterns (docs.github.com/code-security, supported patterns)
  { id: "other", prefix: "nvapi-|tvly-|csk-|fw_|jina_|figd_|pa-|dapi", weak: true },
  { id: "other", prefix: "sk_|key-|ms-|secret_|ntn_|lin_api_|re_", weak: true },
  { id: "other", prefix: "shp(?:at|ca|pa|ss)_|dop_v1_|dckr_pat_|glsa_|ph[cx]_" },
  { id: "other", prefix: "sbp_|tgp_v1_|vcp_|pypi-AgE|ATATT3x|tskey-|ark-" },
  { id: "other", prefix: "sntry[su]_|hv[sb]\\.|SG\\.", chars: "dotted" },
  { id: "other", prefix: "bce-v3/", chars: "base64" }, // cloud.baidu.com, an id and 40 hex
  { id: "other", prefix: "\\bpat\\w{8,20}\\.", min: 40, exact: true, hidden: true }, // airtable.com/developers, 64 hex
  { id: "other", prefix: "LTAI|AKID|ALTAK", min: 16, weak: true, exact: true }, // Aliyun, Tencent, Baidu
  { id: "zhipu", prefix: "(?:\\b|_)[\\da-f]{32}\\.", min: 16, lengths: [16], exact: true, hidden: true }, // open.bigmodel.cn
  { id: "jwt", prefix: "\\b[eE]yJ[\\w-]{8,360}\\.eyJ", chars: "dotted", min: 16, exact: true, hidden: true }, // RFC 7519
  { id: "webhook", prefix: "hooks\\.slack\\.com/(?:\\w{1,16}/){3}", min: 16, hidden: true }, // docs.slack.dev
  { id: "webhook", prefix: "/api/webhooks/\\d{1,24}/", hidden: true, anywhere: true }, // docs.discord.com
  { id: "telegram", prefix: "\\b(?:bot)?\\d{8,12}:", min: 33, exact: true, hidden: true }, // core.telegram.org
] as const satisfies readonly PrefixFamily[];
