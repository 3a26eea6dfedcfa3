import { sql } from "kysely";
import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

type NewNetwork = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly land: string | null;
};

/** The first network of an installation also answers without its name, for ever. False when the short name is taken. */
export async function insertNetwork(tx: WriteTransaction, network: NewNetwork): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(724101)`.execute(tx);
  const before = await tx.selectFrom("network").select("id").limit(1).executeTakeFirst();
  const done = await tx
    .insertInto("network")
    .values({ ...network, first: before === undefined ? true : null })
    .onConflict((row) => row.column("slug").doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export type NetworkRow = NewNetwork & { readonly id: NetworkId; readonly dataVersion: number };

const networks = (tx: ReadTransaction) =>
  tx.selectFrom("network").select(["id", "slug", "name", "land", "dataVersion"]);
type Found = Awaited<ReturnType<ReturnType<typeof networks>["execute"]>>[number];
const read = (row: Found): NetworkRow => ({ ...row, id: row.id as NetworkId });

export async function findNetwork(tx: ReadTransaction, slug: string): Promise<NetworkRow | undefined> {
  const row = await networks(tx).where("slug", "=", slug).executeTakeFirst();
  return row && read(row);
}

export const listNetworks = async (tx: ReadTransaction): Promise<NetworkRow[]> =>
  (await networks(tx).orderBy("first").orderBy("slug").execute()).map(read);

export type NetworkCounts = {
  readonly regionalNetworks: number;
  readonly organisations: number;
  readonly offers: number;
};

/** How much there is in the network of this transaction; offers are the published ones. */
export async function countNetwork(tx: ReadTransaction): Promise<NetworkCounts> {
  const count = async (table: "regionalNetwork" | "organisation" | "offer") => {
    const query = tx.selectFrom(table).select((row) => row.fn.countAll<number>().as("count"));
    const row = await query
      .$if(table === "offer", (q) => q.where(sql<boolean>`published`))
      .executeTakeFirst();
    return Number(row?.count ?? 0);
  };
  return {
    regionalNetworks: await count("regionalNetwork"),
    organisations: await count("organisation"),
    offers: await count("offer"),
  };
}
