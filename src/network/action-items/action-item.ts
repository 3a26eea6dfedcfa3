import { Temporal } from "temporal-polyfill";
import { isWorkingDay } from "../../core/working-days.ts";

export type ActionItemState = "open" | "done" | "dropped";

/** A task as lists show it. `meetings`: how many meetings it has stood in, the one shown among them. */
export type ActionItem = {
  readonly id: string;
  readonly seriesId: string;
  readonly series: string;
  readonly meetingId: string | null;
  readonly title: string;
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly organisation: string | null;
  readonly dueOn: string;
  readonly state: ActionItemState;
  readonly endedWhy: string | null;
  readonly endedInId: string | null;
  readonly followsId: string | null;
  readonly meetings: number;
};

type Dated = { readonly state: ActionItemState; readonly dueOn: string };

/** Past its day; on the day itself there is still time. */
export const isLate = ({ state, dueOn }: Dated, today: Temporal.PlainDate): boolean =>
  state === "open" && Temporal.PlainDate.compare(dueOn, today) < 0;

const daysBefore = 7;
const weekly = 7;

type Remembered = {
  readonly dueOn: string;
  /** The day of the last mail about it. */
  readonly remindedOn: string | null;
  readonly quietUntil: string | null;
};
const before = (one: string | Temporal.PlainDate, other: string | Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(one, other) < 0;

/**
 * Whether somebody is reminded today: a week before, on the day, and every week from then on; at most once for each, and
 * on working days only. Who said she needs longer is left alone until then.
 */
export function remindedToday(
  { dueOn, remindedOn, quietUntil }: Remembered,
  today: Temporal.PlainDate,
  land: string | null,
): boolean {
  if (!isWorkingDay(today, land) || (quietUntil !== null && before(today, quietUntil))) return false;
  const due = Temporal.PlainDate.from(dueOn);
  const sinceDue = due.until(today).days;
  // The reminder of this step has its day; on a weekend or holiday it goes on the next working day.
  const from = due.add({ days: Math.floor(sinceDue / weekly) * weekly });
  return sinceDue >= -daysBefore && (remindedOn === null || before(remindedOn, from));
}

const patienceHours = 24;
type Told = { readonly toldAt: Temporal.Instant | null; readonly createdAt: Temporal.Instant };

/** Tasks of a meeting are told of with its minutes; where those do not come, after a day. */
export const isUntold = ({ toldAt, createdAt }: Told, now: Temporal.Instant): boolean =>
  toldAt === null && createdAt.until(now).total("hours") >= patienceHours;
