import { Temporal } from "temporal-polyfill";

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** How far a zone is ahead of UTC on one day, in ms; null on the days on which its clocks are changed. */
const offsets = new Map<string, number | null>();

function offsetOn(zone: string, day: number): number | null {
  const key = `${zone} ${day}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  // From a day before to a day after: no zone is further from UTC than fourteen hours.
  const around = [day - 1, day, day + 1, day + 2].map(
    (one) => Temporal.Instant.fromEpochMilliseconds(one * dayMs).toZonedDateTimeISO(zone).offsetNanoseconds,
  );
  const [first = 0] = around;
  const offset = around.every((one) => one === first) ? first / 1_000_000 : null;
  if (offsets.size > 20_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

export type ZoneInstant = {
  /** Milliseconds since 1970, UTC. */
  readonly ms: number;
  /** False where the clocks skip this time; the instant is then as long after the skip began as the time says. */
  readonly exists: boolean;
};

/**
 * When it is this minute of this day on the clocks of a zone. Days since 1970; minutes after midnight, also beyond the
 * day. A time that comes twice is its first one (RFC 5545, 3.3.5).
 */
export function instantAt(zone: string, day: number, minute: number): ZoneInstant {
  const onDay = day + Math.floor(minute / 1440);
  const ofDay = minute - (onDay - day) * 1440;
  const offset = offsetOn(zone, onDay);
  if (offset !== null) return { ms: onDay * dayMs + ofDay * minuteMs - offset, exists: true };
  const clock = Temporal.Instant.fromEpochMilliseconds(onDay * dayMs + ofDay * minuteMs)
    .toZonedDateTimeISO("UTC")
    .toPlainDateTime();
  const at = clock.toZonedDateTime(zone);
  return { ms: at.epochMilliseconds, exists: at.toPlainDateTime().equals(clock) };
}

/** Day (since 1970) and minute that the clocks of a zone show at an instant (ms since 1970). */
export function localOf(zone: string, ms: number): { readonly day: number; readonly minute: number } {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const shown = ms + local.offsetNanoseconds / 1_000_000;
  const day = Math.floor(shown / dayMs);
  return { day, minute: Math.floor((shown - day * dayMs) / minuteMs) };
}

const known = new Map<string, boolean>();

/** Whether this is the name of a zone; lists bring all kinds of names. */
export function isZone(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  let answer = true;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
  } catch {
    answer = false;
  }
  if (known.size < 2000) known.set(name, answer);
  return answer;
}
