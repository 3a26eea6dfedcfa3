import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { Note } from "../../ui/note.tsx";
import type { Result } from "../../ui/results-list.tsx";
import type { Where } from "../gazetteer/gazetteer.ts";
import { type NetworkTimes, noTimes } from "../schedules/timed-offer.ts";
import { ReadAloud } from "../keeping/read-aloud.tsx";
import type { DangerNow } from "../search/missing-child.ts";
import { findTexts, type Say } from "../texts.ts";
import type { Topic } from "../topics/topic.ts";
import type { HelpNumber } from "../urgent/help-number.ts";
import { AcuteNote, acuteTitles, isEmergency, NoEmergency } from "../urgent/acute-note.tsx";
import { callingFor, urgentCard } from "../urgent/urgent-card.ts";
import { UrgentNote } from "../urgent/urgent-note.tsx";
import { AnswerPromise, tellsOfDanger } from "./answer-promise.tsx";
import type { Found, Wider } from "./found.ts";
import { humanContact } from "./human-contact.ts";
import { LanguageNote } from "./language-note.tsx";
import { ListedOffers } from "./listed-offers.tsx";
import { type Loosened, shownOffers } from "./loosen.ts";
import { looserTexts } from "./looser.texts.ts";
import type { NeighbourOffer } from "./neighbour-offers.ts";
import { Neighbours } from "./neighbours.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { PlaceGuessed } from "./place-guessed.tsx";
import { TownQuestion } from "./place-question.tsx";
import { ResultsMap } from "./results-map.tsx";
import { WayBack } from "./way-back.tsx";
import { WishFilter } from "./wish-filter.tsx";
import { WishChips } from "./wish-form.tsx";
import { carriedWish, isBrowsing, type Wish, wishAddress } from "./wish.ts";
import { isolated } from "./wording.ts";
import { writeUsAddress } from "./write-us.ts";

export type ResultsProps = {
  readonly wish: Wish;
  readonly where: Where;
  /** The place was not found anywhere, and nothing was searched with it. */
  readonly placeUnknown: boolean;
  readonly found: Found;
  /** What fits but for one thing, where too little fits. */
  readonly loosened?: readonly Loosened[];
  readonly wider: readonly Wider[];
  readonly topics: readonly Topic[];
  readonly languages: readonly string[];
  readonly helpNumbers: readonly HelpNumber[];
  /** The language asked for, where nothing of what was looked for is given in it. */
  readonly missing?: string | null;
  /** Number of the topic of interpreting, where somebody interprets and the list lacks the language asked for. */
  readonly interpreter?: number | null;
  readonly times?: NetworkTimes;
  readonly neighbours?: readonly NeighbourOffer[];
};

/** What was found for a wish: help at once where it is needed, then the best offers with reasons, then a person. */
export function resultsPage(view: View, props: ResultsProps): VNode {
  const { wish, where, found, topics, helpNumbers } = props;
  const t = speak(findTexts, view.lang);
  const tapped = topics.filter(({ no }) => wish.topics.includes(no) || no === wish.need);
  const slugs = [...tapped.map(({ slug }) => slug), ...found.understood];
  const card = urgentCard([...tapped.map(({ slug }) => slug), ...callingFor(found)], view.loss);
  const acute = acuteNeedOf(props);
  const writeTo = writeUsAddress(understoodWish(props));
  const contact = humanContact(view, t, slugs, helpNumbers, writeTo);
  const asksTown = where.kind === "choose";
  return familyFrame(view, {
    title: t("resultsTab"),
    area: "find",
    noindex: true,
    children: (
      <div class="stack">
        <WayBack view={view} t={t} wish={wish} />
        <h1>{titleOf(view, t, props)}</h1>
        {acute && <AcuteNote view={view} acute={acute} helpNumbers={helpNumbers} />}
        {card && <UrgentNote view={view} card={card} helpNumbers={helpNumbers} />}
        {isEmergency(acute) ? (
          <NoEmergency
            view={view}
            hrefOfOffers={view.href(wishAddress({ ...wish, acute: null }))}
            contact={contact}
            promise={view.network.hasIntake ? <AnswerPromise view={view} t={t} danger /> : null}
          />
        ) : (
          <>
            <WishChips view={view} t={t} wish={wish} topics={topics} />
            <ReadAloud view={view} />
            {asksTown && <TownQuestion view={view} t={t} wish={wish} where={where} />}
            {props.placeUnknown && where.kind === "unknown" && (
              <Note>{t("placeUnknown", { typed: where.typed })}</Note>
            )}
            {wish.placeGuessed && !props.placeUnknown && <PlaceGuessed view={view} t={t} wish={wish} />}
            {!(asksTown && where.point === null) && (
              <Answered view={view} t={t} contact={contact} writeTo={writeTo} {...props} />
            )}
          </>
        )}
      </div>
    ),
  });
}

const acuteNeedOf = ({ wish, found }: ResultsProps): DangerNow | null => wish.acute ?? found.acute;

/** Best are offers only by a wish: without one they stand by distance and name. Who is asked for the town has none yet. */
const titleOf = (view: View, t: Say, props: ResultsProps): string => {
  const { wish, where, found, loosened = [] } = props;
  const { offers, hasMore } = found;
  const acute = acuteNeedOf(props);
  if (acute !== null) return t(acuteTitles[acute]);
  if (where.kind === "choose") return t("chooseTown");
  if (offers.length === 0)
    return loosened.length === 0 ? t("noneTitle") : speak(looserTexts, view.lang)("exactNone");
  const first = isBrowsing(wish) ? "resultsSome" : "resultsFirst";
  return t(hasMore ? first : "resultsTitle", { count: offers.length });
};

type PartProps = ResultsProps & { readonly view: View; readonly t: Say };

/** So many topics stand for what was typed. */
export const surest = 2;

/** For the way back from an offer: what was understood stands for the words of the family. */
const carriedBy = (props: ResultsProps): string =>
  carriedWish(props.wish, understoodTopics(props), !props.placeUnknown);

const understoodTopics = ({ found, topics }: ResultsProps): readonly number[] =>
  found.understood.slice(0, surest).flatMap((slug) => topics.find((topic) => topic.slug === slug)?.no ?? []);

/** What the form for a wish for contact is told: topics, and a place only if it is one. */
const understoodWish = (props: ResultsProps): Pick<Wish, "topics" | "place"> => ({
  topics: props.wish.topics.length > 0 ? props.wish.topics : understoodTopics(props),
  place: props.placeUnknown ? "" : props.wish.place,
});

type OffersProps = PartProps & { readonly contact: Result | null; readonly writeTo: string };

/** The offers, or what to do where there is none; before both, which language is missing. */
const Answered = (props: OffersProps) => {
  const { view, t, wish, found, topics, loosened = [], neighbours = [] } = props;
  const { missing = null, interpreter = null } = props;
  const wording = { t, lang: view.lang, topics, loss: view.loss };
  const shown = shownOffers(found.offers, loosened);
  return (
    <>
      {missing !== null && (
        <LanguageNote {...{ view, t, wish, interpreter }} language={missing} offers={shown} />
      )}
      {shown.length > 0 ? (
        <Offers {...props} />
      ) : (
        <>
          <NothingFound {...props} />
          <Neighbours view={view} wording={wording} offers={neighbours} />
        </>
      )}
    </>
  );
};

const Offers = (props: OffersProps) => {
  const { view, t, wish, where, found, topics, loosened = [], contact, writeTo } = props;
  const wording = { t, lang: view.lang, topics, loss: view.loss };
  const shown = { view, wish, wording, carried: carriedBy(props), times: props.times ?? noTimes };
  const all = { ...found, offers: shownOffers(found.offers, loosened) };
  const around = where.kind === "choose" ? isolated(where.typed) : null;
  return (
    <div class="results-grid">
      <WishFilter {...props} counts={found.counts} hasTimes={shown.times.offers.length > 0} />
      <section class="g-list stack" aria-labelledby="list">
        <h2 id="list" class={around === null ? "vh" : undefined}>
          {around === null ? t("list") : t("aroundPlace", { place: around })}
        </h2>
        <ListedOffers {...shown} {...{ found, loosened, contact }} wider={props.wider} />
        <Neighbours view={view} wording={wording} offers={props.neighbours ?? []} />
        {found.hasMore && !wish.more && (
          <p class="actions">
            <ButtonLink href={view.href(wishAddress({ ...wish, more: true }))} kind="quiet">
              {t("moreOffers")}
            </ButtonLink>
          </p>
        )}
        {view.network.hasIntake && (
          <Note title={t("nothingRight")} id="nothing-right">
            <p>{t("nothingRightText")}</p>
            <AnswerPromise view={view} t={t} danger={tellsOfDanger(props)} />
            <p class="actions">
              <ButtonLink href={view.href(writeTo)}>{t("writeUs")}</ButtonLink>
            </p>
          </Note>
        )}
      </section>
      <ResultsMap t={t} lang={view.lang} found={all} where={where} />
    </div>
  );
};
