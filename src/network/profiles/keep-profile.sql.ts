import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { type LineField, lineFields } from "./profile.ts";
import type { ProfileInput } from "./profile-fields.ts";
import { snapshotOf } from "./profile-snapshot.ts";
import type { StoredProfile } from "./profiles.sql.ts";

type Writing = {
  readonly networkId: string;
  readonly now: Temporal.Instant;
  readonly membershipId: string | null;
};

/** Keeps what a profile said before today's first change; later changes of the same day belong to it. */
export async function keepVersion(
  tx: WriteTransaction,
  before: StoredProfile,
  { networkId, now, membershipId }: Writing,
): Promise<void> {
  await sql`
    insert into service_profile_version (network_id, profile_id, no, at, membership_id, snapshot)
    select ${networkId}, ${before.id}, coalesce(max(no), 0) + 1, ${now}, ${membershipId}, ${JSON.stringify(snapshotOf(before))}::jsonb
      from service_profile_version where profile_id = ${before.id}
    having coalesce(max(at at time zone 'Europe/Berlin')::date, '-infinity') < (${now}::timestamptz at time zone 'Europe/Berlin')::date`.execute(
    tx,
  );
}

type Head = Omit<ProfileInput, LineField | "interfaces">;
const headOf = ({ possibilities, limits, expectations, interfaces, ...head }: ProfileInput): Head => head;

/** False where the organisation has a service of this name already. */
export async function insertProfile(
  tx: WriteTransaction,
  place: { readonly id: string; readonly organisationId: string },
  input: ProfileInput,
  { networkId, now }: Writing,
): Promise<boolean> {
  const done = await tx
    .insertInto("serviceProfile")
    .values({ networkId, ...place, ...headOf(input), createdAt: now, changedAt: now })
    .onConflict((row) => row.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** False where another service of the organisation has this name. */
export async function updateProfile(
  tx: WriteTransaction,
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
  input: ProfileInput,
  { now }: Writing,
): Promise<boolean> {
  const taken = await tx
    .selectFrom("serviceProfile")
    .select("id")
    .where("organisationId", "=", organisationId)
    .where("endedAt", "is", null)
    .where("id", "!=", id)
    .where(({ eb, fn }) => eb(fn("lower", ["name"]), "=", input.name.toLowerCase()))
    .executeTakeFirst();
  if (taken) return false;
  await tx
    .updateTable("serviceProfile")
    .set({ ...headOf(input), changedAt: now })
    .where("id", "=", id)
    .execute();
  return true;
}

/** The lines of a profile are exactly these, in this order; what a workshop proposed stays where it is. */
export async function setLines(
  tx: WriteTransaction,
  profileId: string,
  input: ProfileInput,
  { networkId }: Writing,
): Promise<void> {
  await tx
    .deleteFrom("serviceProfileLine")
    .where("profileId", "=", profileId)
    .where("proposedOn", "is", null)
    .execute();
  const rows = lineFields.flatMap((field) =>
    input[field].map(({ text, typed, partner }, at) => ({
      networkId,
      profileId,
      id: newId(),
      field,
      position: at + 1,
      text,
      kind: typed?.kind ?? null,
      value: typed?.value ?? null,
      partner: field === "possibilities" ? null : partner,
    })),
  );
  if (rows.length > 0) await tx.insertInto("serviceProfileLine").values(rows).execute();
}

export async function setInterfaces(
  tx: WriteTransaction,
  profileId: string,
  input: ProfileInput,
  { networkId }: Writing,
): Promise<void> {
  await tx
    .deleteFrom("serviceProfileInterface")
    .where("profileId", "=", profileId)
    .where("proposedOn", "is", null)
    .execute();
  const rows = input.interfaces.map((row, at) => ({
    networkId,
    profileId,
    id: newId(),
    position: at + 1,
    ...row,
  }));
  if (rows.length > 0) await tx.insertInto("serviceProfileInterface").values(rows).execute();
}
