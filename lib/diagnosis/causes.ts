import type { CauseId, KnownCode } from "#lib/reference/index.ts";

const disabledKey =
  /(?:\bkey|\btoken|\buser|密钥|令牌|用户)[^\n.]{0,30}(?:\b(?:disabled|banned|suspended|deactivated)\b|禁用|封禁|停用|状态不可用)|\b(?:disabled|banned) (?:api[- ]?)?key|\bapi key[^\n.]{0,20}revoked/i;

/** Words that tell the cause of an error, by code; the first that fits counts, so the narrower stand first. */
const causes: Partial<Record<KnownCode, readonly (readonly [CauseId, RegExp])[]>> = {
  "400": [
    ["too-long", /too long|context limit|context_length|maximum context|too many (?:input )?tokens/i],
    ["credit", /credit balance|insufficient (?:credit|balance|funds)|billing/i],
    ["missing-parameter", /field required|missing (?:required )?(?:parameter|field)|is required/i],
    [
      "out-of-range",
      /out of range|must be (?:less|greater|between|at (?:least|most))|> ?\d+, which is|maximum allowed/i,
    ],
    ["bad-encoding", /encod(?:ing|ed)|surrogate|utf-?8|unicode/i],
    [
      "bad-json",
      /malformed|(?:invalid|not valid|parse|unexpected)[^\n]{0,30}json|json[^\n]{0,30}(?:invalid|parse)/i,
    ],
  ],
  "401": [
    ["disabled", disabledKey],
    ["expired", /expired|过期|到期/i],
    [
      "missing",
      /not set|no (?:api )?(?:key|token|credentials)|missing|未提供|not logged in|required|not provided|could not resolve authentication/i,
    ],
    ["malformed", /invalid|incorrect|malformed|无效|不正确/i],
  ],
  "403": [
    // Some relays answer 403 for a key that was banned; the way out is the same: a person.
    ["disabled", disabledKey],
    ["region", /region|country|territory|地区|区域|国家/i],
    ["plan", /\bplan\b|subscription|upgrade|套餐|分组|tier/i],
    ["account", /organi[sz]ation|account|restricted|账号|账户|令牌|verification/i],
    ["endpoint", /endpoint|base.?url|wrong (?:url|address)/i],
  ],
  "429": [
    ["concurrency", /concurren(?:t|cy)|并发/i],
    [
      "quota",
      /quota|usage limit|额度|余额|配额|(?:hit|reached) your (?:\w{1,10} )?limit|resets? (?:at )?\d|billing|credits/i,
    ],
    ["tokens", /\btokens? (?:per|has)|input tokens|request tokens|tokens per min|\bTPM\b|token limit/i],
    ["rate", /too many requests|slow down|requests per|\bRPM\b|过于频繁|频率/i],
  ],
  "503": [
    ["maintenance", /maintenance|维护/i],
    ["scarce-resources", /no available|无可用|no capacity|没有可用/i],
    ["overload", /overload|high demand|过载/i],
  ],
  "502": [
    ["proxy-failed", /proxy error/i],
    ["connection-dropped", /prematurely closed|connection (?:reset|closed)|disconnect/i],
  ],
  timeout: [
    ["too-large", /too large|too many tokens|context (?:is )?too/i],
    ["network", /ETIMEDOUT|connect(?:ion)? ?time|connection timed out|connect timeout|UND_ERR_CONNECT/i],
  ],
};

/** The cause of an error where the text tells it. */
export function causeIn(text: string, code: KnownCode): CauseId | null {
  return causes[code]?.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
