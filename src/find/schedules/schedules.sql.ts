import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

/** What the pages about times need of an offer of any state. */
export type KeptOffer = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly organisationId: string | null;
  readonly isPublic: boolean;
};

const offerFacts = sql`o.id, o.slug, o.title, o.organisation_id, o.published as is_public`;

export async function findKeptOffer(tx: ReadTransaction, offerId: string): Promise<KeptOffer | undefined> {
  const { rows } = await sql<KeptOffer>`select ${offerFacts} from offer o where o.id = ${offerId}`.execute(
    tx,
  );
  return rows[0];
}

/** The offer to which these times belong. */
export async function offerOfSchedule(
  tx: ReadTransaction,
  scheduleId: string,
): Promise<KeptOffer | undefined> {
  const { rows } = await sql<KeptOffer>`
    select ${offerFacts} from schedule s join offer o on o.network_id = s.network_id and o.id = s.offer_id
     where s.id = ${scheduleId}`.execute(tx);
  return rows[0];
}

/** A change of times is a change of the offer: calendars and lists ask when it last changed. */
export const touchOffer = (tx: WriteTransaction, offerId: string, now: Temporal.Instant) =>
  sql`update offer set changed_at = ${now} where id = ${offerId}`.execute(tx);

/** Times as a person or a calendar file states them. */
export type ScheduleFacts = {
  readonly kind: "open" | "event";
  readonly title: string | null;
  readonly startsOn: string;
  readonly startTime: string;
  readonly minutes: number;
  /** By whose clocks; without it those of here. */
  readonly zone?: string;
  readonly rule: string | null;
  readonly extraDates: readonly string[];
  readonly validTo: string | null;
  readonly closedOnHolidays: boolean;
  readonly closedInSchoolHolidays: boolean;
  readonly note: string | null;
};

type NewSchedule = ScheduleFacts & {
  readonly networkId: NetworkId;
  readonly id: string;
  readonly offerId: string;
};

export const insertSchedule = (tx: WriteTransaction, { extraDates, ...facts }: NewSchedule) =>
  tx
    .insertInto("schedule")
    .values({ ...facts, extraDates: [...extraDates] })
    .execute();

export const updateSchedule = (tx: WriteTransaction, id: string, { extraDates, ...facts }: ScheduleFacts) =>
  tx
    .updateTable("schedule")
    .set({ ...facts, extraDates: [...extraDates] })
    .where("id", "=", id)
    .execute();

export const deleteSchedule = (tx: WriteTransaction, id: string) =>
  tx.deleteFrom("schedule").where("id", "=", id).execute();

export type NewException = {
  readonly networkId: NetworkId;
  readonly scheduleId: string;
  readonly onDate: string;
  readonly kind: "cancelled" | "moved" | "guest";
  readonly newDate?: string | null;
  readonly newTime?: string | null;
  readonly newMinutes?: number | null;
  readonly newLocationId?: string | null;
  readonly guest?: string | null;
  readonly guestOrganisationId?: string | null;
  readonly note: string | null;
};

/** One of each kind for a date; the later word counts. */
export const putException = (tx: WriteTransaction, id: string, it: NewException, now: Temporal.Instant) =>
  sql`
    insert into schedule_exception (network_id, id, schedule_id, on_date, kind, new_date, new_time, new_minutes,
                                    new_location_id, guest, guest_organisation_id, note, changed_at)
    values (${it.networkId}, ${id}, ${it.scheduleId}, ${it.onDate}, ${it.kind}, ${it.newDate ?? null}, ${it.newTime ?? null},
            ${it.newMinutes ?? null}, ${it.newLocationId ?? null}, ${it.guest ?? null}, ${it.guestOrganisationId ?? null},
            ${it.note}, ${now})
    on conflict (network_id, schedule_id, on_date, kind) do update
       set new_date = excluded.new_date, new_time = excluded.new_time, new_minutes = excluded.new_minutes,
           new_location_id = excluded.new_location_id, guest = excluded.guest, note = excluded.note,
           guest_organisation_id = excluded.guest_organisation_id, changed_at = excluded.changed_at`.execute(
    tx,
  );

export const removeExceptions = (
  tx: WriteTransaction,
  scheduleId: string,
  onDate: string,
  kinds: readonly NewException["kind"][],
) =>
  sql`delete from schedule_exception
       where schedule_id = ${scheduleId} and on_date = ${onDate} and kind = any(${[...kinds]}::text[])`.execute(
    tx,
  );

/** Names a date by itself, so that no holiday closes it. */
export const nameDate = (tx: WriteTransaction, scheduleId: string, onDate: string) =>
  sql`update schedule set extra_dates = extra_dates || ${onDate}::date
       where id = ${scheduleId} and not extra_dates @> array[${onDate}::date]`.execute(tx);
