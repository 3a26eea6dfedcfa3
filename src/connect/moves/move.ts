import { Temporal } from "temporal-polyfill";
import { type Outcome, ok, refused } from "../../core/outcomes.ts";
import { type Acting, type Concern, isResponsible } from "../concerns/concern.ts";
import { type Due, dueAfter, triageDue } from "../concerns/deadline.ts";
import { alwaysAlong, type DataClass, maybeAlong } from "../concerns/travelling-fields.ts";

/** A family moves: its concern goes to another network, and stays open here until that network acknowledges (decisions.md 22). */

/** The version of the German wording of the consent; changing a sentence of it raises this. */
export const moveWordingVersion = "2026-11-m1";
/** What a family may keep here although it moves. */
export const maybeMoved = maybeAlong;
/** The classes of a consent to a move: without name, way and language nobody there could answer. */
export const movedClasses = (along: readonly DataClass[]): readonly DataClass[] => [...alwaysAlong, ...along];

/** Working days until the other network has to answer; the same as for a node that is asked (domain.md 2.3, proposal). */
const workingDaysToAnswer = 2;
/** By the holidays of both: nobody is late on a day on which the own office is closed. */
export function moveDue(now: Temporal.Instant, here: string | null, there: string | null): Due {
  const [one, other] = [dueAfter(now, workingDaysToAnswer, here), dueAfter(now, workingDaysToAnswer, there)];
  return { kind: "answer", at: Temporal.Instant.compare(one, other) >= 0 ? one : other };
}

/** The move is over without an arrival: what was promised next is due anew, and whoever owns the concern keeps it. */
export const dueAfterMove = (
  { state }: Pick<Concern, "state">,
  now: Temporal.Instant,
  land: string | null,
): Due => {
  const due = triageDue(now, land);
  return state === "active" ? { kind: "nextStep", at: due.at } : due;
};

/** Only the intake team gives a concern to another network, and not while a node has it. */
export function mayBeMoved(concern: Concern, who: Acting): Outcome<true, "not-yours" | "already-answered"> {
  if (who.nodeId !== who.intakeNodeId || !isResponsible(concern, who)) return refused("not-yours");
  return concern.state === "received" || concern.state === "active" ? ok(true) : refused("already-answered");
}

/** The day that was promised to the family is over; the sweep brings the concern back. */
export const isTooLate = (dueAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(dueAt, now) <= 0;
