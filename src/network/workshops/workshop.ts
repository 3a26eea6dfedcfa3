import { Temporal } from "temporal-polyfill";
import type { GroupFormat } from "../group-planner/group-problem.ts";

export const formats = ["worldCafe", "carousel"] as const satisfies readonly GroupFormat[];
export const mixes = ["sector", "organisation", "region"] as const;
export type Mix = (typeof mixes)[number];

/** The rotating tables of one meeting. */
export type Workshop = {
  readonly meetingId: string;
  readonly format: GroupFormat;
  readonly rounds: number;
  readonly minutes: number;
  /** Minutes to change tables after each round. */
  readonly pause: number;
  readonly startsAt: Temporal.Instant | null;
  readonly mix: readonly Mix[];
  readonly state: "setup" | "running" | "over";
  readonly runningRound: number | null;
  readonly roundSince: Temporal.Instant | null;
  /** Of the plan that holds; 0 while there is none. */
  readonly version: number;
  readonly followsId: string | null;
};

export type WorkshopMeeting = {
  readonly id: string;
  readonly seriesId: string;
  readonly title: string;
  readonly state: "planned" | "held" | "cancelled";
  readonly startsAt: Temporal.Instant | null;
  readonly endsAt: Temporal.Instant | null;
  readonly zone: string;
  readonly place: string | null;
};

/** Somebody who takes part in the tables. */
export type WorkshopPerson = {
  readonly guestId: string;
  readonly contactPersonId: string;
  readonly number: number;
  readonly name: string;
  readonly organisationId: string | null;
  readonly organisation: string | null;
  readonly sector: string | null;
  readonly regions: readonly string[];
  readonly stepFree: boolean;
  readonly language: string | null;
  readonly speaks: readonly string[];
  readonly stationIds: readonly string[];
  readonly presentFrom: number;
  readonly presentTo: number | null;
  readonly checkInCode: string;
};

export const headings = ["interfaces", "expectations", "possibilities", "limits"] as const;
export type Heading = (typeof headings)[number];

export type Station = {
  readonly id: string;
  readonly position: number;
  readonly topic: string;
  readonly seats: number;
  readonly stepFree: boolean;
  readonly hostId: string | null;
  readonly profileId: string | null;
  /** What the table is asked under each heading of the exchange. */
  readonly questions: Readonly<Record<Heading, string | null>>;
};

export type WishedPair = { readonly a: string; readonly b: string; readonly wish: "together" | "apart" };
export type Seat = { readonly round: number; readonly guestId: string; readonly stationId: string };

export type Seating = {
  readonly version: number;
  readonly bound: number;
  readonly madeHow: "computed" | "nearest" | "replanned" | "moved";
  readonly seats: readonly Seat[];
};

/** All that is known of the tables of a meeting. */
export type WorkshopSheet = {
  readonly workshop: Workshop;
  readonly meeting: WorkshopMeeting;
  readonly people: readonly WorkshopPerson[];
  readonly stations: readonly Station[];
  readonly pairs: readonly WishedPair[];
  /** The plan that holds. */
  readonly seating: Seating | null;
  /** Lines of the tables that have gone nowhere yet. */
  readonly openNotes: number;
};

/** Rounds that are over, and the running one: nobody changes tables in them any more. */
export const roundsBegun = ({ state, runningRound, rounds }: Workshop): number =>
  state === "over" ? rounds : (runningRound ?? 0);

/** The first round of which the plan may still change; beyond the last one there is none. */
export const firstOpenRound = (workshop: Workshop): number => roundsBegun(workshop) + 1;

/** When a round begins: as planned, or counted from the running round once the tables are on their way. */
export function startOfRound(workshop: Workshop, round: number): Temporal.Instant | null {
  const { startsAt, minutes, pause, runningRound, roundSince } = workshop;
  const step = minutes + pause;
  if (roundSince !== null && runningRound !== null && round >= runningRound)
    return roundSince.add({ minutes: (round - runningRound) * step });
  return startsAt?.add({ minutes: (round - 1) * step }) ?? null;
}

export const endOfRound = (workshop: Workshop, round: number): Temporal.Instant | null =>
  startOfRound(workshop, round)?.add({ minutes: workshop.minutes }) ?? null;

/** Whole seconds that the running round still has, none below zero; null while no round runs. */
export function secondsLeft(workshop: Workshop, now: Temporal.Instant): number | null {
  if (workshop.runningRound === null) return null;
  const end = endOfRound(workshop, workshop.runningRound);
  return end === null
    ? null
    : Math.max(0, Math.round((end.epochMilliseconds - now.epochMilliseconds) / 1000));
}

/** Days after the workshop on which a table may still write; then its sheet is closed. */
export const noteDays = 7;

/** Until when the links of the tables take notes: a week after the meeting, for ever while it has no date. */
export const notesUntil = ({
  workshop,
  meeting,
}: Pick<WorkshopSheet, "workshop" | "meeting">): Temporal.Instant | null =>
  (meeting.endsAt ?? endOfRound(workshop, workshop.rounds))?.add({ hours: 24 * noteDays }) ?? null;

/** Whether the tables may write: the meeting was not called off and the week after it is not over. */
export function takesNotes(
  sheet: Pick<WorkshopSheet, "workshop" | "meeting">,
  now: Temporal.Instant,
): boolean {
  const until = notesUntil(sheet);
  return sheet.meeting.state !== "cancelled" && (until === null || Temporal.Instant.compare(now, until) < 0);
}

/** Whether somebody is there in this round. */
export const isPresent = ({ presentFrom, presentTo }: WorkshopPerson, round: number): boolean =>
  round >= presentFrom && round <= (presentTo ?? round);
