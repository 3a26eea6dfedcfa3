import type { Temporal } from "temporal-polyfill";

export const agendaKinds = ["topic", "workshop", "finding", "pause"] as const;
export type AgendaKind = (typeof agendaKinds)[number] | "openItems" | "approval";

/** One point of an agenda. Without an id it follows from what is open, and nobody can take it off. */
export type AgendaItem = {
  readonly id: string | null;
  readonly kind: AgendaKind;
  readonly title: string;
  readonly note: string | null;
  readonly minutes: number | null;
  readonly speakerId: string | null;
  readonly speaker: string | null;
  readonly record: string | null;
  readonly revision: number;
};

export type TimedItem = AgendaItem & { readonly at: string | null };
type Times = {
  readonly startsAt: Temporal.Instant | null;
  readonly endsAt: Temporal.Instant | null;
  readonly zone: string;
};

const clockOf = (at: Temporal.Instant, zone: string): string => {
  const { hour, minute } = at.toZonedDateTimeISO(zone);
  return `${hour}:${String(minute).padStart(2, "0")}`;
};

/** Each point with the time at which it begins, as far as a date is known. */
export function timedAgenda(items: readonly AgendaItem[], { startsAt, zone }: Times): readonly TimedItem[] {
  let passed = 0;
  return items.map((item) => {
    const at = startsAt && clockOf(startsAt.add({ minutes: passed }), zone);
    passed += item.minutes ?? 0;
    return { ...item, at };
  });
}

export const minutesOf = (items: readonly AgendaItem[]): number =>
  items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);

/** By how many minutes the agenda is longer than the meeting; 0 where it fits or no date is known. */
export const tooLongBy = (items: readonly AgendaItem[], { startsAt, endsAt }: Times): number =>
  startsAt === null || endsAt === null
    ? 0
    : Math.max(0, minutesOf(items) - Math.round(startsAt.until(endsAt).total("minutes")));

const derived = (kind: AgendaKind): AgendaItem => ({
  id: null,
  kind,
  title: "",
  note: null,
  minutes: null,
  speakerId: null,
  speaker: null,
  record: null,
  revision: 0,
});

/**
 * The agenda as everybody sees it. What is open is asked for in every meeting of the series, whether or not somebody
 * thought of putting it there; with nothing open the point is left out unless something was said about it.
 */
export function wholeAgenda(
  rows: readonly AgendaItem[],
  about: { readonly open: number; readonly toApprove: boolean },
): readonly AgendaItem[] {
  const kept = rows.filter(({ kind, record }) => kind !== "openItems" || about.open > 0 || record !== null);
  const asks = about.open > 0 && !kept.some(({ kind }) => kind === "openItems");
  return [
    ...(about.toApprove ? [derived("approval")] : []),
    ...kept,
    ...(asks ? [derived("openItems")] : []),
  ];
}
