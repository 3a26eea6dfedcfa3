import type { Insertable } from "kysely";
import type { DB } from "../database-schema.ts";
import type { WriteTransaction } from "../database.ts";

/** One row as it will be stored: the transaction writes it, and the journal keeps the same value. */
export type StoredRow = {
  readonly [Table in keyof DB]: {
    readonly table: Table;
    readonly values: Insertable<DB[Table]>;
    /** A row that is there already under this column is left as it is. */
    readonly onceBy?: string;
  };
}[keyof DB];

/** Writes rows in their order. Row-level security applies, so the order matters where one row shows the next. */
export async function writeRows(tx: WriteTransaction, rows: readonly StoredRow[]): Promise<void> {
  for (const { table, values, onceBy } of rows) {
    const insert = tx.insertInto(table).values(values as never);
    await (onceBy === undefined
      ? insert
      : insert.onConflict((conflict) => conflict.column(onceBy as never).doNothing())
    ).execute();
  }
}
