import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { type Fact, Facts } from "../../ui/facts.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { BackLink } from "../../ui/family-page.tsx";
import { Fits } from "../../ui/fits.tsx";
import { languageName, listText } from "../guide/wording.ts";
import { findTexts } from "../texts.ts";
import { Contact, type PartProps, standText, Take } from "./offer-contact.tsx";
import { accessSentences, addressLine, audienceOf, dialled } from "./offer-facts.ts";
import type { OfferDetail } from "./offer-rows.ts";

type OfferProps = { readonly offer: OfferDetail; readonly urgentTopics: ReadonlySet<string> };

/** One offer: the same facts in the same order on every page, then the way there, then how to reach somebody. */
export function offerPage(view: View, { offer, urgentTopics }: OfferProps): VNode {
  const t = speak(findTexts, view.lang);
  const call = offer.phones.map(dialled).find((number) => number !== null);
  const part = { view, t, offer };
  const foreign = view.lang !== "de" && view.lang !== "de-simple";
  // The title stands in the browser's history; where it could betray somebody it stays neutral.
  const isDelicate = offer.topics.some((topic) => urgentTopics.has(topic));
  return familyFrame(view, {
    title: isDelicate || foreign ? t("offerTab") : offer.title,
    area: "find",
    children: (
      <div class="stack">
        <BackLink href={view.href("/angebote")}>{t("backToTopics")}</BackLink>
        <h1 lang="de" dir="auto">
          {offer.title}
        </h1>
        <Fits reasons={shortReasons(part)} />
        {call && (
          <div class="only-phone">
            <p class="actions">
              <ButtonLink href={`tel:${call}`} icon="phone">
                {t("call")}
              </ButtonLink>
            </p>
          </div>
        )}
        <div class="cols">
          <div class="stack">
            {foreign && (offer.description || offer.openingHoursText) && (
              <p class="small soft">{t("germanText")}</p>
            )}
            {offer.description && <Original text={offer.description} />}
            <Facts facts={factsOf(part)} card />
            <Way {...part} />
          </div>
          <aside class="stack" aria-label={t("contactAndTake")}>
            <Contact {...part} />
            <Take {...part} />
            <p class="small soft">
              {standText(offer, view, t)}{" "}
              <a href={view.href(`/stimmt-etwas-nicht?angebot=${offer.slug}`)}>{t("somethingWrong")}</a>
            </p>
          </aside>
        </div>
      </div>
    ),
  });
}

/** Text as the organisation wrote it, line by line. */
const Original = ({ text }: { readonly text: string }) => (
  <>
    {text.split(/\n+/).map((line) => (
      <p key={line} lang="de" dir="auto">
        {line}
      </p>
    ))}
  </>
);

const shortReasons = ({ offer, t }: PartProps): readonly string[] => [
  ...(offer.access.includes("withoutRegistration") ? [t("whyNoRegistration")] : []),
  ...(offer.access.includes("atHome") ? [t("whyAtHome")] : []),
  ...(offer.free === true ? [t("whyFree")] : []),
];

function factsOf({ view, t, offer }: PartProps): readonly Fact[] {
  const { lang } = view;
  const audience = audienceOf(offer, t, lang);
  const access = accessSentences(offer, t);
  const cost =
    offer.costText ??
    (offer.free === true ? t("costNothing") : t(offer.free === false ? "costSome" : "costUnknown"));
  const known: readonly (Fact | null)[] = [
    offer.organisation === null
      ? null
      : { icon: "person", question: t("whoIsThere"), answer: <bdi lang="de">{offer.organisation}</bdi> },
    offer.eligibilityText === null && audience === null
      ? null
      : {
          icon: "heart",
          question: t("forWhom"),
          answer: (
            <>
              {audience && <p>{audience}</p>}
              {offer.eligibilityText && offer.eligibilityText !== audience && (
                <Original text={offer.eligibilityText} />
              )}
            </>
          ),
        },
    {
      icon: "euro",
      question: t("whatCost"),
      answer: offer.costText === null ? cost : <Original text={cost} />,
    },
    access.length === 0 ? null : { icon: "tick", question: t("howToCome"), answer: access.join(" ") },
    offer.openingHoursText === null
      ? null
      : { icon: "clock", question: t("whenOpen"), answer: <Original text={offer.openingHoursText} /> },
    offer.languages.length === 0
      ? null
      : {
          icon: "globe",
          question: t("languagesSpoken"),
          answer: listText(
            offer.languages.map((code) => languageName(code, lang)),
            lang,
          ),
        },
  ];
  return known.filter((fact) => fact !== null);
}

const Way = ({ t, offer }: PartProps) => {
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
            answer: <Original text={offer.accessibilityText} />,
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
