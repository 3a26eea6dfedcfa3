import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ConcernId, NodeId } from "../../core/ids.ts";
import type { Staff } from "../../platform/actor.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import type { Concern } from "./concern.ts";
import { fieldsOf, type SealedField, type Wrap, wrapsFor } from "./concern-keys.sql.ts";
import { intakeOf } from "./concerns.sql.ts";
import { nodeSecretsOf } from "./professional.sql.ts";
import { isToCheck } from "../flood/to-check.sql.ts";
import { openAsNode, openConcernFields } from "./sealed-concern.ts";

export type DayLine = Pick<
  Concern,
  "id" | "kind" | "state" | "nodeId" | "dueAt" | "dueKind" | "createdAt" | "language" | "place" | "ownerId"
> & {
  readonly nodeName: string;
  readonly ownerName: string | null;
  readonly escalations: number;
  readonly nobodyAnswered: boolean;
  /** Somebody waits for the look of a second person. */
  readonly lookAsked: boolean;
  readonly name: string | null;
  readonly topic: number | null;
  readonly childAge: string | null;
  /** Address of the offer from whose page the family wrote. */
  readonly offer: string | null;
};
export type Day = {
  readonly nodeId: NodeId | null;
  readonly intakeNodeId: NodeId | null;
  readonly mine: readonly DayLine[];
  readonly elsewhere: readonly DayLine[];
};

const unread = { name: null, topic: null, childAge: null, offer: null };
type Row = Omit<DayLine, keyof typeof unread>;

/** The last word about a second look is the question for it. */
const lookAsked = sql`(c.state = 'active' and coalesce((select l.reason from concern_log l where l.concern_id = c.id
  and l.kind in ('secondLook', 'reached', 'accept') order by l.seq desc limit 1), '') = 'asked')`;

/** Everything open that row-level security shows this professional, opened as far as her team's keys reach. */
export async function readDay(tx: ReadTransaction, staff: Staff): Promise<Day> {
  const { rows } = await sql<Row>`
    select c.id, c.kind, c.state, c.node_id, c.due_at, c.due_kind, c.created_at, c.language, c.place, c.owner_id, c.escalations,
           c.nobody_answered_at is not null as nobody_answered, ${lookAsked} as look_asked, n.name as node_name, a.name as owner_name
      from concern c join node n on n.id = c.node_id
      left join membership m on m.id = c.owner_id left join account a on a.id = m.account_id
     where c.state <> 'closed' and not ${isToCheck} order by c.due_at limit 500`.execute(tx as never);
  const intake = await intakeOf(tx, staff.networkId);
  const words = await openFirstWords(
    tx,
    staff,
    rows.map((row) => row.id),
  );
  const lines = rows.map((row) => ({
    ...row,
    ...(words.get(row.id) ?? unread),
  }));
  const mine = lines.filter((line) => line.nodeId === staff.nodeId);
  return {
    nodeId: staff.nodeId,
    intakeNodeId: intake?.intakeNodeId ?? null,
    mine,
    elsewhere: lines.filter((line) => line.nodeId !== staff.nodeId),
  };
}

/** The first words of concerns as far as this professional's team can open them. */
export async function openFirstWords(tx: ReadTransaction, staff: Staff, ids: readonly ConcernId[]) {
  const secrets = await nodeSecretsOf(tx, staff);
  const wraps = grouped<Wrap & { concernId: ConcernId }>(
    (await wrapsFor(tx, ids, staff.nodeId ?? "")).filter((wrap) => wrap.class === "contact"),
  );
  const fields = grouped<SealedField>(await fieldsOf(tx, ids, ["name", "topic", "childAge", "wish"]));
  return new Map(
    ids.map((id) => {
      const words = openConcernFields(openAsNode(secrets, wraps.get(id) ?? [], id), fields.get(id) ?? []);
      return [
        id,
        {
          name: words.name ?? null,
          topic: words.topic ? Number(words.topic) : null,
          childAge: words.childAge ?? null,
          offer: words.wish ?? null,
        },
      ] as const;
    }),
  );
}

function grouped<T extends { readonly concernId: ConcernId }>(rows: readonly T[]): Map<ConcernId, T[]> {
  const groups = new Map<ConcernId, T[]>();
  for (const row of rows) groups.set(row.concernId, [...(groups.get(row.concernId) ?? []), row]);
  return groups;
}

export type WorkflowLine = {
  readonly id: ConcernId;
  readonly state: Concern["state"];
  readonly nodeName: string;
  readonly dueAt: Temporal.Instant;
  readonly dueKind: string;
  readonly createdAt: Temporal.Instant;
  readonly place: string | null;
  readonly owned: boolean;
  /** A promise was broken, or the family says that nobody answered, and nobody has taken it up since. */
  readonly waitedTooLong: boolean;
};

/** The workflow of the whole network, read with a login that has no right to any ciphertext. */
export async function readWorkflow(tx: ReadTransaction): Promise<WorkflowLine[]> {
  const { rows } = await sql<WorkflowLine>`
    select c.id, c.state, n.name as node_name, c.due_at, c.due_kind, c.created_at, c.place, c.owner_id is not null as owned,
           c.state = 'received' and (c.escalations > 0 or c.nobody_answered_at is not null) as waited_too_long
      from concern c join node n on n.id = c.node_id where c.state <> 'closed'
     order by ${isToCheck}, waited_too_long desc, c.due_at limit 1000`.execute(tx as never);
  return rows;
}
