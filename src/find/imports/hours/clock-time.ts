/** A time of day as minutes since midnight; 24:00 is 1440. */
export type ClockMinutes = number;

const minutesOf = (hour: number, minute: number): ClockMinutes | undefined =>
  (hour < 24 && minute < 60) || (hour === 24 && minute === 0) ? hour * 60 + minute : undefined;

/**
 * A time as directories write it: "09:00", "9:00:00", "09:00:00Z", "3:00 PM". An offset is left out: sources write one
 * because a format demands it, and mean the clock on the wall.
 */
export const clockMinutes = (text: string): ClockMinutes | undefined => {
  const [, hours, minutes, half] =
    /^(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?(?:Z|[+-]\d{2}:?\d{2})?$/i.exec(text) ??
    [];
  if (hours === undefined || minutes === undefined) return undefined;
  const hour = Number(hours);
  if (half === undefined) return minutesOf(hour, Number(minutes));
  if (hour < 1 || hour > 12) return undefined;
  return minutesOf((hour % 12) + (half.toLowerCase().startsWith("p") ? 12 : 0), Number(minutes));
};

/** "HH:MM" of minutes since midnight. */
export const clockText = (minutes: ClockMinutes): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
