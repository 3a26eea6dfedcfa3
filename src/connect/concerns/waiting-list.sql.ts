import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ConcernId } from "../../core/ids.ts";
import type { Staff } from "../../platform/actor.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { openFirstWords } from "./my-day.sql.ts";

/** Somebody who waits: workflow, and the first words as far as the reader's team opens them. */
export type WaitingLine = {
  readonly id: ConcernId;
  readonly place: string | null;
  readonly first: boolean;
  readonly since: Temporal.Instant;
  readonly recheckAt: Temporal.Instant;
  readonly nodeName: string;
};
export type NamedWaitingLine = WaitingLine & {
  readonly name: string | null;
  readonly topic: number | null;
  readonly childAge: string | null;
};

/** Pregnant women and newborns first (R-C6), then who has waited longest. The waiting begins with its first entry after the last yes. */
export async function readWaiting(tx: ReadTransaction): Promise<WaitingLine[]> {
  const { rows } = await sql<WaitingLine>`
    select c.id, c.place, c.pregnant_or_newborn as first, c.due_at as recheck_at, n.name as node_name,
           coalesce((select min(l.at) from concern_log l where l.concern_id = c.id and l.kind = 'wait' and l.seq >
             coalesce((select max(a.seq) from concern_log a where a.concern_id = c.id and a.kind = 'accept'), 0)), c.created_at) as since
      from concern c join node n on n.id = c.node_id
     where c.state = 'active' and c.due_kind = 'recheck' order by c.pregnant_or_newborn desc, since, c.id limit 500`.execute(
    tx,
  );
  return rows;
}

export async function readNamedWaiting(tx: ReadTransaction, staff: Staff): Promise<NamedWaitingLine[]> {
  const lines = await readWaiting(tx);
  const words = await openFirstWords(
    tx,
    staff,
    lines.map(({ id }) => id),
  );
  return lines.map((line) => ({
    ...line,
    name: words.get(line.id)?.name ?? null,
    topic: words.get(line.id)?.topic ?? null,
    childAge: words.get(line.id)?.childAge ?? null,
  }));
}
