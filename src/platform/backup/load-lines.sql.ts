import { CompiledQuery } from "kysely";
import { z } from "zod";
import type { WriteTransaction } from "../database.ts";
import { BackupRefused } from "./backup-head.ts";
import { checksumOf, setSequence, type TableFacts } from "./catalogue.sql.ts";

const tableLine = z.object({ name: z.string(), columns: z.array(z.string()) });
const endLine = z.object({ rows: z.int(), checksum: z.string() });
const sequenceLine = z.array(z.object({ name: z.string(), value: z.string() }));

/** Rows in one statement: enough that the way to the server no longer counts. */
const rowsAtOnce = 2000;

const differs = (what: string) =>
  new BackupRefused(
    "backup-differs",
    `Die Sicherung passt nicht zu dem, was geladen wurde (${what}). Es bleibt leer.`,
  );

/** Loads the lines of one file; after each table count and checksum must be those of the backup. Gives the rows by table. */
export async function loadLines(
  tx: WriteTransaction,
  lines: AsyncIterable<string>,
  tables: ReadonlyMap<string, TableFacts>,
): Promise<ReadonlyMap<string, number>> {
  const loaded = new Map<string, number>();
  let table: TableFacts | undefined;
  let batch: string[] = [];
  const flush = async () => {
    if (table === undefined || batch.length === 0) return;
    await tx.executeQuery(CompiledQuery.raw(table.insert, [`[${batch.join(",")}]`]));
    batch = [];
  };
  for await (const line of lines) {
    const rest = line.slice(1);
    if (line.startsWith("R")) {
      batch.push(rest);
      if (batch.length >= rowsAtOnce) await flush();
    } else if (line.startsWith("T")) table = tableNamed(rest, tables);
    else if (line.startsWith("E") && table !== undefined) {
      await flush();
      loaded.set(table.name, await checkedRows(tx, table, rest));
    } else if (line.startsWith("S")) await setSequences(tx, rest);
    else throw differs("Zeile");
  }
  return loaded;
}

function tableNamed(text: string, tables: ReadonlyMap<string, TableFacts>): TableFacts {
  const { name, columns } = tableLine.parse(JSON.parse(text));
  const found = tables.get(name);
  if (found === undefined || columns.join() !== found.columns.join()) throw differs(name);
  return found;
}

async function checkedRows(tx: WriteTransaction, table: TableFacts, text: string): Promise<number> {
  const expected = endLine.parse(JSON.parse(text));
  const found = await checksumOf(tx, table);
  if (found.rows !== expected.rows || found.checksum !== expected.checksum) throw differs(table.name);
  return found.rows;
}

async function setSequences(tx: WriteTransaction, text: string): Promise<void> {
  for (const { name, value } of sequenceLine.parse(JSON.parse(text))) await setSequence(tx, name, value);
}
