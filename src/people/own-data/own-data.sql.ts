import { sql } from "kysely";
import type { AccountId } from "../../core/ids.ts";
import type { Json } from "../../core/json.ts";
import type { ReadTransaction } from "../../platform/database.ts";

type Rows = readonly { readonly row: Json }[];

/**
 * What the store knows about one person of staff (Art. 15 DSGVO), without keys and hashes, which say nothing to a reader
 * and would open something to a thief. The log is that of the network she is signed in to: other networks answer for
 * theirs behind their own walls; it is named once more so that the rows of the others are not read to be hidden.
 */
export async function ownRows(
  tx: ReadTransaction,
  account: AccountId,
): Promise<Readonly<Record<string, Json>>> {
  const of = async (rows: Promise<{ rows: Rows }>): Promise<Json> => (await rows).rows.map(({ row }) => row);
  return {
    account: await of(
      sql<{
        row: Json;
      }>`select jsonb_build_object('name', name, 'email', email, 'createdAt', created_at, 'oneTimeCodeSince', totp_confirmed_at, 'disabledAt', disabled_at) as row
        from account where id = ${account}`.execute(tx),
    ),
    passkeys: await of(
      sql<{
        row: Json;
      }>`select jsonb_build_object('label', label, 'createdAt', created_at, 'lastUsedAt', last_used_at) as row
        from passkey where account_id = ${account} order by created_at`.execute(tx),
    ),
    logins: await of(
      sql<{
        row: Json;
      }>`select jsonb_build_object('createdAt', created_at, 'lastSeenAt', last_seen_at, 'endsAt', ends_at) as row
        from login_session where account_id = ${account} order by created_at`.execute(tx),
    ),
    memberships: await of(
      sql<{
        row: Json;
      }>`select jsonb_build_object('network', n.name, 'roles', m.roles, 'active', m.active, 'since', m.since, 'until', m.until, 'admittedAt', m.admitted_at) as row
        from membership m join network n on n.id = m.network_id where m.account_id = ${account} order by m.since`.execute(
        tx,
      ),
    ),
    log: await of(
      sql<{
        row: Json;
      }>`select jsonb_build_object('at', at, 'act', act, 'subjectKind', subject_kind, 'subject', subject_id, 'outcome', outcome) as row
        from audit where network_id = (select context_network()) and account_id = ${account} order by at`.execute(
        tx,
      ),
    ),
  };
}
