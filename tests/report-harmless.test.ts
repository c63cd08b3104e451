// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of shells and CI are what people paste
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findKeys, guardFields } from "#lib/report/index.ts";
import { profile } from "#tests/profile.ts";

/** Text that looks like a key to a careless eye. A false alarm stops a customer who needs help. */
const harmless: Readonly<Record<string, readonly string[]>> = {
  "the start of a key": [
    "cr_a1b2c3d",
    "cr_a1b2c3d4e",
    "my key starts with cr_a1b2c3d...",
    "cr_a1b2c3d…",
    "sk-ant-api03-",
    "sk-ant-api03-aB3x",
    "sk-a1B2c3D",
    "sk-proj-a1B2c3D",
    "ANTHROPIC_AUTH_TOKEN=cr_a1b2c3d",
    "ANTHROPIC_API_KEY=sk-ant-api03-aB3x",
    "x-api-key: sk-ant-api03-aB3x...",
    "Authorization: Bearer cr_a1b2c3d...",
    "ghp_a1B2c3D",
    "AIzaSyA1b2c",
  ],
  "a masked key": [
    "sk-ant-api03-****abcd",
    "cr_abc...",
    "cr_a1b2c3d****************************wxyz",
    "sk-proj-********wxyz",
    "Incorrect API key provided: sk-proj-********************************wxyz. You can find your key at …",
    "AKIA****************",
    "cr_••••••••••••••••••••",
    "ANTHROPIC_API_KEY=sk-ant-…redacted…",
    "api_key: [REDACTED]",
    "sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "SK-XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
    "sk-ant-api03-XXXXXXXXXXXXXXXXXXXXXXXXXXXX",
    "ANTHROPIC_AUTH_TOKEN=cr_a1b2c3d…",
    "Authorization: Bearer ****************",
    "https://user:***@example.com/",
    "DB_PASSWORD=********",
    "-----BEGIN PRIVATE KEY-----\n…redacted…\n-----END PRIVATE KEY-----",
  ],
  "a placeholder": [
    "cr_xxxxxxxxxxxxxxxxxxxx",
    "<YOUR_API_KEY>",
    "export ANTHROPIC_AUTH_TOKEN=<YOUR_API_KEY>",
    "$ANTHROPIC_AUTH_TOKEN",
    'curl -H "x-api-key: $ANTHROPIC_AUTH_TOKEN" https://asia.qcode.cc/api',
    'curl -H "Authorization: Bearer $ANTHROPIC_AUTH_TOKEN" https://asia.qcode.cc/api/v1/models',
    "echo ${ANTHROPIC_AUTH_TOKEN:0:10}...",
    'echo "token=${ANTHROPIC_AUTH_TOKEN:0:10}..."',
    "your-api-key-here",
    "ANTHROPIC_API_KEY=your-api-key-here",
    "ANTHROPIC_AUTH_TOKEN=cr_your_key_from_the_dashboard",
    "apiKey: process.env.ANTHROPIC_API_KEY",
    'api_key=os.environ["ANTHROPIC_API_KEY"]',
    "api_key=os.environ.get('ANTHROPIC_API_KEY')",
    "ANTHROPIC_API_KEY: ${{ secrets.ANTHROPIC_API_KEY }}",
    "set ANTHROPIC_API_KEY=%API_KEY%",
    "ANTHROPIC_AUTH_TOKEN: (not set)",
    "ANTHROPIC_AUTH_TOKEN=",
    'ANTHROPIC_AUTH_TOKEN=""',
    '"apiKey": null',
    "sk-your-openai-api-key-goes-here-please",
    "postgres://user:password@localhost:5432/app",
    "postgres://${DB_USER}:${DB_PASSWORD}@db/app",
    "https://<user>:<password>@example.com",
    "password: process.env.DB_PASSWORD",
    "curl -u $USER:$PASSWORD https://example.com",
  ],
  "the id or the name of a key": [
    "api_key_id: apikey_01pc1ZAplVAlo7zoe8jv45Sx",
    "secret_name: prod/relay/o5j4klhf-2026",
    "secretKeyRef: prod/relay/o5j4klhf-2026",
  ],
  "an id of a request or a message": [
    '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_011CSHoEeqs5C35K2UUqR7Fy"}',
    "request-id: req_011CTxyz9aBcDeFgHiJkLmNo",
    "msg_01XFDUDYJgAACzvnptvVoYEL",
    "toolu_01A09q90qw90lq917835lq9",
    "chatcmpl-AbC123dEf456GhI789jKl012MnO345",
    "call_abC12dEf34GhI56jKl78MnO9",
    "0b1d8f4e-3c52-4a7f-9e61-5a2b7c8d9e0f",
    "idempotency-key: 0b1d8f4e-3c52-4a7f-9e61-5a2b7c8d9e0f",
    "session_id=0b1d8f4e-3c52-4a7f-9e61-5a2b7c8d9e0f",
    "cf-ray: 8f3a1b2c3d4e5f60-HKG",
    "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    "x-amzn-trace-id: Root=1-67891233-abcdef012345678912345678",
    "x-amz-id-2: 4JtYd5Ve8tqXc9rN0bKp3mWz7sLhGfQa1uEoIiRyTnPxDvCwBjMkSl6A2HgZ==",
    "x-amz-cf-id: Zq3vX8yT1kL9mN4pR7sW2uB5cD6eF0gH_jK-lMnOpQrStUvWxYz12A==",
    'etag: W/"5f3c9a1b2d4e6f708192a3b4c5d6e7f8"',
    "https://chat.example.com/c/67f1a2b3-4c5d-8e9f-0a1b-2c3d4e5f6a7b",
  ],
  "a hash": [
    "commit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
    "HEAD is now at 1a2b3c4 fix the build",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    '"integrity": "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg=="',
    "npm ERR! sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk= integrity checksum failed",
    "sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
    "github.com/pkg/errors v0.9.1 h1:FEBLx1zS214owpjy7qsBeixbURkuhQAwrK5UwLGTwt4=",
    "WARNING: --hash=sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
    "Your key prefix: cr_a1b2c3d\ncommit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
  ],
  "code and build output": [
    "    at e.exports (main.1a2b3c4d.chunk.js:2:70679)",
    "    at Object.<anonymous> (/home/user/projects/very-long-folder-name/node_modules/@anthropic-ai/claude-code/cli.js:552:12033)",
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbImEudHMiXSwibWFwcGluZ3MiOiJBQUFBIn0=",
    "at processTicksAndRejections (node:internal/process/task_queues:95:5)",
    "/nix/store/3n58xw4373jp0ljirf06d8077j15pc4j-glibc-2.39-52/lib/libc.so.6",
    "error:0909006C:PEM routines:get_name:no start line: Expecting: -----BEGIN PRIVATE KEY-----",
    "docker run -u 1000:1000 --rm node:26 npx claude",
    "docker run -u node:node image",
    "sk-spinner-double-bounce sk-spinner-three-bounce",
  ],
  "a URL without a login": [
    "https://claude.ai/oauth/authorize?code=true&client_id=9d1c250a-e61b-44d9-88ed-5944d1962f5e&response_type=code&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&state=xY3kLm9PqR7sT2uVwZ1aB4cD",
    "https://example.com/?utm_source=newsletter&utm_campaign=2026_11&utm_content=a1b2c3d4e5f6",
    "https://github.com/nodejs/node/commit/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
    "http://localhost:5173/@fs/home/user/app/src/main.tsx?t=1764000000000",
    "https://registry.npmjs.org/@anthropic-ai%2fclaude-code",
    "git@github.com:anthropics/claude-code.git",
    "ssh://git@host.example.com:22/repo.git",
    "proxy http://127.0.0.1:7890",
  ],
  "a name that looks like a prefix": [
    "task-list-component-name",
    "risk-assessment-questionnaire-v2",
    "desk-booking-service-frontend-2026",
    "npm_config_user_agent=npm/11.0.0 node/v26.10.0 linux x64",
    "npm_lifecycle_event=start npm_package_json=/app/package.json npm_config_noproxy=",
    "incr_total_requests_per_minute",
    "cr_total_requests_per_minute_and_region",
    "hf_transfer gsk_build_directory_name_long_enough_to_count",
  ],
  "a line that speaks of keys": [
    "api_key=None",
    "x-api-key header is required",
    "max_tokens: 8192",
    '"apiKeySource":"ANTHROPIC_API_KEY"',
    "Newtonsoft.Json, Version=13.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089",
    '"key": "ctrl+shift+down"',
    "secretKeyRef:\n  name: my-service-credentials\n  key: anthropic-api-key",
    "Duplicate entry '1' for key 'users.uq_email'",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    "Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==",
    "Both a token (claude.ai) and an API key (ANTHROPIC_API_KEY) are set. This may lead to unexpected behavior.",
    "invalid x-api-key",
    "Enter password: ",
    "fatal: password authentication failed for user postgres",
    "password: required",
    "Password incorrect, try again",
    "the bearer token is missing or malformed",
    "docker login --password-stdin",
    "mysqld --port=3306 --protocol=tcp8",
    '{ field: "password", reason: "too-short2" }',
    "PWD=/home/user/project1",
    "input_tokens: 12345, cache_creation_input_tokens: 0",
    "apiKeyHelper: /home/user/bin/get-key.sh",
    "primary_key=users_2024_partition_a1b2c3",
    "令牌已过期，请重新登录",
    "密钥无效",
  ],
  "a model name": [
    "claude-sonnet-4-5-20250929",
    "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
    "ANTHROPIC_MODEL=claude-opus-4-1-20250805",
  ],
};

describe.each(Object.entries(harmless))("%s passes", (_kind, lines) => {
  test.each(lines)("%s", (text) => {
    expect(findKeys({ text }, profile)).toEqual([]);
  });
});

/** Lines beside those that hold a secret: the same words and forms without one. */
const near = readFileSync(new URL("./corpus/near-secrets.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");

test.each(near)("%s passes", (text) => {
  expect(findKeys({ text }, profile)).toEqual([]);
});

describe("joining", () => {
  test.each([
    "cr_a1b2c3d\nreq_011CSHoEeqs5C35K2UUqR7Fy",
    "my prefix is cr_a1b2c3d\n0b1d8f4e-3c52-4a7f-9e61-5a2b7c8d9e0f",
    "my prefix is cr_a1b2c3d\nAPI Error: 401 Unauthorized",
    "my prefix is cr_a1b2c3d\n9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
    "sk-ant-api03-aB3x\nclaude-sonnet-4-5-20250929",
    "cr_a1b2c3d 2026-11-24T10:30:15Z",
    "sk-ant-api03-\nreq_011CSHoEeqs5C35K2UUqR7Fy",
    "sk-\ncommit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
    "the build took 12 ms - 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
    "my key starts with cr_\nclaude-sonnet-4-5-20250929",
    "cr_a1b2 with some text that goes over many words",
  ])("lines never turns a prefix into a key: %j", (text) => {
    expect(findKeys({ text }, profile)).toEqual([]);
  });

  test("fields never turns a prefix into a key", () => {
    const fields = {
      errorMessage: "API Error: 401 authentication_error",
      command: "claude --model claude-sonnet-4-5-20250929",
      occurredAt: "2026-11-24 10:30:15",
      keyPrefix: "cr_a1b2c3d",
    };
    expect(guardFields(fields, profile)).toMatchObject({ ok: true });
    expect(guardFields({ ...fields, errorMessage: "req_011CSHoEeqs5C35K2UUqR7Fy" }, profile)).toMatchObject({
      ok: true,
    });
  });
});
