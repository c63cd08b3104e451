import type { EvidenceKind } from "./diagnosis.ts";
import type { Label } from "./label.ts";
import { type Signal, type Strength, strength } from "./signal.ts";

/**
 * Words that speak for a label. No pattern has an unbounded repetition inside,
 * so that the time stays linear in the length of the text.
 */
type Words = readonly [Label, Strength, EvidenceKind, RegExp];

const table: readonly Words[] = [
  // Error types and codes, as APIs and relays name them
  [
    "429",
    "type",
    "type",
    /\b(?:rate_limit(?:_error)?|insufficient_quota|rate_limit_exceeded|rate_limit_check_failed|RESOURCE_EXHAUSTED|rate_limit|RetryableQuotaError)\b/g,
  ],
  ["529", "type", "type", /\b(?:overloaded_error|OverloadedError|engine_overloaded)\b/g],
  [
    "401",
    "type",
    "type",
    /\b(?:authentication_error|invalid_api_key|UNAUTHENTICATED|invalid_grant|token_expired)\b/g,
  ],
  ["403", "type", "type", /\b(?:permission_error|PERMISSION_DENIED|unsupported_country_region_territory)\b/g],
  ["404", "type", "type", /\bnot_found_error\b/g],
  ["413", "type", "type", /\brequest_too_large\b/g],
  ["504", "type", "type", /\b(?:timeout_error|DEADLINE_EXCEEDED)\b/g],
  ["400", "type", "type", /\b(?:context_length_exceeded|INVALID_ARGUMENT)\b/g],
  ["400", "vagueType", "type", /\b(?:invalid_request_error|unsupported_api_for_model|BadRequestError)\b/g],
  ["401", "vagueType", "type", /\b(?:AuthenticationError|UnauthorizedError)\b/g],
  ["403", "vagueType", "type", /\bPermissionDeniedError\b/g],
  ["404", "vagueType", "type", /\b(?:model_not_found|NotFoundError)\b/g],
  ["429", "vagueType", "type", /\b(?:RateLimitError|insufficient_user_quota|TooManyRequests)\b/g],
  ["500", "vagueType", "type", /\b(?:api_error|internal_server_error|new_api_panic|do_request_failed)\b/g],
  [
    "503",
    "vagueType",
    "type",
    /\b(?:ServiceUnavailableError|UNAVAILABLE|NO_AVAILABLE_ACCOUNT|auth_unavailable)\b/g,
  ],
  ["502", "vagueType", "type", /\b(?:upstream_error|BadGatewayError)\b/g],
  ["500", "vaguePhrase", "type", /\bInternalServerError\b/g],

  // Time-outs before other faults of the network: a connection that timed out is both
  [
    "timeout",
    "clearPhrase",
    "type",
    /\b(?:ESOCKETTIMEDOUT|ETIMEDOUT|UND_ERR_[A-Z]{1,10}_TIMEOUT|(?:Read|Connect|Write|Pool|APIConnection|API|Http|Socket|Request)(?:-|_)?Time(?:d)?[oO]ut(?:Error|Exception)?|HttpTimeoutException|SocketTimeoutException)\b/g,
  ],
  [
    "timeout",
    "clearPhrase",
    "phrase",
    /request timed out|operation (?:was aborted due to|timed out)|read timed out|the read operation timed out|timeout of \d+ms exceeded|context deadline exceeded|client\.timeout|connection timed out|connect timeout|timeout was reached|(?:请求|连接|响应|读取)超时|timed out after|time limit exceeded waiting/gi,
  ],
  [
    "timeout",
    "phrase",
    "phrase",
    /\btimed out\b|\bTimeoutError\b|\btimeout exceeded\b|die Wartezeit für die Verbindung|タイムアウト|Время ожидания|시간 초과/gi,
  ],
  ["timeout", "bareStatus", "phrase", /\btime[ -]?out\b/gi],
  ["504", "clearPhrase", "phrase", /gateway time-?out|upstream request timeout/gi],

  // Connection
  [
    "connection",
    "overridingPhrase",
    "phrase",
    /\bProxyError\b|CONNECT tunnel failed|proxy CONNECT aborted|Tunnel connection failed|response \d{3} from proxy after CONNECT|from proxy after CONNECT|ERR_PROXY\w{0,30}/gi,
  ],
  [
    "connection",
    "clearPhrase",
    "type",
    /\b(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EPIPE|EHOSTUNREACH|ENETUNREACH|UND_ERR_SOCKET|ConnectionRefused|FailedToOpenSocket|ConnectionReset|ECONNABORTED|ConnectError|SSLError|SSLCertVerificationError|CERTIFICATE_VERIFY_FAILED|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT\w{0,10}|ERR_TLS_CERT_ALTNAME_INVALID|CERT_HAS_EXPIRED|RemoteProtocolError|ServerDisconnectedError|RemoteDisconnected|IncompleteRead|ProtocolError|NameResolutionError|UnknownHostException|ConnectException|ERR_SSL\w{1,40}|APIConnectionError)\b/g,
  ],
  [
    "connection",
    "clearPhrase",
    "phrase",
    /connection refused|connection (?:was )?reset|connection aborted|couldn't connect to server|could not resolve (?:host|proxy)|no such host|name or service not known|nodename nor servname|temporary failure in name resolution|unable to connect to api|x509:|certificate verify failed|self[- ]signed certificate|certificate (?:has expired|is not trusted|subject name)|no alternative certificate|unexpected eof|EOF occurred in violation|socket hang up|server disconnected|remote end closed connection|stream disconnected|stream ended (?:before|without)|stream_truncated|other side closed|premature close|chunked encoding|connection closed (?:before|mid|while)|transfer closed with|WinError 100(?:53|54|61)|积极拒绝|主机中的软件中止|强迫关闭|non-properly terminated|Empty reply from server|Received HTTP\/0\.9|wrong version number|сертификат|error sending request for url|connect call failed|ssl:default|failed to respond|dial tcp|certificate of|server misbehaving|证书|连接被(?:拒绝|重置)|network is unreachable|closed the connection/gi,
  ],
  [
    "connection",
    "phrase",
    "phrase",
    /\bconnection error\b|cannot connect to api|\bfetch failed\b|\bterminated\b(?=\n|$)|network error|网络错误|连接(?:错误|失败)/gi,
  ],

  // What relays and gateways say
  ["503", "overridingPhrase", "phrase", /无可用渠道|no available channels?|渠道维护中/gi],
  [
    "503",
    "clearPhrase",
    "phrase",
    /no available (?:\w{1,12} )?(?:accounts?|endpoint)|no healthy upstream|no capacity available|no server is available|currently experiencing high demand|维护中|没有可用|无可用/gi,
  ],
  [
    "503",
    "phrase",
    "phrase",
    /service (?:is )?(?:temporarily )?unavailable|temporarily unavailable|服务(?:暂时|暂)?不可用/gi,
  ],
  [
    "529",
    "clearPhrase",
    "phrase",
    /\b(?:api|server|servers|service) (?:is|are) (?:temporarily |currently )?overloaded|upstream overloaded|\boverloaded\b|过载/gi,
  ],
  [
    "502",
    "clearPhrase",
    "phrase",
    /invalid response from (?:the |an )?upstream|invalid or incomplete response|web server is down|origin is unreachable|upstream request failed|error reading from remote server/gi,
  ],
  ["502", "phrase", "phrase", /bad gateway/gi],
  [
    "500",
    "phrase",
    "phrase",
    /internal server error|内部(?:服务器)?错误|panic detected|unexpected error occurred on the server|server had an error (?:while )?processing|an internal error has occurred/gi,
  ],
  [
    "413",
    "clearPhrase",
    "phrase",
    /request entity too large|too large body|payload ?too ?large|request too large|length limit exceeded|exceeds the maximum size|content too large/gi,
  ],

  // What the API says about the request
  [
    "429",
    "clearPhrase",
    "phrase",
    /request too large for (?:model|gpt)|tokens per min|too many requests|too many concurrent requests|concurren(?:t|cy) (?:requests |connections )?(?:limit|has exceeded)|rate limit (?:exceeded|reached)|\brate limited\b|exceed(?:ed)? your (?:current quota|account's rate limit|organization's rate limit|per-minute rate limit)|(?:usage|session|weekly|daily|monthly|hourly|[45]-hour|opus) limit (?:reached|exceeded)|速率限制|请求数限制|(?:hit|reached) your (?:\w{1,10} )?limit|exhausted your capacity|quota exceeded|请求过于频繁|并发.{0,6}(?:限制|上限|超)|限流|频率限制|负载已饱和|レート制限/gi,
  ],
  [
    "429",
    "phrase",
    "phrase",
    /rate limits?\b|\bquota (?:will reset|exhausted|limit)|limit · resets|temporarily limiting requests|额度(?:已用尽|不足|已用完)|余额不足|配额/gi,
  ],
  [
    "401",
    "clearPhrase",
    "phrase",
    /invalid (?:x-)?api[- _]?key|incorrect api key|api key is invalid|invalid (?:bearer|authentication|access) token|no api key|api key (?:not found|missing|required|has been (?:disabled|revoked))|[A-Z]{2,20}_API_KEY (?:is )?not set|not logged in|oauth token (?:has |is )?(?:expired|revoked)|令牌(?:已过期|无效|状态不可用|已被禁用|已禁用)|无效的令牌|未提供令牌|(?:key|密钥)(?:无效|已过期|已禁用)|token refresh failed|login expired|(?:key|token) (?:is|was|has been) (?:disabled|banned|revoked|suspended|deactivated|expired)|could not resolve authentication method/gi,
  ],
  [
    "401",
    "phrase",
    "phrase",
    /\bunauthori[sz]ed\b|authentication failed|failed to authenticate|认证失败|missing authentication|身份验证/gi,
  ],
  ["401", "vaguePhrase", "phrase", /please run \/login/gi],
  [
    "403",
    "clearPhrase",
    "phrase",
    /don't have permission to access|does not have access to claude|request not allowed|country, region|not (?:available|supported) in your (?:country|region)|无权访问|不在令牌允许|无权限|无访问权限|(?:agent|client) not allowed|organization verification/gi,
  ],
  ["403", "phrase", "phrase", /\bforbidden\b|just a moment\.\.\.|access denied/gi],
  [
    "400",
    "clearPhrase",
    "phrase",
    /prompt is too long|exceed context limit|credit balance is too low|tool use concurrency|request was malformed|invalid parameters|tool_use ids? (?:were|was) found|image dimensions exceed|could not process image|maximum context length|text content blocks must be|invalid '[\w.[\]]{1,60}'|expected an id that begins/gi,
  ],
  ["400", "phrase", "phrase", /\bbad request\b|field required|unsupported parameter/gi],
  [
    "404",
    "clearPhrase",
    "phrase",
    /model does not exist|model [^\n]{1,60} (?:not found|does not exist)|invalid url \(post|404 page not found|no route matched|issue with the selected model/gi,
  ],
];

/** Every error type and phrase of a text that speaks for a label. */
export function wordSignals(text: string): Signal[] {
  const signals: Signal[] = [];
  for (const [label, weight, kind, pattern] of table) {
    for (const match of text.matchAll(pattern)) {
      signals.push({
        start: match.index,
        end: match.index + match[0].length,
        label,
        kind,
        strength: strength[weight],
      });
    }
  }
  return signals;
}
