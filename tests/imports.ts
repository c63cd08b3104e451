import { posix } from "node:path";

/** One import or re-export of a file. */
export interface Import {
  /** As written: `./promise.ts`, `#lib/report/index.ts`, `node:fs`, `react`. */
  specifier: string;
  /** Path from the top level when it leads to a file of ours, else null. */
  file: string | null;
  /** Nothing is left of it when the types are gone. */
  isTypeOnly: boolean;
}

const statement = /^(?:import|export)\b([^;"'`]*?)(?:\bfrom\s*)?"([^"]+)"/gm;
const call = /\bimport\(\s*"([^"]+)"/g;

/**
 * The imports of a TypeScript source: static ones, re-exports and dynamic ones. Biome keeps our sources in one
 * form, with every import at the beginning of a line, so no parser is needed.
 */
export function importsOf(path: string, source: string): Import[] {
  const code = withoutComments(source);
  const statements = [...code.matchAll(statement)].flatMap(([, clause = "", specifier = ""]) =>
    /[=()]/.test(clause) ? [] : [{ specifier, isTypeOnly: isTypeClause(clause) }],
  );
  const calls = [...code.matchAll(call)].map(([, specifier = ""]) => ({ specifier, isTypeOnly: false }));
  return [...statements, ...calls].map((found) => ({ ...found, file: resolve(path, found.specifier) }));
}

/** A source without its comments, so that a word in one counts as nothing. */
export function withoutComments(source: string): string {
  return source.replace(/^\s*\/\*[\s\S]*?\*\//gm, "").replace(/(^|[\s;{}(),])\/\/ .*$/gm, "$1");
}

function isTypeClause(clause: string): boolean {
  if (/^\s*type\b/.test(clause)) return true;
  const names = /^\s*\{([^}]*)\}\s*$/.exec(clause)?.[1];
  const listed = names?.split(",").filter((name) => name.trim() !== "") ?? [];
  return listed.length > 0 && listed.every((name) => /^\s*type\s/.test(name));
}

function resolve(path: string, specifier: string): string | null {
  if (specifier.startsWith("#")) return posix.normalize(specifier.slice(1));
  if (specifier.startsWith(".")) return posix.join(posix.dirname(path), specifier);
  return null;
}
