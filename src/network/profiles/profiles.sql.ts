import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";
import type { Basis, LineField, Profile, ProfileInterface, ProfileLine } from "./profile.ts";
import type { StatementKind } from "./statement-kinds.ts";

/** A profile with when it was agreed and when it is looked through again. */
export type StoredProfile = Profile & {
  readonly offerId: string | null;
  readonly keeperId: string | null;
  readonly keeper: string | null;
  readonly agreedOn: string | null;
  readonly reviewBy: string | null;
};

const heads = (tx: ReadTransaction) =>
  tx
    .selectFrom("serviceProfile as p")
    .innerJoin("organisation as o", (join) =>
      join.onRef("o.networkId", "=", "p.networkId").onRef("o.id", "=", "p.organisationId"),
    )
    .leftJoin("contactPerson as k", (join) =>
      join.onRef("k.networkId", "=", "p.networkId").onRef("k.id", "=", "p.keeperId"),
    )
    .select(["p.id", "p.name", "p.organisationId", "p.offerId", "p.keeperId", "p.basis", "p.mission"])
    .select(["p.targetGroup", "p.accessPaths", "p.dataSharingRule", "p.languages", "p.catchmentArea"])
    .select(["p.capacityNote", "p.cost", "p.legalBasis", "p.dutiesUnder8a", "p.agreedOn", "p.reviewBy"])
    .select(["o.name as organisation", "o.organisationType", "o.sector", "k.name as keeper"])
    .where("p.endedAt", "is", null)
    .where("o.active", "=", true);

type LineRow = ProfileLine & { readonly profileId: string };
type InterfaceRow = ProfileInterface & { readonly profileId: string };

async function linesOf(tx: ReadTransaction): Promise<readonly LineRow[]> {
  const rows = await tx
    .selectFrom("serviceProfileLine")
    .select(["id", "profileId", "field", "text", "kind", "value", "partner", "proposedOn"])
    .orderBy("profileId")
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map(({ kind, value, proposedOn, field, ...row }) => ({
    ...row,
    field: field as LineField,
    typed: kind === null || value === null ? null : { kind: kind as StatementKind, value },
    proposed: proposedOn === null ? null : { on: proposedOn },
  }));
}

async function interfacesOf(tx: ReadTransaction): Promise<readonly InterfaceRow[]> {
  const rows = await tx
    .selectFrom("serviceProfileInterface as i")
    .leftJoin("contactPerson as k", (join) =>
      join.onRef("k.networkId", "=", "i.networkId").onRef("k.id", "=", "i.contactPersonId"),
    )
    .select(["i.id", "i.profileId", "i.partner", "i.direction", "i.occasion", "i.handover", "i.handoverKind"])
    .select(["i.feedback", "i.feedbackKind", "i.consent", "i.contact", "i.contactPersonId", "i.proposedOn"])
    .select("k.active as contactActive")
    // Who has taken her word back stays unnamed to partners; that she is still there, or not, is no secret.
    .select(sql<string | null>`case when k.publish_agreed_at is not null then k.name end`.as("contactName"))
    .orderBy("i.profileId")
    .orderBy("i.position")
    .orderBy("i.id")
    .execute();
  return rows.map(({ contactPersonId, contactName, contactActive, proposedOn, direction, ...row }) => ({
    ...row,
    direction: direction as ProfileInterface["direction"],
    contactPerson:
      contactPersonId === null
        ? null
        : { id: contactPersonId, name: contactName ?? "", active: contactActive ?? false },
    proposed: proposedOn === null ? null : { on: proposedOn },
  }));
}

const grouped = <Row extends { readonly profileId: string }>(rows: readonly Row[]) => {
  const lists = new Map<string, Row[]>();
  for (const row of rows) {
    const list = lists.get(row.profileId);
    if (list) list.push(row);
    else lists.set(row.profileId, [row]);
  }
  return (id: string): readonly Row[] => lists.get(id) ?? [];
};

/** All profiles of organisations that take part, with their lines and interfaces, by organisation and name. */
export async function listProfiles(tx: ReadTransaction): Promise<readonly StoredProfile[]> {
  const rows = await heads(tx).orderBy("o.name").orderBy("p.name").execute();
  const lines = grouped(await linesOf(tx));
  const interfaces = grouped(await interfacesOf(tx));
  return rows.map((row) => ({
    ...row,
    basis: row.basis as Basis | null,
    lines: lines(row.id),
    interfaces: interfaces(row.id),
  }));
}

export const findProfile = async (tx: ReadTransaction, id: string): Promise<StoredProfile | undefined> =>
  (await listProfiles(tx)).find((profile) => profile.id === id);

/** Where a profile belongs, or undefined when there is none (any more). */
export const houseOfProfile = async (tx: ReadTransaction, id: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom("serviceProfile")
      .select("organisationId")
      .where("id", "=", id)
      .where("endedAt", "is", null)
      .executeTakeFirst()
  )?.organisationId;
