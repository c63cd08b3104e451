import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/*
 * Run by hand: node tests/corpus/capture/everyday.ts > everyday.jsonl
 * What everyday tools print when something of the customer's own goes wrong: errors, but none of the API.
 */

/** A command as it is typed, what is there before it, and the locale. */
const everyday: { command: string; before?: string; locale?: string }[] = [
  { command: "git pull --ff-only", before: "git init -q . && git remote add origin /srv/git/none.git" },
  { command: "git push origin main", before: "git init -q .", locale: "de_DE" },
  { command: "git merge feature/404-page", before: "git init -q .", locale: "zh_CN" },
  { command: "git checkout release-5.29", before: "git init -q .", locale: "fr_FR" },
  { command: "git commit -m 'fix 503'", before: "git init -q .", locale: "es_ES" },
  {
    command: "git apply fix-502.patch",
    before:
      "git init -q .; printf 'diff --git a/x b/x\\n--- a/x\\n+++ b/x\\n@@ -502,2 +502,2 @@\\n-a\\n+b\\n' > fix-502.patch",
  },
  { command: "bash deploy.sh", before: "printf 'set -u\\nfor f in a b\\ndo\\n  echo $f\\n' > deploy.sh" },
  { command: "./run-agents", locale: "ja_JP" },
  { command: "python3 -m http.server 500x" },
  {
    command: "/usr/bin/python3 report.py",
    before:
      "printf '%0.s\\n' {1..428} > report.py; echo 'rows = {\"429\": 1}; print(rows[429])' >> report.py",
  },
  {
    command: "/usr/bin/python3 load.py",
    before:
      "echo 'import json; json.loads(open(\"s.json\").read())' > load.py; echo '{\"status\": 503,}' > s.json",
  },
  {
    command: "/usr/bin/python3 -m unittest -v",
    before:
      "printf 'import unittest\\nclass Retry(unittest.TestCase):\\n  def test_status_529(self):\\n    self.assertEqual(500, 529)\\n  def test_timeout(self):\\n    self.assertTrue(504 > 413)\\n' > test_retry.py",
  },
  {
    command: "node server.js",
    before: 'echo \'require("net").createServer().listen(1, "192.0.2.1")\' > server.js',
  },
  { command: "node config.mjs", before: "printf 'import { retry } from \"./lib/429.mjs\";\\n' > config.mjs" },
  {
    command: "node parse.mjs",
    before: "printf 'const body = \"<html>504</html>\";\\nJSON.parse(body);\\n' > parse.mjs",
  },
  {
    command: "node --test",
    before:
      'printf \'const test = require("node:test"); const assert = require("node:assert");\\ntest("answers 404 for an unknown page", () => assert.equal(200, 404));\\ntest("waits 500 ms", () => {});\\n\' > pages.test.js',
  },
  {
    command: "gcc -c retry.c",
    before: "printf 'int main(void) { int code = 529 return code; }\\n' > retry.c",
  },
  { command: "make", before: "printf 'all: dist/503.html\\n' > Makefile" },
  { command: "php -l index.php", before: "printf '<?php\\n$codes = [429, 503;\\n' > index.php" },
  {
    command: "ruby jobs.rb",
    before: 'printf \'limits = { "429" => 5 }\\nlimits.fetch(:"503")\\n\' > jobs.rb',
  },
  { command: "perl count.pl", before: "printf 'use strict; my $total = 500;\\nprint $totl;\\n' > count.pl" },
  {
    command: "java Main.java",
    before:
      "printf 'class Main { public static void main(String[] a) { int[] codes = new int[404]; codes[500] = 1; } }' > Main.java",
  },
  {
    command: "go run main.go",
    before: "printf 'package main\\n\\nfunc main() {\\n\\tcode := 503\\n}\\n' > main.go",
  },
  { command: "openssl x509 -in relay.crt -noout -text", locale: "ru_RU" },
  { command: "tar xzf backup-504.tar.gz", locale: "fr_FR" },
  { command: "cp -r ./dist /srv/www/404", locale: "zh_CN" },
  { command: "mv notes.txt archive/", locale: "pt_BR" },
  { command: "ssh -p 1 -o BatchMode=yes -o ConnectTimeout=2 deploy@127.0.0.1" },
  { command: "wc -l logs/*.log; grep -c ' 529 ' logs/access.log", locale: "es_ES" },
  {
    command: "sort -n latencies.txt | tail -3; cat latencies.txt",
    before: "printf '429\\n500\\n503\\n529\\n' > latencies.txt",
  },
  {
    command: "ls -l errors/",
    before: "mkdir errors; head -c 429 /dev/zero > errors/500.html; head -c 503 /dev/zero > errors/404.html",
  },
  {
    command: "diff -u old.json new.json",
    before: "echo '{\"timeout\": 500}' > old.json; echo '{\"timeout\": 529}' > new.json",
  },
];

const run = promisify(execFile);

for (const { command, before = ":", locale = "en_US" } of everyday) {
  const folder = mkdtempSync(join(tmpdir(), "everyday-"));
  const settings = [`LANG=${locale}.UTF-8`, `LC_ALL=${locale}.UTF-8`, `LANGUAGE=${locale}`, `HOME=${folder}`];
  const path = `PATH=${process.env.PATH}`;
  const shell = (line: string) =>
    run("env", ["-i", ...settings, path, "GO111MODULE=off", "bash", "-c", `exec 2>&1; ${line}`], {
      cwd: folder,
      timeout: 30_000,
    }).then(
      ({ stdout }) => stdout,
      (error: { stdout?: string }) => error.stdout ?? "",
    );
  await shell(before);
  const text = (await shell(command)).replaceAll(folder, "/home/user/project");
  const lang = locale.slice(0, 2);
  const source = `captured: ${command.split(" ")[0]}, ${locale}`;
  console.log(
    JSON.stringify({
      text,
      command,
      label: "unknown",
      alt: [],
      lang,
      source,
      kind: "captured",
      look: text === "",
    }),
  );
  rmSync(folder, { recursive: true, force: true });
}
