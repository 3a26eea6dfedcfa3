import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { readId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { type AskedRows, type ChainFault, type LogCheck, rowsPerPage, spanOfDay } from "./audit-log.ts";

export type LogRow = {
  readonly chain: string;
  readonly seq: number;
  readonly at: Temporal.Instant;
  readonly actorKind: string;
  readonly act: string;
  readonly outcome: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly accountId: string | null;
  readonly name: string | null;
  readonly roles: readonly string[] | null;
};

/** Newest first, one row more than fits, so that the page knows whether another follows. */
export async function readLogRows(
  tx: ReadTransaction,
  asked: AskedRows,
  until: Temporal.Instant,
): Promise<LogRow[]> {
  const span = asked.day === "" ? undefined : spanOfDay(asked.day);
  const id = asked.id === "" ? undefined : readId(asked.id);
  if (asked.id !== "" && id === undefined) return [];
  return (
    tx
      .selectFrom("audit")
      .leftJoin("membership", "membership.id", "audit.membershipId")
      .leftJoin("account", "account.id", "membership.accountId")
      .select(["audit.chain", "audit.seq", "audit.at", "audit.actorKind", "audit.act", "audit.outcome"])
      .select(["audit.subjectKind", "audit.subjectId", "audit.accountId", "account.name", "membership.roles"])
      // The wall shows the rows of this network; named here too, so that the index by network is used.
      .where(sql<boolean>`audit.network_id = context_network()`)
      .where("audit.at", "<=", until)
      .$if(asked.act !== "", (query) => query.where("audit.act", "=", asked.act))
      .$if(id !== undefined, (query) =>
        query.where(sql<boolean>`${id ?? ""}::uuid in (audit.subject_id, audit.account_id, audit.chain)`),
      )
      .$if(span !== undefined, (query) =>
        query.where("audit.at", ">=", span?.from ?? until).where("audit.at", "<", span?.before ?? until),
      )
      .orderBy("audit.at", "desc")
      .orderBy("audit.chain")
      .orderBy("audit.seq", "desc")
      .offset((asked.page - 1) * rowsPerPage)
      .limit(rowsPerPage + 1)
      .execute()
  );
}

/** How many of the newest rows are computed again for each view of the page: about a second for 50,000. */
const mostChecked = 50_000;

type Checked = Omit<LogCheck, "broken"> & {
  readonly chain: string | null;
  readonly seq: number | null;
  readonly at: Temporal.Instant | null;
  readonly fault: string | null;
};

/** Computes the hash chain again (migration 0013); a chain that leads through several networks is followed in all. */
export async function checkLog(tx: ReadTransaction): Promise<LogCheck> {
  const { rows } = await sql<Checked>`select * from check_access_log(${mostChecked})`.execute(tx as never);
  const [found] = rows;
  if (found === undefined) throw new Error("the log could not be checked");
  const { chain, seq, at, fault, ...figures } = found;
  const broken =
    chain === null || seq === null || at === null || fault === null
      ? null
      : { chain, seq, at, fault: fault as ChainFault };
  return { ...figures, broken };
}

/** The classes of the deletion run that take rows of the log with them (`app/retention`), as their lines name them. */
export const takeRowsAlong = ["accessLog", "concern", "protection"] as const;
export type GoneWithRows = {
  readonly class: (typeof takeRowsAlong)[number];
  readonly deleted: number;
  readonly at: Temporal.Instant;
};

/** What took beginnings of chains, the newest first: the last run of each class, added up for its day. */
export async function goneWithRows(tx: ReadTransaction): Promise<GoneWithRows[]> {
  const { rows } = await sql<GoneWithRows>`
    select class, sum(deleted)::int as deleted, max(at) as at from deletion_log
     where network_id = context_network() and class = any(${[...takeRowsAlong]}::text[])
     group by class, date_trunc('day', at) order by max(at) desc limit 3`.execute(tx);
  return rows;
}
