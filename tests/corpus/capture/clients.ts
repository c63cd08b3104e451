import { tmpdir } from "node:os";
import { join } from "node:path";
import { body, type Client } from "./client.ts";

const url = "{base}/v1/messages";
const headers = ["-H", "x-api-key: cr_a1b2c3d", "-H", "content-type: application/json"];

const curl = (id: string, flags: string[], more: Partial<Client> = {}): Client => ({
  id: `curl-${id}`,
  name: `curl 7.88 ${flags.join(" ")}`,
  command: `curl ${flags.join(" ")} ${url} -H 'x-api-key: cr_a1b2c3d' -d @request.json`,
  run: ["curl", ...flags, "-m", "2", url, ...headers, "-d", body],
  needs: { program: "curl" },
  ...more,
});

const wget = (locale: string, lang: string): Client => ({
  id: `wget-${lang}`,
  name: `wget 1.21, ${locale}`,
  command: `wget -O- ${url} --post-file=request.json`,
  run: ["wget", "-O-", "-t", "1", "-T", "2", "--header=x-api-key: cr_a1b2c3d", `--post-data=${body}`, url],
  needs: { program: "wget" },
  lang,
  env: { LANG: locale, LC_ALL: locale, LANGUAGE: locale.slice(0, 5) },
  meets: 7,
});

const python = (id: string, name: string, source: string, more: Partial<Client> = {}): Client => ({
  id,
  name: `python3.11 ${name}`,
  command: `python3 ${id}.py`,
  run: ["/usr/bin/python3", `${id}.py`],
  files: { [`${id}.py`]: source },
  needs: { program: "/usr/bin/python3" },
  ...more,
});

const node = (id: string, npm: string | null, source: string, more: Partial<Client> = {}): Client => ({
  id,
  name: `node ${process.versions.node}, ${id}`,
  command: `node ${id}.mjs`,
  run: ["node", `${id}.mjs`],
  files: { [`${id}.mjs`]: source },
  needs: npm ? { npm } : { program: "node" },
  ...more,
});

const post = `{ method: "POST", headers: { "x-api-key": "cr_a1b2c3d", "content-type": "application/json" }, body: JSON.stringify(${body}) }`;

export const clients: Client[] = [
  curl("plain", ["-sS"]),
  curl("include", ["-sS", "-i"]),
  curl("fail", ["-f", "-sS"]),
  curl("verbose", ["-v"], { meets: 8 }),
  wget("en_US.UTF-8", "en"),
  wget("de_DE.UTF-8", "de"),
  wget("fr_FR.UTF-8", "fr"),
  wget("es_ES.UTF-8", "es"),
  wget("ja_JP.UTF-8", "ja"),
  {
    id: "httpie",
    name: "httpie 3.2",
    command: `http POST ${url} x-api-key:cr_a1b2c3d < request.json`,
    run: [
      "http",
      "--ignore-stdin",
      "--timeout=2",
      "--pretty=all",
      "POST",
      url,
      "x-api-key:cr_a1b2c3d",
      "model=claude-sonnet-4-5",
    ],
    needs: { program: "http" },
  },
  python(
    "ask-urllib",
    "urllib",
    `import json, urllib.request\n\nreq = urllib.request.Request("${url}", data=b'${body}', headers={"x-api-key": "cr_a1b2c3d"})\nwith urllib.request.urlopen(req, timeout=2) as r:\n    print(json.load(r)["content"][0]["text"])\n`,
  ),
  python(
    "ask-requests",
    "requests",
    `import requests\n\nr = requests.post("${url}", json=${body}, headers={"x-api-key": "cr_a1b2c3d"}, timeout=2)\nr.raise_for_status()\nprint(r.json())\n`,
  ),
  python(
    "requests-caught",
    "requests, caught and printed",
    `import requests\n\ntry:\n    r = requests.post("${url}", json=${body}, timeout=2)\n    if r.status_code != 200:\n        print("[summarize] failed:", r.status_code, r.text)\n    else:\n        print(r.json()["content"])\nexcept requests.RequestException as e:\n    print(f"[summarize] {type(e).__name__}: {e}")\n`,
  ),
  python(
    "ask-httpx",
    "httpx",
    `import httpx\n\nwith httpx.Client(base_url="{base}", timeout=2) as c:\n    r = c.post("/v1/messages", json=${body})\n    r.raise_for_status()\n    print(r.json())\n`,
  ),
  python(
    "ask-aiohttp",
    "aiohttp, logged",
    `import asyncio, logging, aiohttp\n\nlogging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)-7s %(name)s: %(message)s")\nlog = logging.getLogger("digest")\n\nasync def main():\n    log.info("12 articles, 3 left")\n    try:\n        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=2), raise_for_status=True) as s:\n            async with s.post("${url}", json=${body}) as r:\n                log.info(await r.text())\n    except Exception as e:\n        log.error("article 10 not summarised: %r", e)\n\nasyncio.run(main())\n`,
  ),
  node(
    "fetch",
    null,
    `const res = await fetch("${url}", { ...${post}, signal: AbortSignal.timeout(2000) });\nif (!res.ok) throw new Error(\`HTTP \${res.status} \${res.statusText}: \${await res.text()}\`);\nconsole.log(await res.text());\n`,
    { tty: true },
  ),
  node(
    "http",
    null,
    `import { request } from "node:http";\nimport { request as secure } from "node:https";\n\nconst url = new URL("${url}");\nconst req = (url.protocol === "https:" ? secure : request)(url, { method: "POST", timeout: 2000 }, (res) => {\n  console.log("answer", res.statusCode, res.statusMessage);\n  res.pipe(process.stdout);\n});\nreq.on("timeout", () => req.destroy(new Error("no answer within 2 s: request timed out")));\nreq.end('${body}');\n`,
  ),
  node(
    "undici",
    "undici",
    `import { request } from "undici";\n\nconst { statusCode, body } = await request("${url}", { ...${post}, headersTimeout: 2000 });\nconsole.log(statusCode, await body.text());\n`,
    { tty: true },
  ),
  node(
    "axios",
    "axios",
    `import axios from "axios";\n\ntry {\n  const { data } = await axios.post("${url}", ${body}, { timeout: 2000 });\n  console.log(data);\n} catch (e) {\n  console.error("[bot]", e.code, e.message, e.response ? JSON.stringify(e.response.data) : "");\n}\n`,
  ),
  node(
    "got",
    "got",
    `import got from "got";\n\nconsole.log(await got.post("${url}", { json: ${body}, timeout: { request: 2000 }, retry: { limit: 0 } }).json());\n`,
  ),
  node(
    "ky",
    "ky",
    `import ky from "ky";\n\nconsole.log(await ky.post("${url}", { json: ${body}, timeout: 2000, retry: 0 }).json());\n`,
  ),
  node(
    "node-fetch",
    "node-fetch",
    `import fetch from "node-fetch";\n\nconst res = await fetch("${url}", { ...${post}, signal: AbortSignal.timeout(2000) });\nif (!res.ok) throw new Error(\`\${res.status} \${res.statusText} \${await res.text()}\`);\nconsole.log(await res.text());\n`,
  ),
  node(
    "openai",
    "openai",
    `import OpenAI from "openai";\n\nconst client = new OpenAI({ apiKey: "cr_a1b2c3d", baseURL: "{base}/v1", maxRetries: 1, timeout: 1500 });\nconst answer = await client.chat.completions.create({ model: "gpt-5.1", messages: [{ role: "user", content: "hi" }] });\nconsole.log(answer.choices[0].message.content);\n`,
  ),
  node(
    "anthropic",
    "@anthropic-ai/sdk",
    `import Anthropic from "@anthropic-ai/sdk";\n\nconst client = new Anthropic({ apiKey: "cr_a1b2c3d", baseURL: "{base}", maxRetries: 0, timeout: 1500 });\nfor await (const event of client.messages.stream(${body})) process.stdout.write(event.delta?.text ?? "");\n`,
    { tty: true },
  ),
  node(
    "ai-sdk",
    "@ai-sdk/anthropic",
    `import { createAnthropic } from "@ai-sdk/anthropic";\nimport { generateText } from "ai";\n\nconst anthropic = createAnthropic({ apiKey: "cr_a1b2c3d", baseURL: "{base}/v1" });\ntry {\n  const { text } = await generateText({ model: anthropic("claude-sonnet-4-5"), prompt: "hi", maxRetries: 1, abortSignal: AbortSignal.timeout(4000) });\n  console.log(text);\n} catch (error) {\n  console.error("generateText failed:", String(error), error.lastError ?? error.responseBody ?? error.cause ?? "");\n}\n`,
  ),
  node(
    "langchain",
    "@langchain/anthropic",
    `import { ChatAnthropic } from "@langchain/anthropic";\n\nconst model = new ChatAnthropic({ model: "claude-sonnet-4-5", apiKey: "cr_a1b2c3d", anthropicApiUrl: "{base}", maxRetries: 0, clientOptions: { timeout: 1500, maxRetries: 0 } });\nconsole.log((await model.invoke("hi")).content);\n`,
  ),
  node(
    "genai",
    "@google/genai",
    `import { GoogleGenAI } from "@google/genai";\n\nconst ai = new GoogleGenAI({ apiKey: "cr_a1b2c3d", httpOptions: { baseUrl: "{base}", timeout: 2000 } });\nconst answer = await ai.models.generateContent({ model: "gemini-2.5-pro", contents: "hi" });\nconsole.log(answer.text);\n`,
  ),
  {
    id: "claude",
    name: "claude-code, -p",
    command: 'claude -p "say hello"',
    run: ["claude", "-p", "say hello"],
    needs: { npm: "@anthropic-ai/claude-code" },
    env: {
      ANTHROPIC_BASE_URL: "{base}",
      ANTHROPIC_AUTH_TOKEN: "cr_a1b2c3d",
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1",
      DISABLE_TELEMETRY: "1",
      CLAUDE_CODE_MAX_RETRIES: "1",
      API_TIMEOUT_MS: "2500",
    },
    meets: 12,
  },
  {
    id: "java-client",
    name: "java 17, HttpClient",
    command: "java Ask.java",
    run: ["java", "Ask.java"],
    files: {
      "Ask.java": `import java.net.URI;\nimport java.net.http.*;\nimport java.time.Duration;\n\npublic class Ask {\n  public static void main(String[] args) throws Exception {\n    var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();\n    var request = HttpRequest.newBuilder(URI.create("${url}")).timeout(Duration.ofSeconds(2)).POST(HttpRequest.BodyPublishers.ofString("{}")).build();\n    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());\n    if (answer.statusCode() != 200) throw new IllegalStateException("API answered " + answer.statusCode() + ": " + answer.body());\n    System.out.println(answer.body());\n  }\n}\n`,
    },
    needs: { program: "java" },
  },
  {
    id: "java-connection",
    name: "java 17, HttpURLConnection",
    command: "java Old.java",
    run: ["java", "Old.java"],
    files: {
      "Old.java": `import java.net.*;\n\npublic class Old {\n  public static void main(String[] args) throws Exception {\n    var c = (HttpURLConnection) new URL("${url}").openConnection();\n    c.setReadTimeout(2000);\n    c.setDoOutput(true);\n    c.getOutputStream().write("{}".getBytes());\n    System.out.println(new String(c.getInputStream().readAllBytes()));\n  }\n}\n`,
    },
    needs: { program: "java" },
    meets: 7,
  },
  {
    id: "go",
    name: "go 1.19, net/http",
    command: "go run main.go",
    run: ["go", "run", "main.go"],
    files: {
      "main.go": `package main\n\nimport (\n\t"fmt"\n\t"io"\n\t"log"\n\t"net/http"\n\t"strings"\n\t"time"\n)\n\nfunc main() {\n\tclient := http.Client{Timeout: 2 * time.Second}\n\tres, err := client.Post("${url}", "application/json", strings.NewReader("{}"))\n\tif err != nil {\n\t\tlog.Fatalf("chat: %v", err)\n\t}\n\tbody, err := io.ReadAll(res.Body)\n\tif err != nil {\n\t\tlog.Fatalf("chat: reading answer: %v", err)\n\t}\n\tif res.StatusCode != 200 {\n\t\tlog.Fatalf("chat: unexpected status %s\\n%s", res.Status, body)\n\t}\n\tfmt.Println(string(body))\n}\n`,
    },
    needs: { program: "go" },
    env: { GOCACHE: join(tmpdir(), "captures-go"), GO111MODULE: "off" },
    meets: 10,
  },
  {
    id: "ruby",
    name: "ruby 3.1, Net::HTTP",
    command: "ruby ask.rb",
    run: ["ruby", "ask.rb"],
    files: {
      "ask.rb": `require "net/http"\nrequire "json"\n\nuri = URI("${url}")\nres = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https", read_timeout: 2, max_retries: 0) do |http|\n  http.post(uri.path, "{}", "x-api-key" => "cr_a1b2c3d")\nend\nraise "API error: #{res.code} #{res.message} #{res.body}" unless res.is_a?(Net::HTTPSuccess)\nputs JSON.parse(res.body)["content"]\n`,
    },
    needs: { program: "ruby" },
  },
  {
    id: "php",
    name: "php 8.2, curl extension",
    command: "php ask.php",
    run: ["php", "ask.php"],
    files: {
      "ask.php": `<?php\n$ch = curl_init("${url}");\ncurl_setopt_array($ch, [CURLOPT_POSTFIELDS => "{}", CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT => 2]);\n$answer = curl_exec($ch);\nif ($answer === false) {\n    exit("cURL error " . curl_errno($ch) . ": " . curl_error($ch) . PHP_EOL);\n}\n$status = curl_getinfo($ch, CURLINFO_HTTP_CODE);\nif ($status !== 200) {\n    throw new RuntimeException("Anthropic request failed ($status): $answer");\n}\necho $answer;\n`,
    },
    needs: { program: "php" },
  },
];
