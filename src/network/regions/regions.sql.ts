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

/** The municipalities of a region are exactly these; others stay in the network without a region. */
export async function setMunicipalities(
  tx: WriteTransaction,
  networkId: string,
  regionalNetworkId: string,
  lines: readonly MunicipalityLine[],
): Promise<void> {
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
}

export async function deleteRegion(tx: WriteTransaction, networkId: string, id: string): Promise<void> {
  await setMunicipalities(tx, networkId, id, []);
  await tx.deleteFrom("regionalNetwork").where("id", "=", id).execute();
}
