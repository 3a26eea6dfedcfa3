import type { Temporal } from "temporal-polyfill";
import { officeDayOf, sayFullDay, sayShortDay } from "../../core/say-date.ts";
import { officeZone } from "../../platform/clock.ts";
import { say as t } from "./say.ts";
import type { Meeting } from "./meeting.ts";

/** "9" or "9:30", as it is said. */
export function sayClock(at: Temporal.Instant): string {
  const { hour, minute } = at.toZonedDateTimeISO(officeZone);
  return minute === 0 ? `${hour}` : `${hour}:${String(minute).padStart(2, "0")}`;
}

/** "Mittwoch, 9. Dezember 2026". */
export const sayLongDay = (day: Temporal.PlainDate): string =>
  day.toLocaleString("de-DE", { weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** "Mittwoch, 9. Dezember 2026, 9 bis 13 Uhr". */
export const saySpan = (startsAt: Temporal.Instant, endsAt: Temporal.Instant): string =>
  t("span", {
    day: sayLongDay(officeDayOf(startsAt)),
    from: sayClock(startsAt),
    to: sayClock(endsAt),
  });

/** When a meeting is, or that its date is still being looked for. */
export const sayWhen = ({ startsAt, endsAt }: Pick<Meeting, "startsAt" | "endsAt">): string =>
  startsAt === null || endsAt === null ? t("noDateYet") : saySpan(startsAt, endsAt);

/** "Mi., 9. Dezember, 9 Uhr": for lists and heads of columns. */
export const sayShort = ({ startsAt }: Pick<Meeting, "startsAt">): string =>
  startsAt === null
    ? t("noDateYet")
    : t("shortWhen", { day: sayShortDay(officeDayOf(startsAt), "de"), from: sayClock(startsAt) });

/** Where a meeting is; empty where nobody has said so yet. */
export const sayWhere = ({ place, onlineUrl }: Pick<Meeting, "place" | "onlineUrl">): string =>
  [place, onlineUrl === null ? null : t("online", { url: onlineUrl })]
    .filter((part) => part !== null)
    .join(". ");

/** "3. Mai 2026", for lists. */
export const germanDay = (at: Temporal.Instant): string => sayFullDay(officeDayOf(at), "de");

/** Day and clock of a meeting as its form has them; empty while there is no date. */
export function officeClock({ startsAt, endsAt }: Pick<Meeting, "startsAt" | "endsAt">) {
  if (startsAt === null || endsAt === null) return { day: "", from: "", to: "" };
  const clock = (at: Temporal.Instant) =>
    at.toZonedDateTimeISO(officeZone).toPlainTime().toString({ smallestUnit: "minute" });
  return { day: officeDayOf(startsAt).toString(), from: clock(startsAt), to: clock(endsAt) };
}
