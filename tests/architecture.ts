import { builtinModules } from "node:module";
import { posix } from "node:path";
import { type Import, importsOf, withoutComments } from "./imports.ts";

/** Which pure folders each pure folder may import. They run in the browser too, without a clock or a database. */
const pure: Record<string, string[]> = {
  profile: [],
  messages: [],
  link: [],
  reference: ["profile"],
  hours: ["profile"],
  report: ["profile"],
  diagnosis: ["profile", "reference", "report"],
};

/** Which server folders each server folder may import: downward only. */
const server: Record<string, string[]> = {
  service: [],
  notify: ["service"],
  staff: ["service", "notify"],
  tickets: ["service", "notify", "staff"],
  desk: ["service", "notify", "staff", "tickets"],
  fixes: ["service", "notify", "staff", "tickets"],
  incidents: ["service", "notify", "staff", "tickets"],
  api: ["service", "notify", "staff", "tickets"],
  terminal: [],
};

/** Which component folders each one may import; `words` are the files beside the folders. */
const components: Record<string, string[]> = {
  ui: [],
  words: ["ui"],
  site: ["ui", "words"],
  reference: ["ui", "words"],
  developers: ["ui", "words"],
  live: ["ui", "words"],
  report: ["ui", "words", "reference"],
  ticket: ["ui", "words", "live", "reference", "report"],
  staff: ["ui", "words", "site"],
  desk: ["ui", "words", "site", "staff", "live", "reference", "report", "ticket"],
};

/** What a request handler needs of the platform: settings, the log, the gate's budget and the reading of a body. */
const platformForApp = ["env.ts", "log.ts", "rate-limit.ts", "request-body.ts"];

/** Files at the top that a tool demands; they may import what `app/` may. */
const appRoots = ["next.config.ts", "proxy.ts", "instrumentation.ts"];

/** Sources by their path from the top level. */
export type Sources = ReadonlyMap<string, string>;

/** Every breach of the house's rules, as a sentence that says where the code belongs. */
export function breaches(sources: Sources): string[] {
  return [...sources].flatMap(([path, source]) => [
    ...importsOf(path, source).flatMap((imported) => importBreach(path, imported) ?? []),
    ...sourceBreaches(path, source),
  ]);
}

function importBreach(path: string, imported: Import): string | null {
  const advice =
    imported.file === null ? packageAdvice(path, imported) : fileAdvice(path, imported.file, imported);
  return advice === null ? null : `${path} imports ${imported.file ?? imported.specifier}: ${advice}`;
}

interface Place {
  floor: "pure" | "server" | "platform" | "commands" | "components" | "app" | "tests" | "other";
  folder: string;
  name: string;
}

function placeOf(path: string): Place {
  const [top = "", folder = "", ...rest] = path.split("/");
  const name = posix.basename(path);
  if (top === "lib") {
    if (Object.hasOwn(pure, folder)) return { floor: "pure", folder, name: rest.join("/") };
    if (Object.hasOwn(server, folder)) return { floor: "server", folder, name: rest.join("/") };
    if (folder === "platform" || folder === "commands")
      return { floor: folder, folder, name: rest.join("/") };
  }
  if (top === "components")
    return { floor: "components", folder: rest.length === 0 ? "words" : folder, name };
  if (top === "app" || appRoots.includes(path)) return { floor: "app", folder: posix.dirname(path), name };
  if (top === "tests") return { floor: "tests", folder, name };
  return { floor: "other", folder: top, name };
}

/** Why a file may not import another file of ours, and where the code belongs; null when it may. */
function fileAdvice(path: string, target: string, { isTypeOnly }: Import): string | null {
  const from = placeOf(path);
  const to = placeOf(target);
  if (from.floor === "tests" || (from.floor === "commands" && to.floor !== "tests")) return null;
  if (to.floor === "tests" || to.floor === "commands")
    return `nothing imports ${to.floor}/; what both need belongs in lib/.`;
  if (to.floor === "app" && from.floor !== "app")
    return "nothing below app/ imports it; hand the value down as an argument or a prop.";
  if (target.startsWith("lib/platform/generated/")) return databaseAdvice(from, isTypeOnly);
  if (to.floor === "other") return from.floor === "other" ? null : "there is no such room in the house.";
  const inSameFolder = from.floor === to.floor && from.folder === to.folder;
  if (from.floor === "server" && from.name === "rules.ts") return rulesAdvice(to);
  if (to.floor === "platform" && to.name === "db.ts") return databaseAdvice(from, isTypeOnly);
  if (inSameFolder) return null;
  switch (from.floor) {
    case "pure":
      if (to.floor === "pure" && pure[from.folder]?.includes(to.folder)) return doorAdvice(to);
      return `lib/${from.folder} is pure and may import ${listed(pure[from.folder])}; what needs both belongs on a floor above.`;
    case "server":
      if (to.floor === "pure") return doorAdvice(to);
      if (to.floor === "platform") return null;
      if (to.floor === "server" && server[from.folder]?.includes(to.folder)) return doorAdvice(to);
      return `lib/${from.folder} may import pure doors, platform and ${listed(server[from.folder])}; imports go down, so what needs both belongs in the folder above.`;
    case "platform":
      return "lib/platform knows nothing of ours; a word of the domain belongs in the folder that the word names.";
    case "components":
      return componentAdvice(from, to, isTypeOnly);
    case "app":
      return appAdvice(path, target, to);
    default:
      return null;
  }
}

function rulesAdvice(to: Place): string | null {
  if (to.floor === "pure") return doorAdvice(to);
  return "rules.ts is pure and imports pure doors only; what reads or writes belongs in the files behind index.ts.";
}

function databaseAdvice(from: Place, isTypeOnly: boolean): string | null {
  if (from.floor === "platform" || from.floor === "tests" || isTypeOnly) return null;
  if (from.floor === "server" && /^(?:[a-z]+-)?(?:reads|writes)\.ts$/.test(from.name)) return null;
  return "only reads.ts and writes.ts of a server folder touch the database; the query belongs there.";
}

function componentAdvice(from: Place, to: Place, isTypeOnly: boolean): string | null {
  const below = components[from.folder];
  if (below === undefined)
    return `components/${from.folder} has no line in the table of tests/architecture.ts.`;
  if (to.floor === "components") {
    if (below.includes(to.folder)) return null;
    return `components/${from.folder} may import ${listed(below)}; what both need belongs in components/ui.`;
  }
  if (to.floor === "pure") return from.folder === "ui" && !isTypeOnly ? uiAdvice : doorAdvice(to);
  if (to.floor === "server" && from.folder !== "ui") {
    if (to.name === "rules.ts" || (to.name === "index.ts" && isTypeOnly)) return null;
    return "a component takes rules.ts and, of index.ts, types only; let app/ fetch and hand it down as a prop.";
  }
  return from.folder === "ui" ? uiAdvice : "a component gets it as a prop from app/.";
}

const uiAdvice = "components/ui knows itself only; words of the domain belong in the folder they name.";

function appAdvice(path: string, target: string, to: Place): string | null {
  if (to.floor === "components") return null;
  if (to.floor === "pure" || to.floor === "server") return doorAdvice(to);
  if (to.floor === "platform")
    return platformForApp.includes(to.name)
      ? null
      : `of lib/platform app/ takes ${platformForApp.join(", ")}; the rest belongs behind a door of lib/.`;
  const segment = posix.dirname(target);
  return posix.dirname(path).startsWith(segment)
    ? null
    : "app/ imports its own segment and those above; what two segments share belongs above both, in components/ or in lib/.";
}

function doorAdvice(to: Place): string | null {
  const doors = to.floor === "pure" ? ["index.ts"] : ["index.ts", "rules.ts"];
  if (doors.includes(to.name)) return null;
  return `others come through the door of lib/${to.folder}, ${doors.join(" or ")}; export it there.`;
}

function isPure(path: string): boolean {
  const { floor, name } = placeOf(path);
  return floor === "pure" || (floor === "server" && name === "rules.ts");
}

function packageAdvice(path: string, { specifier }: Import): string | null {
  const { floor } = placeOf(path);
  if (isPure(path) && isForbiddenInPure(specifier))
    return "pure code knows no Next, React, Node or Prisma; the effect belongs in a server folder or a component.";
  if (/^@prisma\/client(\/|$)/.test(specifier)) return databaseAdvice(placeOf(path), false);
  if (floor === "components" && (isNodeModule(specifier) || specifier === "server-only"))
    return "components run in the browser too; what needs the server belongs in app/ or lib/.";
  return null;
}

function isForbiddenInPure(specifier: string): boolean {
  return (
    /^(?:next|react|react-dom|pg|@prisma\/.*|server-only)(?:\/|$)/.test(specifier) || isNodeModule(specifier)
  );
}

function isNodeModule(specifier: string): boolean {
  return specifier.startsWith("node:") || builtinModules.includes(specifier);
}

const impurities: [RegExp, string][] = [
  [/\bprocess\.\w/, "process"],
  [/\bDate\.now\b/, "Date.now"],
  [/\bnew Date\(\s*\)/, "new Date()"],
  [/\bTemporal\.Now\b/, "Temporal.Now"],
  [/\bperformance\.now\b/, "performance.now"],
];

function sourceBreaches(path: string, source: string): string[] {
  const { floor, name } = placeOf(path);
  const found: string[] = [];
  if (floor === "server" && name === "index.ts" && !source.startsWith('import "server-only";\n'))
    found.push(`${path} is a server folder's door: its first line must be import "server-only".`);
  if (floor === "other" && path.startsWith("lib/"))
    found.push(`${path} is in a folder that has no line in the tables of tests/architecture.ts.`);
  if (isPure(path)) {
    const code = withoutComments(source);
    for (const [pattern, what] of impurities)
      if (pattern.test(code))
        found.push(`${path} names ${what}: pure code takes the time and the settings as arguments.`);
  }
  return found;
}

/** Circles of imports, each once, as `a.ts → b.ts → a.ts`. Imports of types count, since they are read as well. */
export function cycles(sources: Sources): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): void => {
    const begin = trail.indexOf(path);
    if (begin >= 0) found.push([...trail.slice(begin), path].join(" → "));
    if (begin >= 0 || done.has(path)) return;
    for (const { file } of importsOf(path, sources.get(path) ?? ""))
      if (file !== null && sources.has(file)) visit(file, [...trail, path]);
    done.add(path);
  };
  for (const path of sources.keys()) visit(path, []);
  return found;
}

function listed(folders: string[] = []): string {
  return folders.length === 0 ? "no other folder" : folders.join(", ");
}
