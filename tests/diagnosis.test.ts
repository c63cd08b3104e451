import { describe, expect, it } from "vitest";
import { certainFrom, classifierVersion, diagnose } from "#lib/diagnosis/index.ts";
import { paraphrases } from "#lib/diagnosis/paraphrases.ts";
import { traditionalCharacters, vocabulary } from "#lib/diagnosis/vocabulary.ts";
import { entries } from "#lib/reference/index.ts";
import { profile } from "./profile.ts";

const diagnosed = (errorMessage: string, command = "") => diagnose({ errorMessage, command }, profile);
/** Of a word cut within its braces either part is refused where every sign must mean something. */
function isWhole(word: string): boolean {
  try {
    return /^[^*?\\[(]{2}/.test(word) && new RegExp(word.replace(/ ?\* ?/g, ".{0,30}"), "u").source !== "";
  } catch {
    return false;
  }
}

const overloaded = '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}';

describe("the literal texts of the reference", () => {
  it.each(entries.map(({ code, literal }) => [code, literal] as const))("%s is certain", (code, literal) => {
    const both = diagnosed(literal.join("\n"));
    expect(both).toMatchObject({ code, classifierVersion });
    expect(both.confidence).toBeGreaterThanOrEqual(certainFrom);
    expect(diagnosed(literal[0]).code).toBe(code);
    expect(diagnosed(literal[1]).code).toBe(code);
  });
});

describe("the vocabulary", () => {
  it("has no word that a comma of its own cuts in two", () => {
    const words = [...vocabulary, ...paraphrases].flatMap((row) =>
      row.replace(/^\S+ \S+ \S /, "").split(","),
    );
    expect(words.filter((word) => !isWhole(word))).toEqual([]);
    expect(isWhole("[45]{1")).toBe(false);
  });

  it("is written as a text is read: without accents and in the simplified characters of its table, which holds no others", () => {
    const written = [...vocabulary, ...paraphrases].join("\n");
    const pairs = traditionalCharacters.match(/../g) ?? [];
    expect(written.match(/[À-žḀ-ỹ]/g)?.filter((letter) => letter.normalize("NFD").length > 1) ?? []).toEqual(
      [],
    );
    expect(
      pairs.filter(([given = "", read = ""]) => written.includes(given) || !written.includes(read)),
    ).toEqual([]);
  });

  it.each([
    ["connection", "refused", "Conexión rehusada"],
    ["connection", "refused", "conexion rehusada"],
    ["timeout", null, "Délai d'attente dépassé"],
    ["timeout", null, "delai d'attente depasse"],
    ["timeout", null, "請求逾時"],
    ["timeout", null, "请求超时"],
    ["401", "malformed", "Klucz API jest nieprawidłowy"],
    ["401", "malformed", "La cle API est invalide"],
    ["503", null, "Serviço indisponível"],
    ["500", null, "Errore interno del server"],
    ["403", "region", "Регион не поддерживается"],
  ])("finds %s %s, however it is spelt: %s", (code, cause, text) => {
    expect(diagnosed(`Error: ${text}`)).toMatchObject({ code, cause });
  });

  it.each([
    "The image has a resolution of 429 dpi",
    "Cannot clear an invalid cache",
    "Could not reinitialise the store",
  ])("takes no English word for one of another language: %s", (text) => {
    expect(diagnosed(`Error: ${text}`).code).toBe("unknown");
  });
});

describe("type and body before status", () => {
  it.each([
    ["529", `API Error: 500 ${overloaded}`],
    ["429", 'API Error: 400 {"type":"error","error":{"type":"rate_limit_error","message":"Slow down"}}'],
    ["429", '500 {"error":{"message":"rate_limit_check_failed: redis is down","type":"new_api_error"}}'],
    ["429", "Server is temporarily limiting requests (not your usage limit) · Rate limited"],
    ["503", "503 当前分组 default 下对于模型 claude-opus-4 无可用渠道"],
    ["401", '{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}'],
  ])("%s: %s", (code, text) => {
    expect(diagnosed(text).code).toBe(code);
  });
});

describe("a status where an API or its client shows it", () => {
  it.each([
    ["429", "429"],
    ["529", "529\n"],
    ["403", "403"],
    ["503", "HTTP/1.1 503 Service Unavailable\nserver: cloudflare"],
    ["502", "<html><head><title>502 Bad Gateway</title></head></html>"],
    ["500", "HTTP 500"],
    ["529", '{"statusCode":529}'],
    ["502", "InternalServerError: 502 <html>"],
    ["502", "relay.example.com | 521: Web server is down"],
    ["503", "Le serveur répond 503 depuis ce matin"],
    ["429", "Seit gestern kommt ständig Fehler 429"],
    ["529", "一直 529 怎么回事"],
    ["502", "エラー 502 が出ます"],
    ["429", "HTTP/1.1 429 Too Many Requests\nretry-after: 503"],
  ])("%s: %s", (code, text) => {
    expect(diagnosed(text).code).toBe(code);
  });
});

describe("numbers that are no codes", () => {
  it.each([
    "",
    "hello",
    "line 429",
    "took 500ms",
    "node:events:529:35",
    "cli.js:12:69548",
    "listening on :3000",
    "port 5029 in use",
    "Retrying request in 0.429 seconds",
    "errno: -3008, code: E3008",
    "error: index 503 files",
    "Tests: 429 passed, 3 failed",
    "PR #429 failed",
    '{"errors": {"529": 0, "503": 0}}',
    "2026-11-23T08:00:00.429Z started",
    "Claude Code process exited with code 4294967295",
    "Error code: P1012",
    "error[E0502]: cannot borrow `headers` as mutable",
    "Epoch 429/500 - loss: 0.503 - 401s/epoch",
    'http_requests_total{code="500"} 12\nhttp_requests_total{code="429"} 3',
    "  429:12  error  'timeout' is assigned a value but never used",
    "ANTHROPIC_BASE_URL=https://asia.qcode.cc/api\nAPI_TIMEOUT_MS=500000",
    "{ contextWindow: 200000, rate_limit: null, concurrencyLimit: 5 }",
    "v2.3.0: retry on 429 and 529, treat 503 as overloaded",
    "400 - invalid_request_error: the format\n401 - authentication_error: the key\n429 - rate_limit_error\n500 - api_error\n529 - overloaded_error",
    "src/relay.ts(429,14): error TS2322: Type 'string' is not assignable",
    'Traceback (most recent call last):\n  File "a.py", line 503, in f\nIndexError: list index out of range',
  ])("%s", (text) => {
    expect(diagnosed(text)).toMatchObject({ code: "unknown", cause: null, evidence: [] });
    expect(diagnosed(text).confidence).toBeLessThan(0.5);
  });
});

describe("the service's own host", () => {
  it("makes an error of another tool's command the API's", () => {
    const text = "503 Service Unavailable from https://asia.qcode.cc/api";
    expect(diagnosed(text, "npm run agent").code).toBe("503");
    expect(diagnosed("503 Service Unavailable", "npm ci").code).toBe("unknown");
  });
});

describe("another speaker", () => {
  it.each([
    [
      "npm install",
      "npm error code E503\nnpm error 503 Service Unavailable - GET https://registry.example.com/x",
    ],
    ["git push", "fatal: unable to access 'https://git.example.com/': The requested URL returned error: 403"],
    ["ssh a@b", "ssh: connect to host b port 22: Connection timed out"],
    ["npm run dev", "GET /admin 500 in 31ms"],
    ["pytest", "E       assert 200 == 429\nFAILED tests/test_limit.py\n1 failed, 28 passed in 5.29s"],
    ["docker pull x", "Error response from daemon: toomanyrequests: You have reached your pull rate limit"],
    ["", "MongoServerSelectionError: connect ECONNREFUSED 127.0.0.1:27017"],
    ["", 'connection to server at "127.0.0.1", port 5432 failed: Connection refused'],
    ["claude", "● Fetch(https://docs.example.com)\n  ⎿  Error: Request failed with status code 403"],
    ["", "WARNING: Retrying after connection broken by 'ReadTimeoutError(host='pypi.org')': Read timed out."],
    ["", '[ERROR] MCP server "context-db" Connection failed: MCP error -32000: 503'],
  ])("%s is not the API", (command, text) => {
    expect(diagnosed(text, command).code).toBe("unknown");
  });

  it("is judged for each event: the API's own error stands beside npm's", () => {
    const text = `npm warn deprecated a@1.0.0: 503\nAPI Error: 529 ${overloaded}`;
    expect(diagnosed(text, "npx some-agent").code).toBe("529");
  });
});

describe("errors that a search for a number takes for others", () => {
  it.each([
    ["404", 'API Error: 404 {"type":"error","error":{"type":"not_found_error","message":"model: claude-x"}}'],
    ["413", "Request too large (max 32MB). Double press esc to go back"],
    ["504", "HTTP/1.1 504 Gateway Timeout"],
    ["504", "relay.example.com | 522: Connection timed out"],
    ["502", "relay.example.com | 525: SSL handshake failed"],
    ["504", '{"message": "Endpoint request timed out"}'],
    ["timeout", 'Post "https://relay.example.com/v1/messages": context deadline exceeded'],
    ["timeout", "AxiosError: timeout of 60000ms exceeded\n  code: 'ECONNABORTED'"],
    ["503", "upstream connect error or disconnect/reset before headers. reset reason: connection failure"],
    ["429", "stream disconnected before completion: Concurrency limit exceeded for account"],
    ["connection", "Unable to connect to API (ConnectionRefused)"],
    ["connection", "curl: (60) SSL certificate problem: self-signed certificate"],
    ["connection", "curl: (56) Received HTTP code 502 from proxy after CONNECT"],
  ])("%s: %s", (code, text) => {
    expect(diagnosed(text).code).toBe(code);
  });

  it("but a request that is too large for the tokens of a minute is a limit", () => {
    expect(diagnosed("Request too large for gpt-4o on tokens per min (TPM): Limit 30000")).toMatchObject({
      code: "429",
      cause: "tokens",
    });
  });
});

describe("a text in another language", () => {
  it.each([
    ["connection", "正在连接 localhost|127.0.0.1|:8080... 失败：拒绝连接。"],
    ["connection", "Подключение к localhost|127.0.0.1|:8080... ошибка: В соединении отказано."],
    ["connection", "[WinError 10054] Eine vorhandene Verbindung wurde vom Remotehost geschlossen"],
    ["timeout", "Invoke-WebRequest : 操作已超时。"],
    ["timeout", "요청 시간이 초과되었습니다"],
    ["timeout", "Se agotó el tiempo de espera de la solicitud"],
    ["429", "リクエストが多すぎます。しばらくしてからもう一度お試しください。"],
    ["429", "当前请求过于频繁，请稍后再试"],
    ["401", "Ungültiger API-Schlüssel"],
    ["529", "上游过载，已重试 3 次"],
    ["503", "Sabahtan beri 503 hatası alıyorum"],
  ])("%s: %s", (code, text) => {
    expect(diagnosed(text).code).toBe(code);
  });
});

describe("a log of several tries", () => {
  it.each([
    ["529", `[try 1] API Error: 500 Internal server error\n[try 2] API Error: 529 ${overloaded}`],
    ["500", `API Error: 529 ${overloaded}\nAPI Error: 500 Internal server error`],
    [
      "timeout",
      `  ⎿ API Error (529 ${overloaded}) · Retrying in 1 seconds… (attempt 1/10)\n  ⎿ API Error (Request timed out.) · Retrying in 2 seconds`,
    ],
    [
      "timeout",
      `[1/3] HTTP 529 : ${overloaded}\n[2/3] ReadTimeout: Read timed out. (read timeout=2)\ngave up`,
    ],
  ])("ends with %s", (code, text) => {
    expect(diagnosed(text).code).toBe(code);
  });

  it("keeps the earlier error as a runner-up", () => {
    const found = diagnosed(`API Error: 529 ${overloaded}\nAPI Error: 500 Internal server error`);
    expect(found.runnersUp[0]?.code).toBe("529");
    expect(found.runnersUp[0]?.confidence).toBeLessThan(found.confidence);
  });
});
