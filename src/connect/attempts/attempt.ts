import type { Temporal } from "temporal-polyfill";
import type { MembershipId } from "../../core/ids.ts";
import { officeDayOf } from "../../core/say-date.ts";
import type { Concern } from "../concerns/concern.ts";

export const attemptChannels = ["call", "text", "mail", "thread", "letter", "visit"] as const;
export type AttemptChannel = (typeof attemptChannels)[number];
export const attemptOutcomes = [
  "noAnswer",
  "messageLeft",
  "sent",
  "reached",
  "wrongNumber",
  "cameBack",
] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

/** One try to reach a family: workflow, no word of it. */
export type Attempt = {
  readonly channel: AttemptChannel;
  readonly outcome: AttemptOutcome;
  readonly triedAt: Temporal.Instant;
  readonly membershipId: MembershipId | null;
};
/** What the second person said last, if she was asked. */
export type Look = {
  readonly answer: "asked" | "confirmed" | "tryAgain";
  readonly at: Temporal.Instant;
} | null;

const fitting: Readonly<Record<AttemptChannel, readonly AttemptOutcome[]>> = {
  call: ["noAnswer", "messageLeft", "reached", "wrongNumber"],
  text: ["sent", "reached", "wrongNumber"],
  mail: ["sent", "reached", "cameBack"],
  thread: ["sent", "reached"],
  letter: ["sent", "reached", "cameBack"],
  visit: ["noAnswer", "messageLeft", "reached"],
};
export const outcomeFits = (channel: AttemptChannel, outcome: AttemptOutcome): boolean =>
  fitting[channel].includes(outcome);

type Ways = Pick<Concern, "channelKind" | "secondChannelKind">;

/** Every way the family gave; the messages it reads with its code are one of them (decisions.md 7). */
export function waysOf({ channelKind, secondChannelKind }: Ways): readonly AttemptChannel[] {
  const given = [channelKind, secondChannelKind].filter((kind) => kind !== null && kind !== "none");
  return ["thread", ...new Set(given)];
}

/**
 * The way that is most likely being entered: one the family gave, untried ones first. A message here is entered by itself
 * when it is written, so it comes last.
 */
export const firstWay = (
  untried: readonly AttemptChannel[],
  given: readonly AttemptChannel[],
): AttemptChannel | undefined => [...untried, ...given].find((way) => way !== "thread") ?? given[0];

/** A number or address the family did not give is not tried; where it came by itself it was reached all the same. */
export const wayWasGiven = (channel: AttemptChannel, outcome: AttemptOutcome, ways: Ways): boolean =>
  outcome === "reached" || channel === "letter" || channel === "visit" || waysOf(ways).includes(channel);

/**
 * Post is opened by others and a knock is heard by others: both only where the family has agreed to it before
 * (domain.md 2.3). A letter that came from the family itself needs no such word.
 */
export const needsAgreement = (channel: AttemptChannel, outcome: AttemptOutcome): boolean =>
  channel === "visit" || (channel === "letter" && outcome !== "reached");

export type PartOfDay = "morning" | "afternoon" | "evening";
/** In German office time: before noon, until five, after five (proposal). */
export function partOfDay(at: Temporal.Instant): PartOfDay {
  const { hour } = at.toZonedDateTimeISO("Europe/Berlin");
  return hour < 12 ? "morning" : hour < 17 ? "afternoon" : "evening";
}

/** Once somebody was reached, the counting starts anew. `attempts` in the order of their times. */
export const sinceReached = (attempts: readonly Attempt[]): readonly Attempt[] =>
  attempts.slice(attempts.findLastIndex(({ outcome }) => outcome === "reached") + 1);

/** What is still missing before "not reached" is true; all empty when it is earned. */
export type Missing = {
  readonly attempts: number;
  readonly otherDay: boolean;
  readonly otherTime: boolean;
  readonly ways: readonly AttemptChannel[];
  readonly secondLook: boolean;
};
const leastAttempts = 3;

/**
 * "Not reached" (decisions.md 7): three attempts, every way the family gave, two days, two times of day where there is
 * more than the messages, and the look of a second person. A letter or a visit counts as an attempt and replaces no way
 * that was given. After "try again" one more attempt is due.
 */
export function missingBeforeNotReached(attempts: readonly Attempt[], ways: Ways, look: Look): Missing {
  const counted = sinceReached(attempts);
  const has = (channel: AttemptChannel) => counted.some((attempt) => attempt.channel === channel);
  const distinct = (of: (attempt: Attempt) => string) => new Set(counted.map(of)).size;
  const sentBack =
    look?.answer === "tryAgain" &&
    !counted.some(({ triedAt }) => triedAt.epochMilliseconds > look.at.epochMilliseconds);
  return {
    attempts: Math.max(leastAttempts - counted.length, sentBack ? 1 : 0),
    otherDay: distinct(({ triedAt }) => officeDayOf(triedAt).toString()) < 2,
    otherTime: waysOf(ways).length > 1 && distinct(({ triedAt }) => partOfDay(triedAt)) < 2,
    ways: waysOf(ways).filter((way) => !has(way)),
    secondLook: look?.answer !== "confirmed",
  };
}

/** All but the second look is there, so that somebody can be asked for it. */
export const isReadyForLook = (missing: Missing): boolean =>
  missing.attempts === 0 && !missing.otherDay && !missing.otherTime && missing.ways.length === 0;
export const isEarned = (missing: Missing): boolean => isReadyForLook(missing) && !missing.secondLook;
