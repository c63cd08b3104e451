import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";

/** Nothing in the database is managed by another tool. */
export const noFilters = { externalTables: [], externalEnums: [] };

const postgresChar = 18;

/**
 * Runs Prisma's schema engine as WebAssembly, on one PostgreSQL database, in this process; its connections end
 * with the work given. The native engine that Prisma's own commands use would have to be downloaded; both keep
 * the same books in `_prisma_migrations`.
 */
export async function withSchemaEngine<Result>(
  url: string,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const adapters: SqlDriverAdapter[] = [];
  try {
    return await work(await openEngine(adapterFactory(url, adapters)));
  } finally {
    for (const adapter of adapters) await adapter.dispose();
  }
}

async function openEngine(factory: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  loadedBindings ??= loadBindings();
  const bindings = await loadedBindings;
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter) as Promise<SchemaEngine>;
}

/** Once for the process: the bindings know one instance, and a second would pull it from under an open engine. */
let loadedBindings: ReturnType<typeof loadBindings> | undefined;

async function loadBindings() {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = await readFile(join(dirname(script), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}

/** The migrations of a folder in the shape the engine takes, in the order of their names. */
export async function readMigrations(folder: string): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = names.sort().map(async (name) => ({
    path: name,
    migrationFile: {
      path: "migration.sql",
      content: { tag: "ok" as const, value: await readFile(join(folder, name, "migration.sql"), "utf8") },
    },
  }));
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: await readFile(join(folder, "migration_lock.toml"), "utf8").catch(() => null),
    },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(migrationDirectories),
  };
}

/**
 * Prisma's adapter with three mends that the engine needs: a script runs as one query (the adapter splits it at
 * every semicolon, also inside a function's body), the catalogue's one-byte "char" is a character, and the shadow
 * database is a fresh one of its own (given a connection string the adapter would connect to the main database).
 */
function adapterFactory(url: string, opened: SqlDriverAdapter[]): SqlMigrationAwareDriverAdapterFactory {
  const main = new PrismaPg({ connectionString: url });
  return {
    provider: "postgres",
    adapterName: main.adapterName,
    connect: async () => {
      const adapter = mended(await main.connect());
      opened.push(adapter);
      return adapter;
    },
    connectToShadowDb: async () => {
      const name = `fixfirst_shadow_${crypto.randomUUID().replaceAll("-", "")}`;
      const owner = new pg.Client({ connectionString: url });
      await owner.connect();
      await owner.query(`create database ${name}`);
      const address = new URL(url);
      address.pathname = `/${name}`;
      const shadow = await new PrismaPg({ connectionString: address.href }).connect();
      const endPool = shadow.dispose.bind(shadow);
      return Object.assign(mended(shadow), {
        async dispose() {
          await endPool();
          await owner.query(`drop database ${name} with (force)`);
          await owner.end();
        },
      });
    },
  };
}

function mended(adapter: Awaited<ReturnType<PrismaPg["connect"]>>): SqlDriverAdapter {
  const pool = adapter.underlyingDriver();
  const queryRaw = adapter.queryRaw;
  return Object.assign(adapter, {
    async executeScript(script: string) {
      await pool.query(script);
    },
    async queryRaw(query: SqlQuery) {
      const characterColumns: number[] = [];
      const client = {
        async query(config: pg.QueryArrayConfig) {
          const result = await pool.query(config);
          result.fields.forEach((field, index) => {
            if (field.dataTypeID !== postgresChar) return;
            field.dataTypeID = pg.types.builtins.TEXT;
            characterColumns.push(index);
          });
          return result;
        },
      };
      const asText = Object.create(adapter, { client: { value: client } });
      const result: SqlResultSet = await queryRaw.call(asText, query);
      for (const column of characterColumns) result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    },
  });
}
