import { describe, expect, test } from "vitest";
import { guardText } from "#lib/report/index.ts";
import { profile } from "#tests/profile.ts";
import { randomFrom } from "#tests/random.ts";

const digits = "0123456789";
const hex = `${digits}abcdef`;
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const alnum = letters + digits;
const base64 = `${alnum}+/`;

const { below, random } = randomFrom(20_261_129);

const words = ["granite", "willow", "tulip", "falcon", "meadow", "copper", "harbor", "newton"];
const word = () => words[below(words.length)] ?? "";
const name = () => word().replace(/^./, (first) => first.toUpperCase());

/** A password of words, as people and some generators make them. */
const ofWords = () => `${below(2) ? word() : name()}.${name()}${1000 + below(9000)}`;
const lines = (count: number) => Array.from({ length: count }, () => random(base64, 64));

type Row = readonly [make: () => string, write: (secret: string) => string];

/** Secrets as they stand in the open, in forms that differ from the usual one only in how they are written. */
const rows: Readonly<Record<string, Row>> = {
  "words as a proxy's password": [ofWords, (s) => `http://bob:${s}@10.0.12.7:3128`],
  "words as a variable": [ofWords, (s) => `DB_PASSWORD=${s}`],
  "words in YAML": [ofWords, (s) => `password: ${s}`],
  "words in JSON": [ofWords, (s) => `{"password": "${s}"}`],
  "words for curl": [ofWords, (s) => `curl -u bob:${s} https://x.example.com`],
  "curl's --cookie": [() => random(alnum, 26), (s) => `curl --cookie "PHPSESSID=${s}" https://x.example.com`],
  "curl's --cookie=": [
    () => random(alnum, 26),
    (s) => `curl --cookie=connect.sid=${s} https://x.example.com`,
  ],
  "curl's --user": [() => random(alnum, 14), (s) => `curl --user bob:${s} https://x.example.com`],
  "curl's --proxy-user": [
    () => random(alnum, 14),
    (s) => `curl -x p:80 --proxy-user "bob:${s}" x.example.com`,
  ],
  "curl's -U": [() => random(alnum, 14), (s) => `curl -x p:80 -U bob:${s} https://x.example.com`],
  "curl's --oauth2-bearer": [() => random(alnum, 24), (s) => `curl --oauth2-bearer ${s} x.example.com`],
  "curl's --header": [() => random(alnum, 24), (s) => `curl --header "X-Acme-Token: ${s}" x.example.com`],
  "wget's --password": [() => random(alnum, 14), (s) => `wget --user=bob --password=${s} x.example.com`],
  "wget's --http-password": [() => random(alnum, 14), (s) => `wget --http-password=${s} x.example.com`],
  "HTTPie's -a": [() => random(alnum, 14), (s) => `http -a bob:${s} https://x.example.com`],
  "xh's --auth": [() => random(alnum, 14), (s) => `xh --auth bob:${s} x.example.com`],
  "a Dockerfile's ENV": [() => random(hex, 40), (s) => `FROM node\nENV OCTOPUS_TOKEN ${s}\nRUN x`],
  "fish's set -x": [() => random(alnum, 32), (s) => `set -x X_TOKEN ${s}`],
  "fish's set -gx": [() => random(alnum, 32), (s) => `set -gx ACME_SECRET "${s}"`],
  setx: [() => random(hex, 32), (s) => `setx TWILIO_SECRET "${s}"`],
  "export without a sign": [() => random(alnum, 32), (s) => `export X_TOKEN "${s}"`],
  "a password in a Dockerfile": [() => `${random(letters, 12)}7`, (s) => `ENV DB_PASSWORD ${s}`],
  "a private key cut off in JSON": [
    () => `${lines(3).join("\n")}\n${random(base64, 20)}`,
    (s) => `{"key":"-----BEGIN RSA PRIVATE KEY-----\n${s}","code":401}`,
  ],
  "a private key cut off in escaped JSON": [
    () => `${lines(3).join("\\n")}\\n${random(base64, 40)}`,
    (s) => `{"key":"-----BEGIN PRIVATE KEY-----\\n${s}","code":401}`,
  ],
  "a private key cut off in JSON in JSON": [
    () => `${lines(2).join("\\\\n")}\\\\n${random(base64, 9)}`,
    (s) => `"{\\"key\\":\\"-----BEGIN EC PRIVATE KEY-----\\\\n${s}\\",\\"code\\":401}"`,
  ],
  "a private key with blanks for line ends": [
    () => `${lines(3).join(" ")} ${random(base64, 30)}`,
    (s) => `KEY="-----BEGIN PRIVATE KEY----- ${s} -----END PRIVATE KEY-----"`,
  ],
  "a private key in a Kubernetes secret": [
    () => btoa(`-----BEGIN PRIVATE KEY-----\n${lines(3).join("\n")}\n-----END PRIVATE KEY-----\n`),
    (s) => `data:\n  tls.key: ${s}\n`,
  ],
  "a password in a Kubernetes secret": [() => btoa(word() + word()), (s) => `data:\n  password: ${s}\n`],
  "a connection string in a Kubernetes secret": [
    () => btoa(`postgres://app:${random(alnum, 14)}@db:5432/x`),
    (s) => `data:\n  url: ${s}\n`,
  ],
  "an environment in a Kubernetes secret": [() => btoa(`DB_PASSWORD=${ofWords()}`), (s) => `  .env: ${s}`],
  "AWS credentials, percent-encoded": [
    () => random(base64, 40),
    (s) => encodeURIComponent(`AKIA${random("ABCDEFGH234567", 16)},${s}`),
  ],
  "a Dockerfile's ENV in a form": [
    () => random(hex, 40),
    (s) => new URLSearchParams({ q: `ENV OCTOPUS_TOKEN ${s}` }).toString(),
  ],
  "an Airtable token": [() => random(hex, 64), (s) => `pat${random(alnum, 14)}.${s}`],
  "Baidu's bce-v3": [() => random(hex, 40), (s) => `bce-v3/ALTAK-${random(alnum, 21)}/${s}`],
  "a sign within words, after one that begins as a placeholder does": [
    () => `${["my", "The", "Old", "New"][below(4)]}${name()}!${name()}`,
    (s) => `DB_PASSWORD=${s}`,
  ],
  "a name before what a shell also prints": [
    () => random(hex, 32),
    (s) => `${["token", "secret", "apikey"][below(3)]}> ${s}`,
  ],
  "another name's value of gpg": [() => random(base64, 40), (s) => `GPG_KEY=${s}`],
};

describe("a secret written as", () => {
  test.each(Object.entries(rows))("%s is refused and masked whole", (_name, [make, write]) => {
    for (let round = 0; round < 60; round++) {
      const secret = make();
      const text = write(secret);
      const judged = guardText(text, profile);
      expect(judged, text).toMatchObject({ ok: false, failed: false });
      if (judged.ok || judged.failed) continue;
      const encoded = encodeURIComponent(secret);
      for (const whole of [secret, encoded])
        for (let at = 0; at + 8 <= whole.length; at++)
          expect(judged.masked, text).not.toContain(whole.slice(at, at + 8));
    }
  });
});

test("what stands behind a private key that is cut off in JSON is kept byte for byte", () => {
  const before = '{"key":"-----BEGIN PRIVATE KEY-----\n';
  const after = '","code":401}';
  const judged = guardText(`${before}${lines(2).join("\n")}\n${random(base64, 33)}${after}`, profile);
  expect(judged).toMatchObject({ ok: false, masked: `${before}••••…${after}` });
});
