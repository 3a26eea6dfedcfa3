import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { MembershipId, NetworkId, NodeId } from "../../core/ids.ts";
import { officeDay } from "../../platform/clock.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Cleared, Cutoff } from "../../platform/retention/retention.ts";
import {
  type Absence,
  type Day,
  type DutyFacts,
  type DutyNode,
  type DutyPerson,
  dutyOn,
  type Span,
  toldForNode,
  toldForPerson,
} from "./duty.ts";

/** The duty of the network of this transaction, from this day on. */
export async function readDuties(tx: ReadTransaction, from: Day): Promise<DutyFacts> {
  const people = await sql<DutyPerson>`
    select m.id, m.node_id, a.name, m.active and m.admitted_at is not null and a.disabled_at is null as able
      from membership m join account a on a.id = m.account_id where m.network_id = context_network()`.execute(
    tx as never,
  );
  const nodes = await sql<DutyNode>`
    select id, name, duty_id, regular_duty_id from node where active and network_id = context_network() order by name`.execute(
    tx as never,
  );
  const spans = await sql<Span>`
    select id, node_id, membership_id, from_day as "from", to_day as "to" from duty_span
     where network_id = context_network() and to_day >= ${from}::date order by entered_at, id`.execute(
    tx as never,
  );
  const absences = await sql<Absence>`
    select id, membership_id, from_day as "from", to_day as "to", kind, substitute_id from absence
     where network_id = context_network() and to_day >= ${from}::date order by entered_at, id`.execute(
    tx as never,
  );
  const { rows } = await sql<{
    land: string | null;
    intakeNodeId: NodeId | null;
  }>`select land, intake_node_id from network where id = context_network()`.execute(tx as never);
  return {
    people: new Map(people.rows.map((person) => [person.id, person])),
    nodes: nodes.rows,
    spans: spans.rows,
    absences: absences.rows,
    intakeNodeId: rows[0]?.intakeNodeId ?? null,
    land: rows[0]?.land ?? null,
  };
}

/**
 * Lets the duty of every team follow its calendar and returns how many changed. Where nobody of a team is there it
 * keeps its duty person: no team is ever without one who can read (constraint node_has_live_duty).
 */
export async function followCalendar(tx: WriteTransaction, now: Temporal.Instant): Promise<number> {
  const today = officeDay(now).toString();
  const facts = await readDuties(tx, today);
  let changed = 0;
  for (const node of facts.nodes) {
    const { present } = dutyOn(facts, node, today);
    if (present === null || present === node.dutyId) continue;
    await sql`update node set duty_id = ${present}, regular_duty_id = coalesce(regular_duty_id, duty_id)
               where id = ${node.id} and active and duty_id is not distinct from ${node.dutyId}`.execute(tx);
    changed += 1;
  }
  return changed;
}

/** Who gets a letter that is for a team or for a person, today by the calendar; null where nobody is left. */
export async function toldToday(
  tx: ReadTransaction,
  recipient: { readonly kind: "node" | "membership"; readonly id: string },
): Promise<MembershipId | null> {
  const { rows } = await sql<{ now: Temporal.Instant }>`select tragnetz_now() as now`.execute(tx as never);
  const today = rows[0] === undefined ? "" : officeDay(rows[0].now).toString();
  const facts = await readDuties(tx, today);
  if (recipient.kind === "membership") return toldForPerson(facts, recipient.id as MembershipId, today);
  const node = facts.nodes.find(({ id }) => id === recipient.id);
  return node === undefined ? null : toldForNode(facts, node, today);
}

type NewSpan = Span & { readonly networkId: NetworkId };
export async function insertSpan(tx: WriteTransaction, span: NewSpan): Promise<void> {
  await sql`insert into duty_span (network_id, id, node_id, membership_id, from_day, to_day)
    values (${span.networkId}, ${span.id}, ${span.nodeId}, ${span.membershipId}, ${span.from}, ${span.to})`.execute(
    tx,
  );
}

type NewAbsence = Absence & { readonly networkId: NetworkId };
export async function insertAbsence(tx: WriteTransaction, absence: NewAbsence): Promise<void> {
  await sql`insert into absence (network_id, id, membership_id, from_day, to_day, kind, substitute_id)
    values (${absence.networkId}, ${absence.id}, ${absence.membershipId}, ${absence.from}, ${absence.to}, ${absence.kind}, ${absence.substituteId})`.execute(
    tx,
  );
}

/** Takes an entry of this team back; false where there is none. */
export async function deleteSpan(tx: WriteTransaction, nodeId: NodeId, id: string): Promise<boolean> {
  const done = await sql`delete from duty_span where id = ${id} and node_id = ${nodeId}`.execute(tx);
  return done.numAffectedRows === 1n;
}

/** Takes back an absence of somebody of this team; false where there is none. */
export async function deleteAbsence(tx: WriteTransaction, nodeId: NodeId, id: string): Promise<boolean> {
  const done = await sql`delete from absence a using membership m
    where a.id = ${id} and m.id = a.membership_id and m.node_id = ${nodeId}`.execute(tx);
  return done.numAffectedRows === 1n;
}

/** Somebody is on duty from now on, as a rule: what the calendar says for today ends with it. */
export async function setRegularDuty(
  tx: WriteTransaction,
  nodeId: string,
  membershipId: string,
  today: Day,
): Promise<void> {
  await sql`delete from duty_span where node_id = ${nodeId} and from_day <= ${today}::date and to_day >= ${today}::date`.execute(
    tx,
  );
  await sql`update node set duty_id = ${membershipId}, regular_duty_id = ${membershipId}, active = true where id = ${nodeId}`.execute(
    tx,
  );
}

export const networksOfDuty = async (tx: ReadTransaction): Promise<NetworkId[]> => {
  const rows = await tx.selectFrom("network").select("id").execute();
  return rows.map(({ id }) => id as NetworkId);
};

type Count = { readonly n: number };

/** Duties and absences whose last day is longer ago than the period. */
export async function dueDuties(tx: ReadTransaction, { before }: Cutoff): Promise<number> {
  const day = officeDay(before).toString();
  const { rows } = await sql<Count>`select
    (select count(*) from duty_span where network_id = context_network() and to_day < ${day}::date)::int +
    (select count(*) from absence where network_id = context_network() and to_day < ${day}::date)::int as n`.execute(
    tx as never,
  );
  return rows[0]?.n ?? 0;
}

export async function clearDuties(tx: WriteTransaction, { before }: Cutoff): Promise<Cleared> {
  const day = officeDay(before).toString();
  let deleted = 0n;
  for (const table of ["duty_span", "absence"]) {
    const done =
      await sql`delete from ${sql.table(table)} where network_id = context_network() and to_day < ${day}::date`.execute(
        tx,
      );
    deleted += done.numAffectedRows ?? 0n;
  }
  return { deleted: Number(deleted) };
}

/** Whether somebody is entered as away on the day of this instant. */
export async function isAwayOn(
  tx: ReadTransaction,
  membershipId: MembershipId,
  now: Temporal.Instant,
): Promise<boolean> {
  const today = officeDay(now).toString();
  const { rows } = await sql<{ one: number }>`
    select 1 as one from absence where membership_id = ${membershipId} and network_id = context_network()
       and ${today}::date between from_day and to_day limit 1`.execute(tx as never);
  return rows.length > 0;
}
