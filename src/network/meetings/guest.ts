import { Temporal } from "temporal-polyfill";
import { isAfterDeadline, type Meeting } from "./meeting.ts";

/** What somebody may need to take part. */
export const needKinds = ["interpreter", "childcare", "stepFree", "hearing", "seeing"] as const;
export type Need = (typeof needKinds)[number];

export type Guest = {
  readonly id: string;
  readonly personId: string;
  readonly membershipId: string | null;
  /** Still in the register. */
  readonly active: boolean;
  readonly name: string;
  readonly organisation: string | null;
  /** Null as well where she wants no mails. */
  readonly email: string | null;
  readonly phone: string | null;
  readonly invitedAt: Temporal.Instant | null;
  readonly answer: "yes" | "no" | null;
  readonly answeredAt: Temporal.Instant | null;
  readonly answeredLate: boolean;
  readonly needs: readonly Need[];
  readonly needsNote: string | null;
  readonly comment: string | null;
  readonly remindedAt: Temporal.Instant | null;
  readonly came: boolean | null;
  readonly excused: boolean;
  readonly walkIn: boolean;
  readonly checkInCode: string;
};

export type Standing = "yes" | "no" | "open";
type Answered = Pick<Guest, "answer" | "answeredAt">;
type Moved = Pick<Meeting, "movedAt">;

/** An answer for a date that does not hold any more: it is kept and shown, and does not count. */
export const isBeforeMove = ({ answeredAt }: Answered, { movedAt }: Moved): boolean =>
  answeredAt !== null && movedAt !== null && Temporal.Instant.compare(answeredAt, movedAt) < 0;

/** Where somebody stands with the date as it is now. */
export const standingOf = (guest: Answered, meeting: Moved): Standing =>
  guest.answer === null || isBeforeMove(guest, meeting) ? "open" : guest.answer;

export type Figures = Readonly<Record<"invited" | "yes" | "no" | "open", number>>;

/** Who was invited, and what became of it. Who came without an invitation is not among them. */
export function figuresOf(guests: readonly Guest[], meeting: Moved): Figures {
  const invited = guests.filter(({ invitedAt }) => invitedAt !== null);
  const count = (standing: Standing) =>
    invited.filter((guest) => standingOf(guest, meeting) === standing).length;
  return { invited: invited.length, yes: count("yes"), no: count("no"), open: count("open") };
}

/** Nobody is asked more often than this. */
export const reminderGapDays = 3;

/** Whom a reminder reaches now: invited by mail, no answer yet, and not asked within the last days. */
export const toRemind = (guests: readonly Guest[], meeting: Moved, now: Temporal.Instant): readonly Guest[] =>
  guests.filter((guest) => {
    const last = guest.remindedAt ?? guest.invitedAt;
    return (
      guest.email !== null &&
      guest.invitedAt !== null &&
      last !== null &&
      standingOf(guest, meeting) === "open" &&
      Temporal.Instant.compare(last.add({ hours: 24 * reminderGapDays }), now) <= 0
    );
  });

/** How an answer counts that comes now. */
export const isLate = ({ answerBy }: Pick<Meeting, "answerBy">, now: Temporal.Instant): boolean =>
  isAfterDeadline(answerBy, now);

export type NeedCount = {
  readonly need: Need;
  readonly count: number;
  /** What they wrote about it: which language, how many children. */
  readonly notes: readonly string[];
};

/** What the organiser has to arrange for those who come. */
export function needsOf(guests: readonly Guest[], meeting: Moved): readonly NeedCount[] {
  const coming = guests.filter((guest) => standingOf(guest, meeting) === "yes");
  return needKinds.flatMap((need) => {
    const asking = coming.filter((guest) => guest.needs.includes(need));
    const notes = asking.flatMap(({ needsNote }) => (needsNote === null ? [] : [needsNote]));
    return asking.length === 0 ? [] : [{ need, count: asking.length, notes }];
  });
}
