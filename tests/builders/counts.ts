import { codedRows } from "../../src/connect/counts/counts.sql.ts";
import type { CountTable, CountWords } from "../../src/connect/counts/sealed-count.ts";
import type { NetworkId } from "../../src/core/ids.ts";
import type { TestInstallation } from "./test-installation.ts";

type At = { readonly house: Pick<TestInstallation, "database" | "keys">; readonly network: NetworkId };

/** What the coded rows of a network say, opened as the product opens them. */
export async function codedWords<T extends CountTable>(
  { house, network }: At,
  table: T,
): Promise<readonly CountWords[T][]> {
  const rows = await house.database.read("worker", { network }, (tx) => codedRows(tx, table, house.keys));
  return rows.map(({ words }) => words);
}
