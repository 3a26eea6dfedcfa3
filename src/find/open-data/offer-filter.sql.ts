import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";
import { conditionsOf } from "./offer-conditions.ts";
import type { OfferFilter, PageAsked } from "./offer-filter.ts";

/** How many offers fit, and the ids of one page of them. */
export async function readOfferIds(
  tx: ReadTransaction,
  filter: OfferFilter,
  { page, size }: PageAsked,
): Promise<{ readonly total: number; readonly ids: readonly string[] }> {
  const where = conditionsOf(filter);
  const { rows: counted } = await sql<{
    total: number;
  }>`select count(*) as total from offer o where ${where}`.execute(tx);
  const { rows } = await sql<{ id: string }>`
    select o.id from offer o where ${where} order by o.id offset ${(page - 1) * size} limit ${size}`.execute(
    tx,
  );
  return { total: counted[0]?.total ?? 0, ids: rows.map(({ id }) => id) };
}
