import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { GermanText, markNames, readsGerman } from "../../ui/german-text.tsx";
import type { Result } from "../../ui/results-list.tsx";
import { dialled, needsNoWay, shortHours } from "../offers/offer-facts.ts";
import type { PublishedOffer } from "../offers/offer-rows.ts";
import { RememberLink } from "../keeping/remember-link.tsx";
import { type NetworkTimes, timesOfOffer } from "../schedules/timed-offer.ts";
import { callLine } from "./call-line.tsx";
import type { FoundOffer } from "./found.ts";
import { howFar } from "./how-far.ts";
import { nextOnCard } from "./next-time.tsx";
import { limitOf, reasonsOf, type Wording } from "./reasons.ts";
import type { Wish } from "./wish.ts";
import { dateText, isolated } from "./wording.ts";

type Shown = {
  readonly view: View;
  readonly wish: Wish;
  readonly wording: Wording;
  /** What every link of the list carries for the way back. */
  readonly carried: string;
  readonly times: NetworkTimes;
};

/** One offer as a card of the list: where, when, why it fits, one thing to know. */
export function offerResult(one: FoundOffer, mark: number, shown: Shown): Result {
  const { view, wish, wording, carried, times } = shown;
  const { offer } = one;
  const translated = offer.titles?.[view.lang];
  const isGermanTitle = translated === undefined && !readsGerman(view.lang);
  const limit = calledFromHere(one, limitOf(one, wish, wording), wording);
  const timed = timesOfOffer(times, offer.id);
  const next = (timed && nextOnCard(timed, times, view)) ?? nextOf(offer, wording);
  return {
    href: view.href(`/angebote/${offer.slug}${carried}`),
    title: translated ?? offer.title,
    mark,
    where: markNames(view.lang, whereText(one, wording), germanNames(offer)) || null,
    ...(next === null ? {} : { next }),
    fits: reasonsOf(one, wording),
    limit: (
      <>
        {limit} {isGermanTitle && wording.t("titleGerman")}
        {onPaper(offer)}
        <span class="row">
          <RememberLink view={view} offer={offer} />
        </span>
      </>
    ),
    ...(isGermanTitle ? { lang: "de" } : {}),
  };
}

/** When it is open, in the words of its source where they are short; else when somebody last stood for what is said. */
function nextOf({ openingHoursText, confirmedAt }: PublishedOffer, wording: Wording): Result["next"] | null {
  const hours = shortHours(openingHoursText);
  if (hours !== null) return { text: <GermanText lang={wording.lang}>{hours}</GermanText> };
  if (confirmedAt === null) return null;
  const date = isolated(dateText(confirmedAt, wording.lang));
  return { text: wording.t("confirmedLast", { date }), tone: "off" };
}

/** Nobody travels there, so the first step is to call. */
const isCalledFirst = (offer: PublishedOffer): boolean =>
  needsNoWay(offer) || offer.access.includes("atHome") || offer.access.includes("phone");

/** A printed list cannot be tapped: number and address stand on it. Where a hotline sits may have to stay secret. */
function onPaper(offer: PublishedOffer): VNode | null {
  const phone = isCalledFirst(offer) ? undefined : offer.phones[0]?.display;
  const town = [offer.postalCode, offer.place].filter(Boolean).join(" ");
  const address = needsNoWay(offer) ? "" : [offer.street, town].filter(Boolean).join(", ");
  const line = [phone, address].filter(Boolean).map((part) => isolated(part ?? ""));
  return line.length === 0 ? null : <span class="print-only">{line.join(" · ")}</span>;
}

/** Who comes to the family or answers by phone is called from the list. */
function calledFromHere(one: FoundOffer, limit: string | null, { t }: Wording): Result["limit"] | null {
  if (!isCalledFirst(one.offer)) return limit;
  const phone = one.offer.phones.find((known) => dialled(known) !== null);
  return phone === undefined ? limit : callLine(t, phone, [limit]);
}

const germanNames = ({ organisation, place }: PublishedOffer): readonly string[] =>
  [organisation, place].filter((name) => name !== null).map((name) => isolated(name));

function whereText(one: FoundOffer, wording: Wording): string {
  const { offer } = one;
  const { t } = wording;
  const organisation = offer.organisation === null ? null : isolated(offer.organisation);
  if (needsNoWay(offer)) return organisation ?? "";
  const place = offer.place === null ? null : isolated(offer.place);
  const distance = howFar(one, wording);
  if (organisation !== null && place !== null)
    return distance === null
      ? t("where", { organisation, place })
      : t("whereFar", { organisation, place, distance });
  const known = organisation ?? place ?? "";
  return distance === null || known === ""
    ? known || (distance ?? "")
    : t("placeFar", { place: known, distance });
}
