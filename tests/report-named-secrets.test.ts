import { describe, expect, test } from "vitest";
import { findKeys, guardText, type KeyFamily, maskKeys } from "#lib/report/index.ts";
import { profile } from "#tests/profile.ts";
import { randomFrom } from "#tests/random.ts";

const alnum = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

type Case = readonly [family: KeyFamily, alphabet: string, length: number, write: (secret: string) => string];

const hex = "0123456789abcdef";
const url64 = `${alnum}-_`;
const base64 = `${alnum}+/`;

/** Secrets that no prefix tells: only their name, their header or their shape does. */
const cases: Readonly<Record<string, Case>> = {
  "a bearer header": ["bearer", alnum, 24, (s) => `> authorization: Bearer ${s}\n> accept: */*`],
  "a bearer header in curl": [
    "bearer",
    alnum,
    32,
    (s) => `curl -H 'Authorization: Bearer ${s}' https://example.com`,
  ],
  "a bearer header in JSON": ["bearer", hex, 40, (s) => `{"headers":{"Authorization":"Bearer ${s}"}}`],
  "an x-api-key header": ["named-value", alnum, 20, (s) => `x-api-key: ${s}`],
  "an x-api-key header in curl": [
    "named-value",
    hex,
    32,
    (s) => `curl --header "x-api-key: ${s}" https://example.com`,
  ],
  "an Azure header": ["named-value", hex, 32, (s) => `api-key: ${s}`],
  "an Azure variable": ["named-value", hex, 32, (s) => `AZURE_OPENAI_API_KEY=${s}`],
  "an exported variable": ["named-value", alnum, 30, (s) => `export ANTHROPIC_AUTH_TOKEN="${s}"`],
  "a PowerShell variable": ["named-value", alnum, 30, (s) => `$env:ANTHROPIC_AUTH_TOKEN="${s}"`],
  "a setx command": ["named-value", alnum, 30, (s) => `setx ANTHROPIC_AUTH_TOKEN "${s}"`],
  "a fish command": ["named-value", alnum, 30, (s) => `set -gx ANTHROPIC_API_KEY ${s}`],
  "a JSON setting": ["named-value", alnum, 30, (s) => `{"env": {"ANTHROPIC_AUTH_TOKEN": "${s}"}}`],
  "an escaped JSON setting": ["named-value", alnum, 30, (s) => `{\\"apiKey\\": \\"${s}\\"}`],
  "a printed object": ["named-value", alnum, 30, (s) => `  apiKey: '${s}',\n  maxRetries: 2,`],
  "a YAML entry": ["named-value", alnum, 30, (s) => `- name: DEEPSEEK_API_KEY\n  value: "${s}"`],
  "a variable of docker inspect": ["named-value", hex, 40, (s) => `"Env": ["GLM_API_KEY=${s}", "PATH=/bin"]`],
  "a flag": ["named-value", alnum, 24, (s) => `mytool --api-key ${s} --verbose`],
  "a flag with an equals sign": ["named-value", alnum, 24, (s) => `mytool --token=${s}`],
  "a query": ["named-value", alnum, 32, (s) => `GET https://example.com/v1?api_key=${s}&n=1 401`],
  "Chinese text": ["named-value", alnum, 32, (s) => `我的密钥：${s}，请帮我看看`],
  "a client secret": ["named-value", url64, 40, (s) => `client_secret=${s}`],
  "an Azure storage account": [
    "named-value",
    base64,
    86,
    (s) => `DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${s}==;EndpointSuffix=core.windows.net`,
  ],
  "an AWS secret": ["named-value", base64, 40, (s) => `aws_secret_access_key = ${s}`],
  "an AWS secret beside its id": ["aws", base64, 40, (s) => `AKIAQ3EGRIK2PL7MNB4T,${s}`],
  "Zhipu's form": ["zhipu", hex, 32, (s) => `ZHIPU ${s}.aB3dE5fG7hJ9kL1m`],
  "a JSON web token": [
    "jwt",
    url64,
    43,
    (s) => `token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.${s} expired`,
  ],
  // With a nonce and the thumbprints of two keys in it, a header is this long.
  "a JSON web token with a long header": [
    "jwt",
    url64,
    43,
    (s) =>
      `token eyJ0eXAiOiJKV1QiLCJub25jZSI6I${"mQ3YzF4Zk9a".repeat(25)}.eyJhdWQiOiIwMDAwMDAwMyJ9.${s} expired`,
  ],
  "a cookie": ["cookie", alnum, 32, (s) => `Cookie: theme=dark; session=${s}; lang=en`],
  "a cookie for curl": ["cookie", alnum, 32, (s) => `curl -b 'session=${s}' https://example.com`],
  "a printed list of Python": ["named-value", alnum, 32, (s) => `[(b'x-api-key', b'${s}')]`],
  "an option of Rust": ["named-value", alnum, 32, (s) => `api_key: Some("${s}")`],
  "a header of Go": ["named-value", alnum, 32, (s) => `map[X-Api-Key:[${s}]]`],
  "an XML element": ["named-value", alnum, 32, (s) => `<apiKey>${s}</apiKey>`],
  "a property list": ["named-value", alnum, 32, (s) => `<key>API_KEY</key>\n<string>${s}</string>`],
  "a Java property": ["named-value", alnum, 32, (s) => `service.api.key=${s}`],
  "a Terraform default": ["named-value", alnum, 32, (s) => `variable "api_key" { default = "${s}" }`],
  "a name and its value on the next line": ["named-value", alnum, 32, (s) => `API key:\n${s}\n`],
  "a short query": ["named-value", alnum, 32, (s) => `https://example.com/v1?key=${s}`],
  "a signed URL": [
    "named-value",
    hex,
    64,
    (s) => `https://example.com/f?X-Amz-Signature=${s}&X-Amz-Expires=9`,
  ],
  ".npmrc": ["named-value", alnum, 36, (s) => `//registry.npmjs.org/:_authToken=${s}`],
  ".netrc": ["password", `${alnum}`, 24, (s) => `machine example.com login me password ${s}7a`],
  "a Slack webhook": ["webhook", alnum, 24, (s) => `https://hooks.slack.com/services/T0AB/B0CD/${s}`],
  "a Discord webhook": [
    "webhook",
    url64,
    68,
    (s) => `https://discord.com/api/webhooks/123456789012345678/${s}`,
  ],
  "a Telegram bot": ["telegram", url64, 33, (s) => `https://api.telegram.org/bot1234567890:AA${s}/getMe`],
  "a login of Docker": ["basic-auth", alnum, 20, (s) => `"auths":{"x":{"auth":"${btoa(`u:${s}`)}"}}`],
  "a private key": [
    "private-key",
    base64,
    64,
    (s) => `-----BEGIN RSA PRIVATE KEY-----\n${s}\n${s.slice(9)}\n-----END RSA PRIVATE KEY-----\nand so on`,
  ],
  "a private key cut off": [
    "private-key",
    base64,
    64,
    (s) => `-----BEGIN OPENSSH PRIVATE KEY-----\n${s}\n${s}`,
  ],
  "a private key in one line": [
    "private-key",
    base64,
    64,
    (s) => `"private_key": "-----BEGIN PRIVATE KEY-----\\n${s}\\n${s}\\n-----END PRIVATE KEY-----\\n",`,
  ],
  "a private key in a box": [
    "private-key",
    base64,
    60,
    (s) => `│ -----BEGIN PRIVATE KEY----- │\n│ ${s} │\n│ ${s} │`,
  ],
  "a Basic header": ["basic-auth", alnum, 20, (s) => `Authorization: Basic ${btoa(`user:${s}`)}`],
  "a login for curl": ["basic-auth", alnum, 12, (s) => `curl -u admin:${s} https://example.com`],
  "a login in a URL": ["url-login", alnum, 12, (s) => `https://user:${s}@git.example.com/repo.git`],
  "a token as the name in a URL": ["url-login", hex, 40, (s) => `https://${s}@git.example.com/repo.git`],
  "a connection string": ["url-login", alnum, 16, (s) => `postgres://app:${s}@db.example.com:5432/app`],
  "a MongoDB connection string": [
    "url-login",
    alnum,
    16,
    (s) => `mongodb+srv://app:${s}@cluster0.example.net/`,
  ],
  "a proxy": ["url-login", alnum, 10, (s) => `https_proxy=http://me:${s}@proxy.example.com:8080`],
  "an encoded login in a URL": ["url-login", alnum, 12, (s) => `https%3A%2F%2Fuser%3A${s}%40example.com`],
  "a password variable": ["password", alnum, 12, (s) => `DB_PASSWORD=${s}`],
  "a password flag": ["password", alnum, 12, (s) => `mysqldump --password=${s} app`],
  "a password in JSON": ["password", alnum, 12, (s) => `{"user":"me","password": "${s}"}`],
  "a password of SQL Server": ["password", alnum, 12, (s) => `Server=db;User Id=sa;Pwd=${s};Encrypt=true`],
  "a password with signs": ["password", `${alnum}!#%&;, `, 20, (s) => `  password: "${s.trim()}a1",`],
  "a short password": ["password", alnum, 9, (s) => `REDIS_PASSWORD='${s}'`],
};

describe("a secret in", () => {
  test.each(Object.entries(cases))(
    "%s is refused and masked whole",
    (_name, [family, alphabet, length, write]) => {
      const random = randomFrom(20_261_124 + length).random;
      for (let round = 0; round < 40; round++) {
        const secret = random(alphabet, length);
        const text = write(secret);
        const judged = guardText(text, profile);
        expect(judged, text).toMatchObject({ ok: false, failed: false });
        if (judged.ok || judged.failed) continue;
        expect(judged.findings.map((finding) => finding.family)).toContain(family);
        for (let at = 0; at + 8 <= secret.length; at++) {
          expect(JSON.stringify(judged), text).not.toContain(secret.slice(at, at + 8));
        }
        expect(judged.masked).toBe(maskKeys(text, findKeys({ text }, profile)));
      }
    },
  );
});

test("what stands around a secret is kept byte for byte", () => {
  const text = "\u001b[33mexport X_API_KEY='q8Zr4Tn2Wm6Yb1Kc7Vd3'\u001b[0m  # 100 % 密\r\n";
  const judged = guardText(text, profile);
  expect(judged).toMatchObject({ ok: false, masked: text.replace("q8Zr4Tn2Wm6Yb1Kc7Vd3", "••••…") });
});
