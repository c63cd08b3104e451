type Run = (sql: string, values: unknown[]) => Promise<Record<string, unknown>[]>;

/** Every column of every schema of a database that can hold text, with what makes a text of its values. */
async function textColumns(run: Run): Promise<{ place: string; table: string; value: string }[]> {
  const columns = await run(
    `select format('%I.%I', table_schema, table_name) as table, format('%I', column_name) as name, data_type as type
     from information_schema.columns
     where table_schema not in ('pg_catalog', 'information_schema')
       and (data_type like 'character%' or data_type in ('text', 'json', 'jsonb', 'bytea', 'ARRAY', 'xml'))`,
    [],
  );
  return columns.map(({ table, name, type }) => ({
    place: `${table}.${name}`,
    table: String(table),
    value: type === "bytea" ? `encode(${name}, 'hex')` : `${name}::text`,
  }));
}

/** Where each of some texts stands, also as bytes, in any column of any schema; throws where hardly any was looked at. */
export async function placesOf(run: Run, texts: readonly string[]): Promise<Map<string, string[]>> {
  const columns = await textColumns(run);
  if (columns.length < 30) throw new Error("the columns were not found");
  const places = new Map(texts.map((text) => [text, [] as string[]]));
  for (const { place, table, value } of columns) {
    const found = await run(
      `select wanted.word from unnest($1::text[]) as wanted (word) where exists (
         select from ${table}
         where strpos(${value}, wanted.word) > 0
           or strpos(${value}, encode(convert_to(wanted.word, 'UTF8'), 'hex')) > 0)`,
      [texts],
    );
    for (const { word } of found) places.get(String(word))?.push(place);
  }
  return places;
}
