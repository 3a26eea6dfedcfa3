import { Temporal } from "temporal-polyfill";
import { languageFacts, languages } from "../../core/languages.ts";
import { officeDayOf, sayShortDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { NodeCapacity, Statement, WaitingTime } from "./capacity.ts";
import { capacityTexts } from "./capacity.texts.ts";

const t = speak(capacityTexts, "de");
const daysOfWeek = 5;

/** "frei, 3 Plätze" or "frei ab Mo., 7. Dezember", without saying when it was said. */
export function sayStatement(
  { value, freeFrom, places }: Pick<Statement, "value" | "freeFrom" | "places">,
  today: Temporal.PlainDate,
): string {
  const from = freeFrom === null ? null : Temporal.PlainDate.from(freeFrom);
  const word =
    from === null
      ? t(`capacity_${value}`)
      : t(Temporal.PlainDate.compare(from, today) <= 0 ? "freeSinceDay" : "freeFromDay", {
          day: sayShortDay(from, "de"),
        });
  return places === null ? word : `${word}, ${t("placesCount", { count: places })}`;
}

/** What is known now, in a few words; an old word is said to be old and nothing else of it. */
export function sayCapacity(capacity: NodeCapacity | undefined, now: Temporal.Instant): string {
  if (!capacity?.statement) return t("capacityNever");
  return capacity.fresh ? sayStatement(capacity.statement, officeDayOf(now)) : t("capacityUnknown");
}

/** "Antwortzeit meist 2,5 Arbeitstage"; from a working week on in half weeks. */
export function sayWaiting(waiting: WaitingTime): string {
  if (waiting === null) return t("waitingFew");
  if (waiting === 0.5) return t("waitingHalf");
  if (waiting < daysOfWeek) return sayHalves(waiting, "waitingDays", "waitingHalfDays");
  return sayHalves(Math.ceil((waiting / daysOfWeek) * 2) / 2, "waitingWeeks", "waitingHalfWeeks");
}

const sayHalves = (
  number: number,
  whole: "waitingDays" | "waitingWeeks",
  half: "waitingHalfDays" | "waitingHalfWeeks",
): string => {
  const count = Math.floor(number);
  return count === number ? t(whole, { count }) : t(half, { count });
};

/** Languages in German words. */
export const sayLanguages = (codes: readonly string[]): string => codes.map(germanLanguage).join(", ");

const germanNames = new Intl.DisplayNames("de", { type: "language" });
export const germanLanguage = (code: string): string =>
  code === "de-simple" ? languageFacts(code).nativeName : (germanNames.of(code) ?? code);

/** The languages a team can tick: those of the family pages. */
export const languageChoices = languages.map(({ code }) => ({ value: code, label: germanLanguage(code) }));

/** Everything that is said of a team, for a list; area words only while they are fresh. */
export function sayMore(capacity: NodeCapacity | undefined, now: Temporal.Instant): string[] {
  if (!capacity) return [];
  const { statement, fresh, waiting } = capacity;
  const said =
    statement === null || !fresh
      ? []
      : [
          statement.about ?? "",
          statement.languages.length === 0
            ? ""
            : t("capacityLanguages", { languages: sayLanguages(statement.languages) }),
          saidWhen(statement, now),
        ];
  return [...said, sayWaiting(waiting)].filter(Boolean);
}

const weeksFrom = 14;

/** How old a word is, as people say it: "vor 3 Wochen". */
function sayAge(saidAt: Temporal.Instant, now: Temporal.Instant): string {
  const days = officeDayOf(saidAt).until(officeDayOf(now)).days;
  if (days < 1) return t("ageToday");
  return days < weeksFrom ? t("ageDays", { count: days }) : t("ageWeeks", { count: Math.floor(days / 7) });
}

/** "vor 3 Wochen gemeldet (Mo., 7. Dezember, Anna)". */
export const saidWhen = ({ saidAt, saidBy }: Statement, now: Temporal.Instant): string => {
  const said = { age: sayAge(saidAt, now), day: sayShortDay(officeDayOf(saidAt), "de") };
  return saidBy === null ? t("saidOn", said) : t("saidOnBy", { ...said, name: saidBy });
};
