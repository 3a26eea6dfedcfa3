import type { OrganisationId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

export type OrganisationRow = {
  readonly id: OrganisationId;
  readonly name: string;
  readonly shortName: string | null;
  readonly organisationType: string | null;
  readonly sector: string | null;
  readonly description: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly phone: string | null;
  readonly active: boolean;
};

const organisations = (tx: ReadTransaction) =>
  tx
    .selectFrom("organisation")
    .select(["id", "name", "shortName", "organisationType", "sector", "description"])
    .select(["email", "website", "phone", "active"]);
type Found = Awaited<ReturnType<ReturnType<typeof organisations>["execute"]>>[number];
const read = (row: Found): OrganisationRow => ({ ...row, id: row.id as OrganisationId });

export async function findOrganisation(
  tx: ReadTransaction,
  id: string,
): Promise<OrganisationRow | undefined> {
  const row = await organisations(tx).where("id", "=", id).executeTakeFirst();
  return row && read(row);
}

export const listOrganisationRows = async (tx: ReadTransaction): Promise<OrganisationRow[]> =>
  (await organisations(tx).orderBy("active", "desc").orderBy("name").execute()).map(read);

export type OrganisationFields = Omit<OrganisationRow, "id" | "active">;

export const insertOrganisation = (
  tx: WriteTransaction,
  row: OrganisationFields & { readonly networkId: string; readonly id: string },
) => tx.insertInto("organisation").values(row).execute();

export const updateOrganisation = (
  tx: WriteTransaction,
  id: string,
  row: OrganisationFields & { readonly active: boolean },
) => tx.updateTable("organisation").set(row).where("id", "=", id).execute();

export const setTakingPart = (tx: WriteTransaction, id: string, active: boolean) =>
  tx.updateTable("organisation").set({ active }).where("id", "=", id).execute();

/** The Kontakt- und Vermittlungsstelle of the network with its team, if there is one. */
export async function intakePlace(
  tx: ReadTransaction,
): Promise<{ organisationId: string; nodeId: string } | undefined> {
  return tx
    .selectFrom("organisation")
    .innerJoin("node", "node.organisationId", "organisation.id")
    .leftJoin("network", "network.intakeNodeId", "node.id")
    .select(["organisation.id as organisationId", "node.id as nodeId"])
    .where((row) =>
      row.or([row("organisationType", "=", "intakePoint"), row("network.intakeNodeId", "is not", null)]),
    )
    .orderBy("network.intakeNodeId")
    .orderBy("node.name")
    .limit(1)
    .executeTakeFirst();
}
