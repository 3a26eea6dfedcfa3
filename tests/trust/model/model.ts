import { Temporal } from "temporal-polyfill";
import { isWorkingDay, workingDayFrom, workingDaysAfter } from "../../../src/core/working-days.ts";
import { landOf } from "./people-of-world.ts";

/**
 * What the model knows of a concern. It is written from trust.md 4 and domain.md 2.3 and shares no rule with the acts:
 * only the calendar of working days, which has tests of its own, is the product's.
 */
export type ConcernModel = {
  readonly id: string;
  /** The intake team of its network. */
  readonly home: number;
  state: "received" | "offered" | "active" | "closed";
  /** Which team. */
  team: number;
  /** Which person of that team. */
  owner: number | null;
  version: number;
  dueKind: string | null;
  /** The rule of the date that was set last, and with which version. */
  dueRule: DueRule | null;
  dueSetAt: number;
  /** As it was seen in the database when that date was set; it must not move without a step. */
  dueAt: string | null;
  closingReason: string | null;
  mayAsk: boolean;
  /** The family deleted everything: no door, no words, no keys. */
  gone: boolean;
  /** Words and keys are gone and the door may still be there: sorted out as junk, or the consent that carried it ended. */
  emptied: boolean;
  /** The consent that carries everything is over. */
  unconsented: boolean;
  readonly kind: "contactWish" | "referral";
  /** The family gave a number to call besides the messages behind its code. */
  phone: boolean;
  /** Looks as if a machine made it, and nobody has dealt with it yet. */
  unverified: boolean;
  /** The family came back and said that nobody answered. */
  cried: boolean;
  /** Who had it then: team and person. Somebody else takes it first. */
  letDownBy: { readonly team: number; readonly person: number } | null;
  /** Another team has been there for the family: its thread waits closed for an emergency. */
  standby: boolean;
  /** Every team that ever said yes to it: its words stay its own, and it hears of an emergency. */
  readonly saidYes: Set<number>;
  /** Emergency accesses, in the order in which they began. */
  readonly emergencies: EmergencyModel[];
  /** Whoever referred may hear how it stands. */
  feedback: boolean;
  /** And could when it ended. */
  knewAtEnd: boolean;
  /** The family was written to or spoken with. */
  told: boolean;
  /** What was tried to reach the family, in the order of its times. */
  readonly attempts: AttemptModel[];
  /** What a second person said last about what was tried. */
  look: { readonly answer: "asked" | "confirmed" | "tryAgain"; readonly at: Temporal.Instant } | null;
  /** When the family last wrote itself. */
  wroteAt: Temporal.Instant | null;
  /** Another concern goes on with this one; its place in the list. */
  followedBy: number | null;
  /** Partners without an account who were asked by a link. */
  readonly questions: QuestionModel[];
  /** Offers to another network, the last one at the end; one at most is open. */
  readonly moves: MoveModel[];
  /** Teams that were let read along, the last one at the end; one at most still reads. */
  readonly readers: ReaderModel[];
};
export type MoveModel = {
  readonly id: string;
  /** The intake team that was asked. */
  readonly to: number;
  readonly dueAt: Temporal.Instant;
  state: "offered" | "acknowledged" | "declined" | "withdrawn" | "expired";
  newId: string | null;
};
export type ReaderModel = {
  readonly team: number;
  readonly consentId: string;
  readonly parts: readonly string[];
  readonly endsAt: Temporal.Instant;
  ended: boolean;
};
export type AttemptModel = {
  readonly channel: "call" | "thread" | "letter";
  readonly reached: boolean;
  readonly at: Temporal.Instant;
  /** Team and person. */
  readonly by: string;
};
type EmergencyModel = {
  readonly by: string;
  readonly endsAt: Temporal.Instant;
  /** Notices that left with it. */
  readonly told: number;
  ended: boolean;
};
export type QuestionModel = {
  readonly token: Buffer;
  readonly id: string;
  readonly expiresAt: Temporal.Instant;
  answered: boolean;
  withdrawn: boolean;
};

type Fresh = Pick<ConcernModel, "id" | "kind" | "mayAsk" | "phone"> & {
  readonly feedback?: boolean;
  readonly unverified?: boolean;
  readonly home?: number;
};
/** A concern that has just begun; where it goes on for another one with a team that is asked at once, there. */
export const newConcern = (
  { feedback = false, unverified = false, home = 0, ...fresh }: Fresh,
  askedTeam = home,
): ConcernModel => ({
  ...fresh,
  home,
  feedback,
  unverified,
  state: askedTeam === home ? "received" : "offered",
  team: askedTeam,
  owner: null,
  version: 1,
  dueKind: askedTeam === home ? "triage" : "answer",
  dueRule: askedTeam === home ? triage : answerOfNode,
  dueSetAt: 1,
  dueAt: null,
  closingReason: null,
  gone: false,
  emptied: false,
  unconsented: false,
  cried: false,
  letDownBy: null,
  knewAtEnd: false,
  told: false,
  standby: false,
  saidYes: new Set(),
  emergencies: [],
  attempts: [],
  look: null,
  wroteAt: null,
  followedBy: null,
  questions: [],
  moves: [],
  readers: [],
});

export type TeamModel = { active: boolean; duty: number; readonly people: boolean[] };

export type Model = { readonly concerns: ConcernModel[]; readonly teams: TeamModel[] };

/** From the instant of the change to the date that was promised, by the holidays of the network's Land. */
export type DueRule = (changedAt: Temporal.Instant, land: string) => Temporal.Instant;

const zone = "Europe/Berlin";
export const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(zone).toPlainDate();
const sixOf = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: "18:00" }).toInstant();

/** So many working days later, at the close of the office (domain.md 2.3). */
export const workingDays =
  (days: number): DueRule =>
  (at, land) =>
    sixOf(workingDaysAfter(dayOf(at), days, land));

export const triage = workingDays(1);
export const answerOfNode = workingDays(2);
export const firstAttempt = workingDays(5);
export const afterReached = workingDays(5);
export const secondLook = workingDays(2);

/** Tried without reaching: again after three working days, within fourteen days of the first; then the next working day. */
export const nextAttempt =
  (first: Temporal.Instant): DueRule =>
  (at, land) => {
    const last = sixOf(workingDayFrom(dayOf(first).add({ days: 14 }), land));
    const again = workingDays(3)(at, land);
    const due = Temporal.Instant.compare(again, last) < 0 ? again : last;
    return Temporal.Instant.compare(due, at) > 0 ? due : triage(at, land);
  };

/** "Nobody answered": today while the office is open, else the next working day. */
export const soonest: DueRule = (at, land) => {
  const open = isWorkingDay(dayOf(at), land) && Temporal.Instant.compare(at, sixOf(dayOf(at))) < 0;
  return open ? sixOf(dayOf(at)) : triage(at, land);
};

/** A day somebody named: the next working day from it. */
export const named =
  (day: Temporal.PlainDate): DueRule =>
  (_at, land) =>
    sixOf(workingDayFrom(day, land));

/** Another network answers in two working days of both Länder. */
export const answerOfNetwork =
  (to: number): DueRule =>
  (at, land) => {
    const [here, there] = [answerOfNode(at, land), answerOfNode(at, landOf(to))];
    return Temporal.Instant.compare(here, there) >= 0 ? here : there;
  };

export const isPromisable = (
  { home }: ConcernModel,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
  longest = 14,
): boolean => {
  const ahead = dayOf(now).until(day).days;
  const due = named(day)(now, landOf(home));
  return ahead >= 0 && ahead <= longest && Temporal.Instant.compare(due, now) > 0;
};

export const openMove = ({ moves }: ConcernModel): MoveModel | undefined =>
  moves.find(({ state }) => state === "offered");
/** The parcel is gone with the move; nothing of it can be read there any more. */
export function endMove(concern: ConcernModel, state: "withdrawn" | "expired" | "declined"): void {
  const open = openMove(concern);
  if (open) open.state = state;
}

export const readerOf = ({ readers }: ConcernModel): ReaderModel | undefined =>
  readers.find(({ ended }) => !ended);
export function endReading(concern: ConcernModel): void {
  for (const reader of concern.readers) reader.ended = true;
}

type Change = Partial<Pick<ConcernModel, "state" | "team" | "owner" | "closingReason" | "mayAsk" | "gone">>;

/** One step of a concern: one version more, and where a date is given, that one from now on. */
export function change(
  concern: ConcernModel,
  to: Change,
  due?: { readonly kind: string; readonly rule: DueRule } | null,
): void {
  if (to.state === "closed") concern.knewAtEnd = concern.feedback;
  const leaves = to.team !== undefined && to.team !== concern.team;
  // The family spoke with one team about one other, and moves from one network: neither outlives the end or another team.
  if (to.state === "closed" || leaves) endReading(concern);
  if (to.state === "closed" || to.state === "offered") endMove(concern, "withdrawn");
  else if (leaves) endMove(concern, "expired");
  Object.assign(concern, to);
  concern.version += 1;
  if (due === undefined) return;
  concern.dueKind = due?.kind ?? null;
  concern.dueRule = due?.rule ?? null;
  concern.dueSetAt = concern.version;
  concern.dueAt = null;
}

/** Back to the intake team, where the clock starts anew. */
export const toIntake = (concern: ConcernModel, rule: DueRule = triage): void =>
  change(concern, { state: "received", team: concern.home, owner: null }, { kind: "triage", rule });

/** Somebody has dealt with it as with a family: from now on it stands with all others. */
export const dealtWith = (concern: ConcernModel): void => {
  concern.unverified = false;
};

/** Whom the walls of the database let see a concern: the intake team and the responsible one. */
export const sees = (team: number, concern: ConcernModel): boolean =>
  team === concern.home || team === concern.team;

export const newModel = (teams: number, people: number): Model => ({
  concerns: [],
  teams: Array.from({ length: teams }, () => ({
    active: true,
    duty: 0,
    people: Array.from({ length: people }, () => true),
  })),
});
