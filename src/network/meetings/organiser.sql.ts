import { sql } from "kysely";
import type { Actor } from "../../platform/actor.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import type { Party } from "./meeting-invite.export.ts";
import type { LetterSite } from "../../platform/letter-site.ts";

/**
 * In whose name a calendar is told of a meeting: the network's own address, else that of the coordinator who sends, else
 * of the first coordinator. Calendars send their answers there; what counts is the answer by the link.
 */
export async function organiserOf(
  tx: ReadTransaction,
  { network, baseUrl }: LetterSite,
  contactEmail: string | null,
  actor: Actor,
): Promise<Party> {
  if (contactEmail !== null) return { name: network, email: contactEmail };
  const sender = actor.kind === "staff" ? actor.membershipId : null;
  const { rows } = await sql<{ email: string }>`
    select a.email from membership m join account a on a.id = m.account_id
     where m.network_id = context_network() and m.active and m.roles && array['networkCoordinator']
     order by m.id = ${sender}::uuid desc nulls last, m.since, m.id limit 1`.execute(tx as never);
  return { name: network, email: rows[0]?.email ?? `treffen@${new URL(baseUrl).hostname}` };
}
