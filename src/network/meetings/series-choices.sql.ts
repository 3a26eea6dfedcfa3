import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";

export type SeriesChoices = Readonly<
  Record<"circles" | "regions", readonly { readonly id: string; readonly name: string }[]>
>;

/** Circles and regional networks that a series can belong to. */
export async function seriesChoices(tx: ReadTransaction): Promise<SeriesChoices> {
  type Row = { id: string; name: string };
  const circles = await sql<Row>`select id, name from circle where until is null order by name`.execute(
    tx as never,
  );
  const regions = await sql<Row>`select id, name from regional_network order by name`.execute(tx as never);
  return { circles: circles.rows, regions: regions.rows };
}
