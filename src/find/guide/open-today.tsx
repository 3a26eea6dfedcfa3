import type { Temporal } from "temporal-polyfill";
import { officeDay } from "../../platform/clock.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { phoneHref } from "../../ui/bdi-text.tsx";
import { LitStrip } from "../../ui/lit-strip.tsx";
import { Tag } from "../../ui/tag.tsx";
import { timeWords } from "../schedules/next-dates.tsx";
import { nextOpen, openToday, type Timed } from "../schedules/open-today.ts";
import { sayUntil, sayWhen } from "../schedules/say-times.ts";
import type { NetworkTimes } from "../schedules/timed-offer.ts";
import { findTexts, type Say } from "../texts.ts";
import { type HelpNumber, wordsOf } from "../urgent/help-number.ts";
import { type OpenNow, openNow } from "../urgent/open-now.ts";
import { CalledOff, calledOffNext } from "./next-time.tsx";
import { GermanNames, OfferLink, OffToday } from "./off-today.tsx";
import { clockTime, isolated } from "./wording.ts";

type OpenTodayProps = {
  readonly view: View;
  readonly helpNumbers: readonly HelpNumber[];
  readonly times: NetworkTimes;
};

const shown = 3;

/**
 * Which doors are open today, by their own times: what is known by words only never counts as open. Where none is, the
 * next one stands here. Who answers the phone now is known by the stated hours of the help numbers (ux.md 7).
 */
export const OpenToday = (props: OpenTodayProps) => {
  const { view, helpNumbers, times } = props;
  const t = speak(findTexts, view.lang);
  const answering = openNow(helpNumbers, view.now, { loss: view.loss, land: view.network.land });
  const doors = openToday(times, view.now, view.loss);
  return (
    <>
      <h2>{timeWords(view).t("openToday")}</h2>
      {doors.length > 0 ? <Doors {...props} doors={doors} /> : <NoDoor {...props} />}
      <OffToday view={view} times={times} />
      <p>
        <a class="tap" href={view.href("/angebote?ohne=1")}>
          {t("openTodayLink")}
        </a>
      </p>
      {answering.length > 0 && (
        <>
          <h2>{t("openNow")}</h2>
          <LitStrip events={answering.map((one) => eventOf(one, view, t))} />
          {answering.some(({ help }) => wordsOf(help, view.lang).lang === "de") && (
            <GermanNames view={view} says="namesGerman" />
          )}
          {answering.some(({ help }) => help.verifiedOn === null) && (
            <p class="small soft">{t("helpUnchecked")}</p>
          )}
        </>
      )}
    </>
  );
};

type DoorsProps = OpenTodayProps & { readonly doors: readonly Timed[] };

const Doors = ({ view, times, doors }: DoorsProps) => {
  const more = doors.length - shown;
  return (
    <>
      <LitStrip events={doors.slice(0, shown).map((one) => doorOf(one, view, times))} />
      {more > 0 && <p class="small">{timeWords(view).t("openTodayMore", { count: more })}</p>}
      <GermanNames view={view} says="titlesGerman" />
    </>
  );
};

/** Without any known times nothing is claimed; else the next open door says when. */
const NoDoor = ({ view, times }: OpenTodayProps) => {
  const t = speak(findTexts, view.lang);
  const words = timeWords(view);
  const next = nextOpen(times, view.now, view.loss);
  if (next === null) return <p>{t("openTodayUnknown")}</p>;
  const { offer } = next;
  const off = calledOffNext({ offer, times, view });
  return (
    <>
      <p>{words.t("nothingToday")}</p>
      <p>
        {words.t("nextOpen", { time: sayWhen(next.at, words) })} <OfferLink view={view} offer={offer} />
      </p>
      {off !== null && isLater(off.start, view.now) && (
        <p>
          <Tag tone="late">
            <CalledOff {...{ offer, times, view, off }} />
          </Tag>
        </p>
      )}
    </>
  );
};

/** What is called off on this very day stands in its own list. */
const isLater = (start: Temporal.Instant, now: Temporal.Instant): boolean =>
  !officeDay(start).equals(officeDay(now));

function doorOf({ offer, at }: Timed, view: View, times: NetworkTimes) {
  const words = timeWords(view);
  const place = times.places.get(at.locationId ?? offer.locationId ?? "")?.place ?? null;
  const isOpen = at.start.epochMilliseconds <= view.now.epochMilliseconds;
  const to = sayUntil(at, words);
  return {
    at: at.start.toString(),
    time: isOpen ? speak(findTexts, view.lang)("openNowWord") : clockTime(at.start, view.lang),
    href: view.href(`/angebote/${offer.slug}`),
    title: offer.title,
    about: place === null ? words.t("until", { to }) : words.t("placeUntil", { place: isolated(place), to }),
    ...(view.lang === "de" ? {} : { lang: "de" }),
  };
}

function eventOf({ help, until }: OpenNow, view: View, t: Say) {
  const words = wordsOf(help, view.lang);
  const cost = t(help.cost === "free" ? "whyFree" : "callNormal");
  const hours =
    until === null ? t("openAlways") : t("openUntil", { time: isolated(clockTime(until, view.lang)) });
  return {
    time: t("openNowWord"),
    href: phoneHref(help.tel),
    title: words.name,
    about: t("openAbout", { number: isolated(help.number), hours, cost }),
    ...(words.lang === view.lang ? {} : { lang: words.lang }),
  };
}
