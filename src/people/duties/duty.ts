import { Temporal } from "temporal-polyfill";
import type { MembershipId, NodeId } from "../../core/ids.ts";
import { isWorkingDay } from "../../core/working-days.ts";

export const absenceKinds = ["holiday", "ill", "other"] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

/** A day as the calendar keeps it: "2026-12-07"; such days compare as texts. */
export type Day = string;

export type DutyPerson = {
  readonly id: MembershipId;
  readonly nodeId: NodeId | null;
  readonly name: string;
  /** Still here, admitted to her team and not locked: whoever is on duty must be able to read. */
  readonly able: boolean;
};
export type DutyNode = {
  readonly id: NodeId;
  readonly name: string;
  readonly dutyId: MembershipId | null;
  readonly regularDutyId: MembershipId | null;
};
export type Span = {
  readonly id: string;
  readonly nodeId: NodeId;
  readonly membershipId: MembershipId;
  readonly from: Day;
  readonly to: Day;
};
export type Absence = {
  readonly id: string;
  readonly membershipId: MembershipId;
  readonly from: Day;
  readonly to: Day;
  readonly kind: AbsenceKind;
  readonly substituteId: MembershipId | null;
};

/** Everything the rules of duty need of one network. Spans and absences stand in the order in which they were entered. */
export type DutyFacts = {
  readonly people: ReadonlyMap<MembershipId, DutyPerson>;
  readonly nodes: readonly DutyNode[];
  readonly spans: readonly Span[];
  readonly absences: readonly Absence[];
  readonly intakeNodeId: NodeId | null;
  readonly land: string | null;
};

/**
 * Who is there for a team on one day. `present`: somebody of the team itself, who can read and act. `standIn`: where
 * nobody of the team is there, somebody elsewhere who is reminded and holds no key of this team.
 */
export type DutyOfDay = { readonly present: MembershipId | null; readonly standIn: MembershipId | null };

const covers = ({ from, to }: { readonly from: Day; readonly to: Day }, day: Day): boolean =>
  from <= day && day <= to;

export const absenceOn = (facts: DutyFacts, person: MembershipId, day: Day): Absence | undefined =>
  facts.absences.findLast((absence) => absence.membershipId === person && covers(absence, day));

export const isThere = (facts: DutyFacts, person: MembershipId | null, day: Day): person is MembershipId =>
  person !== null && facts.people.get(person)?.able === true && absenceOn(facts, person, day) === undefined;

/** The first present person in the chain of substitutes; null where it ends in nobody or goes round in a circle. */
export function substituteFor(facts: DutyFacts, person: MembershipId, day: Day): MembershipId | null {
  const asked = new Set<MembershipId>([person]);
  for (let at = absenceOn(facts, person, day)?.substituteId ?? null; at !== null; ) {
    if (isThere(facts, at, day)) return at;
    if (asked.has(at)) return null;
    asked.add(at);
    at = absenceOn(facts, at, day)?.substituteId ?? null;
  }
  return null;
}

/** Who is meant to be on duty: what was entered last for this day, else whoever is on duty as a rule. */
export function plannedFor(facts: DutyFacts, node: DutyNode, day: Day): MembershipId | null {
  const works = (id: MembershipId | null): id is MembershipId =>
    id !== null && facts.people.get(id)?.able === true && facts.people.get(id)?.nodeId === node.id;
  const entered = facts.spans.findLast(
    (span) => span.nodeId === node.id && covers(span, day) && works(span.membershipId),
  );
  return entered?.membershipId ?? (works(node.regularDutyId) ? node.regularDutyId : node.dutyId);
}

/** A team without anybody is stood in for by the substitute its duty person chose, else by the intake team. */
export function dutyOn(facts: DutyFacts, node: DutyNode, day: Day): DutyOfDay {
  const planned = plannedFor(facts, node, day);
  const ofTeam = (id: MembershipId | null): id is MembershipId =>
    isThere(facts, id, day) && facts.people.get(id)?.nodeId === node.id;
  const chosen = planned === null ? null : substituteFor(facts, planned, day);
  const present = [planned, chosen, node.regularDutyId].find(ofTeam);
  if (present !== undefined) return { present, standIn: null };
  return { present: null, standIn: chosen ?? intakeOn(facts, node, day) };
}

const intakeOn = (facts: DutyFacts, node: DutyNode, day: Day): MembershipId | null => {
  const intake = facts.nodes.find(({ id }) => id === facts.intakeNodeId);
  return intake === undefined || intake.id === node.id ? null : dutyOn(facts, intake, day).present;
};

/** Who gets a letter to a team on this day: whoever is there, else the stand-in, else the duty person for when she is back. */
export function toldForNode(facts: DutyFacts, node: DutyNode, day: Day): MembershipId | null {
  const { present, standIn } = dutyOn(facts, node, day);
  return present ?? standIn ?? node.dutyId;
}

/** Who gets a letter to one person on this day: herself, else her substitute, else her team's duty person. */
export function toldForPerson(facts: DutyFacts, person: MembershipId, day: Day): MembershipId {
  if (absenceOn(facts, person, day) === undefined) return person;
  const node = facts.nodes.find(({ id }) => id === facts.people.get(person)?.nodeId);
  return (
    substituteFor(facts, person, day) ?? (node === undefined ? null : toldForNode(facts, node, day)) ?? person
  );
}

/** Working days from this one on, by the holidays of the Land: on the others no promise is due. */
export function workingDaysFrom(first: Temporal.PlainDate, weeks: number, land: string | null): Day[] {
  const days = Array.from({ length: weeks * 7 }, (_, add) => first.add({ days: add }));
  return days.filter((day) => isWorkingDay(day, land)).map(String);
}

export type Gap = { readonly from: Day; readonly to: Day; readonly standIn: MembershipId | null };

/** The days on which nobody of the team is on duty, neighbouring working days together, with who is reminded instead. */
export function gapsOf(facts: DutyFacts, node: DutyNode, days: readonly Day[]): Gap[] {
  const gaps: Gap[] = [];
  days.forEach((day, at) => {
    const { present, standIn } = dutyOn(facts, node, day);
    if (present !== null) return;
    const before = gaps.at(-1);
    const goesOn = before !== undefined && before.to === days[at - 1] && before.standIn === standIn;
    if (goesOn) gaps[gaps.length - 1] = { ...before, to: day };
    else gaps.push({ from: day, to: day, standIn });
  });
  return gaps;
}

/** A week of the calendar as it is drawn: from Monday on, runs of days with the same people together. */
export type Run = DutyOfDay & { readonly from: Day; readonly to: Day };

export function runsOf(facts: DutyFacts, node: DutyNode, days: readonly Day[]): Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const now = dutyOn(facts, node, day);
    const before = runs.at(-1);
    if (before?.present === now.present && before.standIn === now.standIn)
      runs[runs.length - 1] = { ...before, to: day };
    else runs.push({ ...now, from: day, to: day });
  }
  return runs;
}

/** Days in the weeks they belong to, each week under its Monday. */
export function byWeek(days: readonly Day[]): ReadonlyMap<Day, readonly Day[]> {
  const weeks = new Map<Day, Day[]>();
  for (const day of days) {
    const date = Temporal.PlainDate.from(day);
    const monday = date.subtract({ days: date.dayOfWeek - 1 }).toString();
    weeks.set(monday, [...(weeks.get(monday) ?? []), day]);
  }
  return weeks;
}
