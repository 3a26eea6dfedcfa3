import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Agreement, AgreementState, Party, SectionKey } from "./agreement.ts";
import type { AgreementInput } from "./agreement-fields.ts";

type PartyRow = Party & { readonly agreementId: string };

const partiesOf = (tx: ReadTransaction): Promise<readonly PartyRow[]> =>
  tx
    .selectFrom("agreementParty as p")
    .innerJoin("organisation as o", (join) =>
      join.onRef("o.networkId", "=", "p.networkId").onRef("o.id", "=", "p.organisationId"),
    )
    .select(["p.agreementId", "p.organisationId", "o.name as organisation", "p.signedOn", "p.signedBy"])
    .orderBy("o.name")
    .execute();

type Stored = Agreement & { readonly reminded: readonly string[] };

/** All agreements with their parties; what runs first, the next review on top. */
export async function listAgreementRows(tx: ReadTransaction): Promise<readonly Stored[]> {
  const rows = await tx
    .selectFrom("cooperationAgreement")
    .select(["id", "previousId", "version", "title", "startsOn", "endsOn", "notice", "reviewOn"])
    .select(["endedOn", "endedWhy", "reminded"])
    .select(({ ref }) => ref("state").$castTo<AgreementState>().as("state"))
    .select(({ ref }) => ref("sections").$castTo<Partial<Record<SectionKey, string>>>().as("sections"))
    .orderBy(({ eb }) => eb("state", "=", "ended"))
    .orderBy("reviewOn")
    .orderBy("title")
    .orderBy("version", "desc")
    .execute();
  const parties = await partiesOf(tx);
  return rows.map((row) => ({
    ...row,
    parties: parties.filter(({ agreementId }) => agreementId === row.id),
  }));
}

export const findAgreement = async (tx: ReadTransaction, id: string): Promise<Stored | undefined> =>
  (await listAgreementRows(tx)).find((one) => one.id === id);

type Place = { readonly networkId: string; readonly id: string; readonly now: Temporal.Instant };

const written = ({ sections, parties: _, ...head }: AgreementInput) => ({
  ...head,
  sections: JSON.stringify(Object.fromEntries(Object.entries(sections).filter(([, text]) => text !== null))),
});

export const insertAgreement = (
  tx: WriteTransaction,
  { networkId, id, now }: Place,
  input: AgreementInput,
  renewal: { readonly previousId: string | null; readonly version: number },
) =>
  tx
    .insertInto("cooperationAgreement")
    .values({ networkId, id, ...written(input), ...renewal, createdAt: now, changedAt: now })
    .execute();

export const updateAgreement = (tx: WriteTransaction, { id, now }: Place, input: AgreementInput) =>
  tx
    .updateTable("cooperationAgreement")
    .set({ ...written(input), changedAt: now })
    .where("id", "=", id)
    .execute();

/** The parties are exactly these; who stays keeps her signature. */
export async function setParties(
  tx: WriteTransaction,
  { networkId, id }: Place,
  parties: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom("agreementParty")
    .where("agreementId", "=", id)
    .where("organisationId", "not in", [...parties])
    .execute();
  await tx
    .insertInto("agreementParty")
    .values(parties.map((organisationId) => ({ networkId, agreementId: id, organisationId })))
    .onConflict((row) => row.columns(["networkId", "agreementId", "organisationId"]).doNothing())
    .execute();
}

type Signature = {
  readonly id: string;
  readonly organisationId: string;
  readonly on: string;
  readonly by: string;
};

/** False where this organisation is no party. */
export async function setSignature(
  tx: WriteTransaction,
  { id, organisationId, on, by }: Signature,
): Promise<boolean> {
  const done = await tx
    .updateTable("agreementParty")
    .set({ signedOn: on, signedBy: by })
    .where("agreementId", "=", id)
    .where("organisationId", "=", organisationId)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Signed by the last party it binds; the version it continues is over on the day before. */
export const setState = (
  tx: WriteTransaction,
  id: string,
  change:
    | { readonly state: "signed" }
    | { readonly state: "ended"; readonly endedOn: string; readonly endedWhy: string },
  now: Temporal.Instant,
) =>
  tx
    .updateTable("cooperationAgreement")
    .set({ ...change, changedAt: now })
    .where("id", "=", id)
    .execute();

export const setReminded = (tx: WriteTransaction, id: string, marks: readonly string[]) =>
  tx
    .updateTable("cooperationAgreement")
    .set({ reminded: [...marks] })
    .where("id", "=", id)
    .execute();
