import { expect } from "vitest";
import { inProductDatabase } from "../product.ts";

/** Looks for a text, also as bytes, in every column of every schema that can hold any. */
export async function expectStoredNowhere(text: string): Promise<void> {
  for (const { place, value } of await textColumns()) {
    const rows = await inProductDatabase(
      `select 1 from ${place} where strpos(${value}, $1) > 0 or strpos(${value}, $2) > 0`,
      [text, Buffer.from(text).toString("hex")],
    );
    expect(rows, `${place} ${value}`).toEqual([]);
  }
}

/** Every column of the database that can hold text, as an expression that gives it. */
async function textColumns(): Promise<{ place: string; value: string }[]> {
  const columns = await inProductDatabase<{ place: string; name: string; type: string }>(
    `select format('%I.%I', table_schema, table_name) as place, format('%I', column_name) as name, data_type as type
     from information_schema.columns
     where table_schema not in ('pg_catalog', 'information_schema')
       and (data_type like 'character%' or data_type in ('text', 'json', 'jsonb', 'bytea', 'ARRAY', 'xml'))`,
  );
  expect(columns.length).toBeGreaterThan(30);
  return columns.map(({ place, name, type }) => ({
    place,
    value: type === "bytea" ? `encode(${name}, 'hex')` : `${name}::text`,
  }));
}
