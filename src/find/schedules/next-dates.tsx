import type { Occurrence } from "../../core/recurrence.ts";
import { isOn, nextOccurrence, occurrencesOf, upcoming } from "../../core/recurrence-asked.ts";
import { officeDay, officeZone } from "../../platform/clock.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { TimeText } from "../../ui/bdi-text.tsx";
import { Tag } from "../../ui/tag.tsx";
import { isolated } from "../guide/wording.ts";
import { isUnnamed } from "../keeping/unnamed-matters.ts";
import { MoreCalendars } from "./more-calendars.tsx";
import { dayOf, sayDate, sayToday, sayWhen, type TimeWords } from "./say-times.ts";
import { closedDaysOf, type NetworkTimes, type TimedOffer, type TimedPlace } from "./timed-offer.ts";
import { timesTexts } from "./times.texts.ts";

const shown = 6;
/** Whoever is open nearly every day is described by the hours; of its dates only the unusual ones are worth a line. */
const oftenInFourWeeks = 10;

export const timeWords = (view: View): TimeWords => ({
  t: speak(timesTexts, view.lang),
  lang: view.lang,
  now: view.now,
});

type Dates = { readonly dates: readonly Occurrence[]; readonly often: boolean };

/** The next dates of an offer, with what is cancelled, moved and closed, as far as they say more than its hours. */
export function datesWorthSaying(offer: TimedOffer, times: NetworkTimes, now: View["now"]): Dates {
  const closed = closedDaysOf(times, offer);
  const window = { from: now, to: now.add({ hours: 24 * 28 }) };
  const soon = occurrencesOf(offer.schedules, window, closed);
  if (soon.length <= oftenInFourWeeks)
    return { dates: upcoming(offer.schedules, now, closed, { most: shown, onlyOn: false }), often: false };
  const unusual = soon.filter((one) => one.status !== "takesPlace" || one.guest !== null);
  return { dates: unusual.slice(0, shown), often: true };
}

type DatesProps = { readonly view: View; readonly offer: TimedOffer; readonly times: NetworkTimes };

/** "Nächste Termine" of the page of an offer. */
export const NextDates = ({ view, offer, times }: DatesProps) => {
  const words = timeWords(view);
  const { dates, often } = datesWorthSaying(offer, times, view.now);
  if (dates.length === 0 && often) return null;
  return (
    <section class="stack tight" aria-labelledby="dates">
      <h2 id="dates">{words.t("nextDates")}</h2>
      {dates.length === 0 ? (
        <p>{words.t("noDates")}</p>
      ) : (
        <ul>
          {dates.map((one) => (
            <DateLine
              key={`${one.schedule.id}${one.onDate}`}
              one={one}
              words={words}
              place={times.places.get(one.locationId ?? "")}
              usual={offer.locationId}
            />
          ))}
        </ul>
      )}
      {!isUnnamed(offer) && (
        <p class="noprint">
          <a class="tap" href={view.href(`/angebote/${offer.slug}/kalender.ics`, "de")} type="text/calendar">
            {words.t("calendarFile")}
          </a>
        </p>
      )}
      {!isUnnamed(offer) && <MoreCalendars view={view} offer={offer} times={times} />}
    </section>
  );
};

type LineProps = {
  readonly one: Occurrence;
  readonly words: TimeWords;
  readonly place: TimedPlace | undefined;
  readonly usual: string | null;
};

const DateLine = ({ one, words, place, usual }: LineProps) => {
  const { t } = words;
  const elsewhere = one.locationId !== null && one.locationId !== usual ? placeText(place) : "";
  return (
    <li>
      <p>
        {isOn(one) ? (
          <TimeText at={one.start.toString()}>{sayWhen(one, words)}</TimeText>
        ) : (
          <Off one={one} words={words} />
        )}
      </p>
      {one.status === "moved" && <p class="small">{t("insteadOf", { day: sayDate(one.onDate, words) })}</p>}
      {isOn(one) && one.guest !== null && <p class="small">{t("guest", { guest: isolated(one.guest) })}</p>}
      {isOn(one) && elsewhere !== "" && (
        <p class="small">{t("otherPlace", { place: isolated(elsewhere) })}</p>
      )}
      {one.reason !== null && (
        <p class="small soft" dir="auto">
          {t("because", { reason: isolated(one.reason) })}
        </p>
      )}
    </li>
  );
};

const sayOff = (one: Occurrence, words: TimeWords): string =>
  words.t(one.status === "cancelled" ? "cancelledOn" : "closedOn", { day: dayOf(one, words) });

/** The words carry it, the tag only makes it stand out. */
const Off = ({ one, words }: Pick<LineProps, "one" | "words">) => <Tag tone="late">{sayOff(one, words)}</Tag>;

const placeText = (place: TimedPlace | undefined): string =>
  place === undefined
    ? ""
    : [place.name, place.street, [place.postalCode, place.place].filter(Boolean).join(" ")]
        .filter(Boolean)
        .join(", ");

type Today = { readonly text: string; readonly on: boolean };

/** What an offer is today: still open, still to come, or called off. Null on other days. */
function todayOf(offer: TimedOffer, times: NetworkTimes, view: View): Today | null {
  const words = timeWords(view);
  const midnight = officeDay(view.now).add({ days: 1 }).toZonedDateTime(officeZone).toInstant();
  const closed = closedDaysOf(times, offer);
  const today = occurrencesOf(offer.schedules, { from: view.now, to: midnight }, closed);
  const first = today.find(isOn);
  if (first) return { text: sayToday(first, words), on: true };
  const [off] = today;
  return off === undefined ? null : { text: sayOff(off, words), on: false };
}

type NextTime = { readonly text: string; readonly tone?: "lamp" | "late" };

/** The next time in a line for lists: today first, also what is called off today. Null where none is known. */
export function nextTimeOf(offer: TimedOffer, times: NetworkTimes, view: View): NextTime | null {
  const today = todayOf(offer, times, view);
  if (today !== null) return { text: today.text, tone: today.on ? "lamp" : "late" };
  const next = nextOccurrence(offer.schedules, view.now, closedDaysOf(times, offer));
  return next === null ? null : { text: sayWhen(next, timeWords(view)) };
}
