import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { type Fact, Facts } from "../../ui/facts.tsx";
import { readsGerman } from "../../ui/german-text.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { BackLink } from "../../ui/family-page.tsx";
import { Fits } from "../../ui/fits.tsx";
import { Note } from "../../ui/note.tsx";
import { listBefore } from "../guide/wish.ts";
import { LinkedData } from "../open-data/schema-org/linked-data.tsx";
import { NextDates, timeWords } from "../schedules/next-dates.tsx";
import { hoursInWords } from "../schedules/opening-hours.tsx";
import { type NetworkTimes, noTimes, timesOfOffer } from "../schedules/timed-offer.ts";
import { type Known, shownText } from "../translations/translated-text.ts";
import { stateOfWords } from "../translations/translated-words.tsx";
import { ReadAloud } from "../keeping/read-aloud.tsx";
import { findTexts } from "../texts.ts";
import type { HelpNumber } from "../urgent/help-number.ts";
import { urgentCard } from "../urgent/urgent-card.ts";
import { UrgentNote } from "../urgent/urgent-note.tsx";
import { factsOf, Original } from "./offer-answers.tsx";
import { offerAddress } from "./offer-address.ts";
import { Contact, type PartProps, standText, Take } from "./offer-contact.tsx";
import { addressLine, costsTheCall, dialled, isRemote, needsNoRegistration } from "./offer-facts.ts";
import { Title, Where } from "./offer-head.tsx";
import type { OfferDetail } from "./offer-rows.ts";

type OfferProps = {
  readonly offer: OfferDetail;
  readonly urgentTopics: ReadonlySet<string>;
  readonly helpNumbers?: readonly HelpNumber[];
  readonly times?: NetworkTimes;
  readonly known?: Known;
};

const untranslated: Known = new Map();

/** One offer: the same facts in the same order on every page, then the way there, then how to reach somebody. */
export function offerPage(
  view: View,
  { offer, urgentTopics, helpNumbers = [], times = noTimes, known = untranslated }: OfferProps,
): VNode {
  const t = speak(findTexts, view.lang);
  const part = { view, t, offer, known };
  const title = shownText(offer.title, "title", view.lang, known).pieces;
  const timed = timesOfOffer(times, offer.id);
  // The title stands in the browser's history; where it could betray somebody it stays neutral.
  const isDelicate = offer.topics.some((topic) => urgentTopics.has(topic));
  const list = listBefore(view.path);
  return familyFrame(view, {
    title: isDelicate || isForeign(view) ? t("offerTab") : offer.title,
    area: "find",
    // One page under many addresses: with and without the way back to a list.
    head: <Head {...part} times={times} />,
    children: (
      <div class="stack paper">
        <BackLink href={view.href(list ?? "/angebote")} toList={list !== null}>
          {t(list ? "backToList" : "backToTopics")}
        </BackLink>
        <Title view={view} t={t} pieces={title} />
        <Where {...part} timed={timed} times={times} />
        <p class="small soft">{standText(offer, view, t)}</p>
        <Fits reasons={shortReasons(part)} />
        <NotConfirmed {...part} />
        <CallNow {...part} />
        <AtOnce {...part} urgentTopics={urgentTopics} helpNumbers={helpNumbers} />
        <ReadAloud view={view} />
        <div class="cols">
          <div class="stack">
            <WhoseWords {...part} />
            {offer.description && <Original {...part} field="description" text={offer.description} />}
            <Facts facts={factsOf(part, timed ? hoursInWords(timed, timeWords(view)) : [])} card />
            {timed && <NextDates view={view} offer={timed} times={times} />}
            <Way {...part} />
          </div>
          <aside class="stack" aria-label={t("contactAndTake")}>
            <Contact {...part} />
            <Take {...part} />
            <SomethingWrong {...part} />
          </aside>
        </div>
      </div>
    ),
  });
}

/** Families read whose words these are: the organisation's German, a machine's, or both. */
const WhoseWords = ({ view, t, offer, known = untranslated }: PartProps) => {
  if (view.lang === "de") return null;
  const state = stateOfWords(offer, view.lang, known);
  const key = { none: "germanText", part: "partGerman", unread: "wordsUnread", whole: null } as const;
  const says = key[state];
  return says === null || (says === "germanText" && !isForeign(view)) ? null : (
    <p class="small soft">{t(says)}</p>
  );
};

const Head = ({ times, ...part }: PartProps & { readonly times: NetworkTimes }) => (
  <>
    <link rel="canonical" href={offerAddress(part.view, part.offer.slug)} />
    <LinkedData view={part.view} offer={part.offer} times={times} />
    <script type="module" src={part.view.asset("keep.js")} />
  </>
);

/** Nobody has stood for it in time; a family should not travel in vain. */
const NotConfirmed = ({ offer, t }: PartProps) =>
  offer.freshness === "grey" ? (
    <Note tone="late" small>
      {t("limitNotConfirmed")}
    </Note>
  ) : null;

type UrgentProps = PartProps & Required<Pick<OfferProps, "urgentTopics" | "helpNumbers">>;

/** Whoever reads of violence or despair may be in danger now, and this provider may not answer at this hour. */
const AtOnce = ({ view, offer, urgentTopics, helpNumbers }: UrgentProps) => {
  const first = offer.topics.slice(0, 1).filter((topic) => urgentTopics.has(topic));
  const card = urgentCard(first, view.loss);
  return card && <UrgentNote view={view} card={card} helpNumbers={helpNumbers} />;
};

const isForeign = ({ lang }: View): boolean => !readsGerman(lang);

/** On a phone the first thing to do is to call. */
const CallNow = ({ offer, t }: PartProps) => {
  const number = offer.phones.map(dialled).find((known) => known !== null);
  return number === undefined ? null : (
    <div class="only-phone">
      <p class="actions">
        <ButtonLink href={`tel:${number}`} icon="phone">
          {t("call")}
        </ButtonLink>
      </p>
    </div>
  );
};

const SomethingWrong = ({ view, t, offer }: PartProps) => (
  <p class="small noprint">
    <a class="tap" href={view.href(`/rueckmeldung?angebot=${offer.slug}`)}>
      {t("somethingWrong")}
    </a>
  </p>
);

const shortReasons = ({ offer, t }: PartProps): readonly string[] => [
  ...(needsNoRegistration(offer) ? [t("whyNoRegistration")] : []),
  ...(offer.access.includes("atHome") ? [t("whyAtHome")] : []),
  ...(offer.free === true && !costsTheCall(offer) ? [t("whyFree")] : []),
];

/** Nobody goes to a telephone; where a hotline sits may have to stay secret. */
const Way = (part: PartProps) => {
  const { t, offer } = part;
  if (isRemote(offer)) return null;
  const address = addressLine(offer);
  const facts: readonly Fact[] = [
    ...(address === ""
      ? []
      : [{ icon: "place", question: t("address"), answer: <bdi lang="de">{address}</bdi> } as const]),
    ...(offer.accessibilityText === null
      ? []
      : [
          {
            icon: "tick",
            question: t("steps"),
            answer: <Original {...part} field="accessibilityText" text={offer.accessibilityText} />,
          } as const,
        ]),
  ];
  if (facts.length === 0) return null;
  return (
    <>
      <h2>{t("wayThere")}</h2>
      <Facts facts={facts} />
    </>
  );
};
