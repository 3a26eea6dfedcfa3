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

/** What stood under one id stands under another from this act on. */
export type StoredMove = {
  readonly [Table in keyof DB]: {
    readonly table: Table;
    readonly column: keyof DB[Table] & string;
    readonly from: string;
    readonly to: string;
  };
}[keyof DB];

/** Makes moves again; one whose rows have gone since moves nothing. */
export async function moveRows(tx: WriteTransaction, moves: readonly StoredMove[]): Promise<void> {
  for (const { table, column, from, to } of moves)
    await tx
      .updateTable(table)
      .set({ [column]: to } as never)
      .where(column as never, "=", from as never)
      .execute();
}
