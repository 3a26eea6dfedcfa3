import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

type Row = { readonly came: boolean | null; readonly excused: boolean };

/** Notes whether somebody was there; false where she is not on the list of this meeting. */
export async function writePresence(
  tx: WriteTransaction,
  meetingId: string,
  guestId: string,
  row: Row & { readonly how: "tapped" | "code" | "paper" },
  now: Temporal.Instant,
): Promise<boolean> {
  const { came, excused, how } = row;
  const done = await tx
    .updateTable("meetingGuest")
    .set({ came, excused, cameAt: came === true ? now : null, cameHow: came === true ? how : null })
    .where("meetingId", "=", meetingId)
    .where("id", "=", guestId)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** The guest of this meeting with this code; undefined where nobody has it. */
export const guestByCode = (tx: ReadTransaction, meetingId: string, code: string) =>
  tx
    .selectFrom("meetingGuest")
    .innerJoin("contactPerson", "contactPerson.id", "meetingGuest.contactPersonId")
    .select(["meetingGuest.id", "contactPerson.name", "meetingGuest.came"])
    .where("meetingGuest.meetingId", "=", meetingId)
    .where("meetingGuest.checkInCode", "=", code)
    .executeTakeFirst();

/** Somebody of this name in the register, where there is exactly one; else a new person, known by her name only. */
export async function personNamed(
  tx: WriteTransaction,
  networkId: string,
  { name, organisationId }: { readonly name: string; readonly organisationId: string | null },
  now: Temporal.Instant,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from contact_person where lower(name) = lower(${name}) and active
       and (${organisationId}::uuid is null or organisation_id is not distinct from ${organisationId}::uuid)`.execute(
    tx,
  );
  const [only] = rows;
  if (only !== undefined && rows.length === 1) return only.id;
  const id = newId<"contactPerson">();
  await tx
    .insertInto("contactPerson")
    .values({ networkId, id, name, organisationId, source: "walkIn", createdAt: now, changedAt: now })
    .execute();
  return id;
}

/** Puts somebody who is there on the list, whether or not she was invited. */
export async function insertWalkIn(
  tx: WriteTransaction,
  row: { readonly networkId: string; readonly meetingId: string; readonly contactPersonId: string },
  now: Temporal.Instant,
): Promise<void> {
  const there = { came: true, excused: false, cameAt: now, cameHow: "tapped" };
  await tx
    .insertInto("meetingGuest")
    .values({ ...row, ...there, id: newId<"meetingGuest">(), walkIn: true })
    .onConflict((on) => on.columns(["networkId", "meetingId", "contactPersonId"]).doUpdateSet(there))
    .execute();
}

export type OrganisationChoice = { readonly id: string; readonly name: string };

export const organisationChoices = (tx: ReadTransaction): Promise<OrganisationChoice[]> =>
  tx.selectFrom("organisation").select(["id", "name"]).where("active", "=", true).orderBy("name").execute();
