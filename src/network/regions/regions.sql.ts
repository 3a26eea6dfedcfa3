import { sql } from "kysely";
import { newId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { MunicipalityLine } from "./region.ts";

export type RegionRow = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly municipalities: readonly MunicipalityLine[];
};

/** The regional networks with their municipalities, both by name. */
export async function listRegions(tx: ReadTransaction): Promise<RegionRow[]> {
  const regions = await tx
    .selectFrom("regionalNetwork")
    .select(["id", "slug", "name"])
    .orderBy("name")
    .execute();
  const places = await tx
    .selectFrom("municipality")
    .select(["regionalNetworkId", "name", "postalCodes"])
    .orderBy("name")
    .execute();
  return regions.map((region) => ({
    ...region,
    municipalities: places.filter(({ regionalNetworkId }) => regionalNetworkId === region.id),
  }));
}

export const findRegion = async (tx: ReadTransaction, id: string): Promise<RegionRow | undefined> =>
  (await listRegions(tx)).find((region) => region.id === id);

type NewRegion = {
  readonly networkId: string;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
};

/** False when another regional network has this name already. */
export async function insertRegion(tx: WriteTransaction, region: NewRegion): Promise<boolean> {
  const done = await tx
    .insertInto("regionalNetwork")
    .values(region)
    .onConflict((row) => row.columns(["networkId", "slug"]).doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export const renameRegion = (tx: WriteTransaction, id: string, name: string) =>
  tx.updateTable("regionalNetwork").set({ name }).where("id", "=", id).execute();

/** A town that belonged to another regional network until now. */
export type MovedTown = { readonly town: string; readonly from: string };

const townsElsewhere = async (
  tx: ReadTransaction,
  regionId: string,
  names: readonly string[],
): Promise<MovedTown[]> =>
  names.length === 0
    ? []
    : (
        await tx
          .selectFrom("municipality")
          .select(["name as town", "regionalNetworkId as from"])
          .where("name", "in", [...names])
          .where("regionalNetworkId", "is not", null)
          .where("regionalNetworkId", "!=", regionId)
          .orderBy("name")
          .execute()
      ).flatMap(({ town, from }) => (from === null ? [] : [{ town, from }]));

/** The names the gazetteer does not hold, also not as the beginning of a longer one; none while it is empty. */
export async function unknownTowns(tx: ReadTransaction, names: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from unnest(${[...names]}::text[]) as name
     where exists (select 1 from postal_code)
       and not exists (select 1 from postal_code where lower(place) = lower(name)
                          or starts_with(lower(place), lower(name) || ' ') or starts_with(lower(name), lower(place) || ' ')
                          or starts_with(lower(name), lower(place) || ','))
     order by name`.execute(tx);
  return rows.map(({ name }) => name);
}

/**
 * The municipalities of a region are exactly these; others stay in the network without a region. Answers with those
 * that came from another one.
 */
export async function setMunicipalities(
  tx: WriteTransaction,
  networkId: string,
  regionalNetworkId: string,
  lines: readonly MunicipalityLine[],
): Promise<readonly MovedTown[]> {
  const moved = await townsElsewhere(
    tx,
    regionalNetworkId,
    lines.map(({ name }) => name),
  );
  await tx
    .updateTable("municipality")
    .set({ regionalNetworkId: null })
    .where("regionalNetworkId", "=", regionalNetworkId)
    .execute();
  for (const { name, postalCodes } of lines) {
    const codes = [...postalCodes];
    await tx
      .insertInto("municipality")
      .values({ networkId, id: newId<"municipality">(), regionalNetworkId, name, postalCodes: codes })
      .onConflict((row) =>
        row.columns(["networkId", "name"]).doUpdateSet({ regionalNetworkId, postalCodes: codes }),
      )
      .execute();
  }
  return moved;
}

export async function deleteRegion(tx: WriteTransaction, networkId: string, id: string): Promise<void> {
  await setMunicipalities(tx, networkId, id, []);
  await tx.deleteFrom("regionalNetwork").where("id", "=", id).execute();
}
