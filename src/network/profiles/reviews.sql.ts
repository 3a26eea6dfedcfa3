import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

/** A profile whose review is near or over, with whom to tell. */
export type ReviewDue = {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly reviewBy: string;
  readonly mark: string;
  readonly addresses: readonly string[];
};

/**
 * Profiles to be looked through within these days, or since yesterday, that nobody has been told about at this stage. The
 * letter goes to whoever keeps the profile, else to the editors, else to the address of the organisation.
 */
export async function reviewsDue(
  tx: ReadTransaction,
  today: string,
  days: number,
): Promise<readonly ReviewDue[]> {
  const { rows } = await sql<ReviewDue>`
    select p.id, p.name, p.organisation_id, p.review_by::text, p.mark,
           coalesce(
             (select array[k.email] from contact_person k where k.network_id = p.network_id and k.id = p.keeper_id
                 and k.active and k.mails_stopped_at is null and k.email is not null),
             (select array_agg(distinct a.email) from membership m join account a on a.id = m.account_id
               where m.network_id = p.network_id and m.organisation_id = p.organisation_id and m.active
                 and a.disabled_at is null and 'offerEditor' = any(m.roles)),
             (select array[o.email] from organisation o where o.network_id = p.network_id and o.id = p.organisation_id and o.email is not null),
             '{}'::text[]) as addresses
      from (select s.*, s.review_by || case when s.review_by < ${today}::date then ':over' else ':soon' end as mark
              from service_profile s join organisation o on o.network_id = s.network_id and o.id = s.organisation_id
             where s.ended_at is null and o.active and s.review_by <= ${today}::date + ${days}::int) p
     where p.reminded is distinct from p.mark
     order by p.organisation_id, p.name, p.id`.execute(tx);
  return rows;
}

export const markReminded = (tx: WriteTransaction, { id, mark }: Pick<ReviewDue, "id" | "mark">) =>
  tx.updateTable("serviceProfile").set({ reminded: mark }).where("id", "=", id).execute();
