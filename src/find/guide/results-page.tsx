import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { BackLink } from "../../ui/family-page.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { Note } from "../../ui/note.tsx";
import { type Result, ResultsList } from "../../ui/results-list.tsx";
import type { Where } from "../gazetteer/gazetteer.ts";
import { findTexts } from "../texts.ts";
import type { Topic } from "../topics/topic.ts";
import type { HelpNumber } from "../urgent/help-number.ts";
import { urgentCard } from "../urgent/urgent-card.ts";
import { UrgentNote } from "../urgent/urgent-note.tsx";
import type { Found, FoundOffer, Wider } from "./found.ts";
import { humanContact } from "./human-contact.ts";
import { NothingFound } from "./nothing-found.tsx";
import { limitOf, reasonsOf, type Say, type Wording } from "./reasons.ts";
import { ResultsMap } from "./results-map.tsx";
import { WishChips, WishFilter } from "./wish-form.tsx";
import { type Wish, wishAddress } from "./wish.ts";
import { distanceText, isolated } from "./wording.ts";

export type ResultsProps = {
  readonly wish: Wish;
  readonly where: Where;
  /** The place was not found anywhere, and nothing was searched with it. */
  readonly placeUnknown: boolean;
  readonly found: Found;
  readonly wider: readonly Wider[];
  readonly topics: readonly Topic[];
  readonly languages: readonly string[];
  readonly helpNumbers: readonly HelpNumber[];
};

/** What was found for a wish: help at once where it is needed, then the best offers with reasons, then a person. */
export function resultsPage(view: View, props: ResultsProps): VNode {
  const { wish, found, topics, helpNumbers } = props;
  const t = speak(findTexts, view.lang);
  const slugs = [
    ...topics.filter(({ no }) => wish.topics.includes(no)).map(({ slug }) => slug),
    ...found.understood,
  ];
  const card = urgentCard(slugs, view.loss);
  const contact = humanContact(view, t, slugs, helpNumbers);
  const count = found.offers.length;
  const title = count === 0 ? t("noneTitle") : t(found.hasMore ? "resultsFirst" : "resultsTitle", { count });
  return familyFrame(view, {
    title: t("resultsTab"),
    area: "find",
    noindex: true,
    children: (
      <div class="stack">
        <BackLink href={view.href("/angebote")}>{t("backToTopics")}</BackLink>
        <h1>{title}</h1>
        <WishChips view={view} t={t} wish={wish} topics={topics} />
        {card && <UrgentNote view={view} card={card} helpNumbers={helpNumbers} />}
        <PlaceNote view={view} t={t} {...props} />
        {count === 0 ? (
          <NothingFound view={view} t={t} contact={contact} {...props} />
        ) : (
          <Offers view={view} t={t} contact={contact} {...props} />
        )}
      </div>
    ),
  });
}

type PartProps = ResultsProps & { readonly view: View; readonly t: Say };

const Offers = (props: PartProps & { readonly contact: Result | null }) => {
  const { view, t, wish, found, topics, contact } = props;
  const wording = { t, lang: view.lang, topics };
  const results = found.offers.map((one, at) => resultOf(view, one, at + 1, wish, wording));
  return (
    <div class="results-grid">
      <WishFilter {...props} />
      <section class="g-list stack" aria-labelledby="list">
        <h2 id="list" class="vh">
          {t("list")}
        </h2>
        <ResultsList results={contact === null ? results : [...results, contact]} />
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
            <p class="actions">
              <ButtonLink href={view.href("/melden")}>{t("writeUs")}</ButtonLink>
            </p>
          </Note>
        )}
      </section>
      <ResultsMap t={t} found={found} where={props.where} />
    </div>
  );
};

function resultOf(view: View, one: FoundOffer, mark: number, wish: Wish, wording: Wording): Result {
  const { offer } = one;
  const limit = limitOf(one, wish, wording);
  return {
    href: view.href(`/angebote/${offer.slug}`),
    title: offer.title,
    mark,
    where: whereText(one, wording),
    fits: reasonsOf(one, wording),
    ...(limit === null ? {} : { limit }),
    ...(view.lang === "de" || view.lang === "de-simple" ? {} : { lang: "de" }),
  };
}

function whereText({ offer, distanceKm }: FoundOffer, { t, lang }: Wording): string {
  const organisation = offer.organisation === null ? null : isolated(offer.organisation);
  const place = offer.place === null ? null : isolated(offer.place);
  const distance = distanceKm === null ? null : isolated(distanceText(distanceKm, lang));
  if (organisation !== null && place !== null)
    return distance === null
      ? t("where", { organisation, place })
      : t("whereFar", { organisation, place, distance });
  const known = organisation ?? place ?? "";
  return distance === null || known === ""
    ? known || (distance ?? "")
    : t("placeFar", { place: known, distance });
}

/** A code or name that stands for several towns is asked back; a place nobody knows is said to be unknown. */
const PlaceNote = ({ view, t, wish, where, placeUnknown }: PartProps) => {
  if (where.kind === "choose")
    return (
      <Note tone="lamp" title={t("chooseTown")} id="choose-town">
        <p>{t("chooseTownText", { typed: where.typed })}</p>
        <ul class="chips">
          {where.towns.map((town) => (
            <li key={town}>
              <a href={view.href(wishAddress({ ...wish, place: town }))}>
                <bdi lang="de">{town}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </Note>
    );
  return placeUnknown && where.kind === "unknown" ? (
    <Note>{t("placeUnknown", { typed: where.typed })}</Note>
  ) : null;
};
