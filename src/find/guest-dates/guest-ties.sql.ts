import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";

export type GuestTie = {
  readonly a: string;
  readonly b: string;
  readonly kind: "guest";
  readonly count: number;
};

/** Who was or will be a guest at whose place in a year, by agreed dates. */
export async function guestTies(tx: ReadTransaction, year: number): Promise<GuestTie[]> {
  const { rows } = await sql<GuestTie>`
    select r.guest_organisation_id as a, r.host_organisation_id as b, 'guest' as kind, count(*)::int as count
      from guest_request r join guest_date d on d.network_id = r.network_id and d.request_id = r.id
     where r.network_id = (select context_network()) and d.state = 'accepted' and extract(year from d.on_date) = ${year}
     group by 1, 2`.execute(tx);
  return rows;
}
