import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);

/** What one guess costs: 19 MiB twice over, the first choice of https://cheatsheetseries.owasp.org for argon2id. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const saltBytes = 16;
const hashBytes = 32;

const stored = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** No password has it. Who checks it for an account that does not exist works as long as for one that does. */
export const decoyHash = phc(Buffer.alloc(saltBytes), Buffer.alloc(hashBytes));

/** A password as it is stored: argon2id in the PHC string format, with its own salt and cost. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(saltBytes);
  return phc(
    nonce,
    await derive("argon2id", { ...cost, message: spelt(password), nonce, tagLength: hashBytes }),
  );
}

/** Whether a password is the one that was stored. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, expected] = stored.exec(hash) ?? [];
  if (salt === undefined || expected === undefined) throw new Error("a stored password is not in its format");
  const wanted = Buffer.from(expected, "base64");
  const found = await derive("argon2id", {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    message: spelt(password),
    nonce: Buffer.from(salt, "base64"),
    tagLength: wanted.length,
  });
  return timingSafeEqual(found, wanted);
}

/** One keyboard sends `é` as one character, another as two: the same password all the same. */
function spelt(password: string): string {
  return password.normalize("NFKC");
}

function phc(salt: Buffer, hash: Buffer): string {
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
}

function unpadded(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("=", "");
}
