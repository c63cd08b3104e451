import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { glob, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SetupProblem } from "./setup-problem.ts";

/** Everything that a build reads, apart from the generated client, which follows from the schema. */
const sources = [
  "app/**/*",
  "components/**/*",
  "lib/**/*",
  "public/**/*",
  "prisma/schema.prisma",
  "package-lock.json",
  "*.ts",
  "*.mjs",
  "tsconfig.json",
];

const stampFile = join(".next", "built-from");

/**
 * Builds the web application when there is no build or when its sources, or the server-action key, differ from
 * those of the build.
 * Throws SetupProblem when the build fails; its output has been printed by then.
 */
export async function ensureBuild(): Promise<void> {
  const stamp = await buildHash();
  const built = await readFile(stampFile, "utf8").catch(() => "");
  if (built === stamp && existsSync(join(".next", "BUILD_ID"))) return;
  console.log("Building FixFirst. This takes a moment and happens once for each version.");
  await rm(stampFile, { force: true });
  await generateClient();
  await runBin("next", ["build"]);
  await writeFile(stampFile, stamp);
}

/** Writes the database client from prisma/schema.prisma. */
export async function generateClient(): Promise<void> {
  await runBin("prisma", ["generate"]);
}

/** What a build follows from. Of the server-action key, which is written into it, no more than the hash of all. */
async function buildHash(): Promise<string> {
  const paths: string[] = [];
  for await (const entry of glob(sources, { withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !path.includes(join("platform", "generated"))) paths.push(path);
  }
  const hash = createHash("sha256").update(process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? "");
  for (const path of [...new Set(paths)].sort()) hash.update(path).update(await readFile(path));
  return hash.digest("hex");
}

/** Runs a package's command with the pinned Node, quietly unless it fails. */
async function runBin(name: string, args: string[]): Promise<void> {
  const child = spawn(process.execPath, [join("node_modules", ".bin", name), ...args], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  if (code === 0) return;
  process.stderr.write(Buffer.concat(output));
  throw new SetupProblem(`${name} ${args.join(" ")} failed; what it said stands above.`);
}
