/** "15", "15 Uhr", "15:30", "15.30 Uhr", "9h30", "15 Uhr 30"; seconds, which some browsers send, are left out. */
const typedTimes = /^(\d{1,2})(?:\s*(?::|\.|h|uhr)\s*(\d{2})(?::\d{2})?)?\s*(?:h|uhr)?$/i;

/** A time of day as people type it, as "HH:MM"; undefined where it is none. */
export function readTypedTime(typed: string): string | undefined {
  const [, hour, minute = "00"] = typedTimes.exec(typed.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, "0")}:${minute}`;
}
