import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ConcernId } from "../../core/ids.ts";
import type { Staff } from "../../platform/actor.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import {
  fieldsOf,
  type SealedField,
  type SealedMessage,
  type Wrap,
  wrapsFor,
} from "../concerns/concern-keys.sql.ts";
import { intakeOf } from "../concerns/concerns.sql.ts";
import type { MessageBody } from "../concerns/messages.sql.ts";
import { nodeSecretsOf } from "../concerns/professional.sql.ts";
import { openAsNode, openConcernFields, openMessage } from "../concerns/sealed-concern.ts";
import { alarmsSince } from "./abuse-alarm.sql.ts";
import { nothingToCheck, type ToCheck, type ToCheckLine, type Watch } from "./to-check.ts";

/**
 * Still to be looked at: nobody has taken it up, and the family has not called for it. Whoever comes back with the code
 * and says that nobody answered is somebody. `c` is the concern.
 */
export const isToCheck = sql`(c.intake_queue = 'unverified' and c.state = 'received' and c.nobody_answered_at is null)`;

type Row = Omit<ToCheckLine, "name" | "topic" | "words"> & {
  readonly count: number;
  readonly overdue: number;
};

/** What is opened of each wish besides its topic: the day names them only, so it opens no message. */
type Opened = "name" | "message";

/** What this team has to look at: most signs of a person first, and of these the newest. */
export async function readToCheck(
  tx: ReadTransaction,
  staff: Staff,
  most: number,
  opened: Opened,
): Promise<ToCheck> {
  const { rows } = await sql<Row>`
    select c.id, c.created_at, c.place, c.intake_signs as signs, (count(*) over ())::int as count,
           (count(*) filter (where c.escalations > 0 or c.due_at <= tragnetz_now()) over ())::int as overdue
      from concern c where ${isToCheck} and c.node_id = ${staff.nodeId}
     order by c.intake_signs desc, c.created_at desc limit ${most}`.execute(tx as never);
  const first = rows[0];
  if (first === undefined) return nothingToCheck;
  const ids = rows.map(({ id }) => id);
  const words = await openFirstWords(tx, staff, ids, opened);
  return {
    count: first.count,
    overdue: first.overdue,
    lines: rows.map((row) => ({
      ...row,
      ...(words.get(row.id) ?? { name: null, topic: null, words: null }),
    })),
  };
}

async function openFirstWords(tx: ReadTransaction, staff: Staff, ids: readonly ConcernId[], wanted: Opened) {
  const secrets = await nodeSecretsOf(tx, staff);
  const wraps: (Wrap & { readonly concernId: ConcernId })[] = await wrapsFor(tx, ids, staff.nodeId ?? "");
  const fields: readonly SealedField[] = await fieldsOf(tx, ids, ["name", "topic"]);
  const messages = wanted === "message" ? await firstMessages(tx, ids) : [];
  const of = <T extends { readonly concernId: ConcernId }>(rows: readonly T[], id: ConcernId) =>
    rows.filter(({ concernId }) => concernId === id);
  return new Map(
    ids.map((id) => {
      const contact = of(wraps, id).filter((wrap) => wrap.class === "contact");
      const keys = openAsNode(secrets, contact, id);
      const [message] = of(messages, id);
      const opened = message === undefined ? null : openMessage(keys, message);
      const body: MessageBody | null = opened === null ? null : JSON.parse(opened);
      const { name = null, topic } = openConcernFields(keys, of(fields, id));
      return [id, { name, topic: topic ? Number(topic) : null, words: body?.text ?? null }] as const;
    }),
  );
}

type FirstMessage = SealedMessage & { readonly concernId: ConcernId };
async function firstMessages(tx: ReadTransaction, ids: readonly ConcernId[]): Promise<FirstMessage[]> {
  const { rows } = await sql<FirstMessage>`
    select distinct on (concern_id) concern_id, id, author, membership_id, class, epoch, sealed from message
     where concern_id = any(${ids}::uuid[]) and author = 'family' order by concern_id, at, id`.execute(
    tx as never,
  );
  return rows;
}

/** So many of the wishes to check stand on the day itself; the way to the others is below them. */
const firstToCheck = 5;

/** What the intake team sees of floods on its day; other teams see nothing of it. */
export async function readWatch(tx: ReadTransaction, staff: Staff, now: Temporal.Instant): Promise<Watch> {
  const intake = await intakeOf(tx, staff.networkId);
  if (intake === undefined || intake.intakeNodeId !== staff.nodeId)
    return { toCheck: nothingToCheck, alarms: [] };
  return {
    toCheck: await readToCheck(tx, staff, firstToCheck, "name"),
    alarms: await alarmsSince(tx, now.subtract({ hours: 24 })),
  };
}

/** Of these, what is still to check at this node, locked in one order so that two people never wait for each other. */
export async function lockToCheck(
  tx: WriteTransaction,
  ids: readonly string[],
  nodeId: string,
): Promise<ConcernId[]> {
  const { rows } = await sql<{ id: ConcernId }>`select c.id from concern c
    where c.id = any(${ids}::uuid[]) and c.node_id = ${nodeId} and ${isToCheck} order by c.id for no key update`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** How many of these this professional can see at all. */
export async function countVisible(tx: ReadTransaction, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from concern where id = any(${ids}::uuid[])`.execute(tx as never);
  return rows[0]?.n ?? 0;
}

export const moveToNormal = (tx: WriteTransaction, ids: readonly ConcernId[]) =>
  sql`update concern set intake_queue = 'normal' where id = any(${ids}::uuid[])`.execute(tx);

/** Words and keys of junk go at once. The door stays: whoever was sorted out by mistake reads that it ended. */
export async function forgetWords(tx: WriteTransaction, ids: readonly ConcernId[]): Promise<void> {
  for (const table of ["message", "concernField", "concernWrap"] as const)
    await tx
      .deleteFrom(table)
      .where("concernId", "in", [...ids])
      .execute();
  await sql`update concern set sealed_notice_address = null where id = any(${ids}::uuid[])`.execute(tx);
}
