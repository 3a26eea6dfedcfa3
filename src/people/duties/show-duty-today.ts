import { z } from "zod";
import type { MembershipId } from "../../core/ids.ts";
import { type Actor, hasRole, type Staff } from "../../platform/actor.ts";
import { officeDay } from "../../platform/clock.ts";
import { question } from "../../platform/use-case.ts";
import { readDuties } from "./duties.sql.ts";
import {
  absenceOn,
  type DutyFacts,
  type DutyNode,
  dutyOn,
  type Gap,
  gapsOf,
  substituteFor,
  workingDaysFrom,
} from "./duty.ts";

const weeksAhead = 2;

const mayKnow = (actor: Actor): actor is Staff =>
  actor.kind === "staff" && (actor.nodeId !== null || hasRole(actor, "networkCoordinator"));

export type TeamGap = Gap & {
  readonly team: string;
  readonly own: boolean;
  readonly standInName: string | null;
};
export type DutyToday = {
  /** Days of the coming two weeks without anybody on duty: of one's own team, and of the intake team for the coordination. */
  readonly gaps: readonly TeamGap[];
  /** Names of other teams for which this person is reminded today, without their key. */
  readonly standsInFor: readonly string[];
  /** Colleagues of the same team whose concerns this person looks after today. */
  readonly actsFor: readonly MembershipId[];
};

/** What a person has to know of duty before she starts her day. */
export const showDutyToday = question({
  name: "show-duty-today",
  input: z.object({}),
  login: "app",
  by: mayKnow,
  allow: () => true,
  audit: { notAudited: "when colleagues are on duty; no family data" },
  run: async (tx, _, { actor, now }): Promise<DutyToday> => {
    const today = officeDay(now);
    const facts = await readDuties(tx, today.toString());
    const days = workingDaysFrom(today, weeksAhead, facts.land);
    const shown = facts.nodes.filter(
      ({ id }) => id === actor.nodeId || (id === facts.intakeNodeId && hasRole(actor, "networkCoordinator")),
    );
    const me = actor.membershipId;
    return {
      gaps: shown.flatMap((node) => teamGaps(facts, node, days, node.id === actor.nodeId)),
      standsInFor: facts.nodes
        .filter((node) => node.id !== actor.nodeId && dutyOn(facts, node, today.toString()).standIn === me)
        .map(({ name }) => name),
      actsFor: actsFor(facts, me, today.toString()),
    };
  },
});

const teamGaps = (facts: DutyFacts, node: DutyNode, days: readonly string[], own: boolean): TeamGap[] =>
  gapsOf(facts, node, days).map((gap) => ({
    ...gap,
    team: node.name,
    own,
    standInName: gap.standIn === null ? null : (facts.people.get(gap.standIn)?.name ?? null),
  }));

/** Absent colleagues whose substitute this person is; without a substitute in the team it is whoever is on duty. */
function actsFor(facts: DutyFacts, me: MembershipId, day: string): MembershipId[] {
  const own = facts.nodes.find(({ id }) => id === facts.people.get(me)?.nodeId);
  if (own === undefined) return [];
  return [...facts.people.values()]
    .filter(({ id, nodeId }) => nodeId === own.id && absenceOn(facts, id, day) !== undefined)
    .filter(({ id }) => {
      const chosen = substituteFor(facts, id, day);
      const inTeam = chosen !== null && facts.people.get(chosen)?.nodeId === own.id;
      return (inTeam ? chosen : dutyOn(facts, own, day).present) === me;
    })
    .map(({ id }) => id);
}
