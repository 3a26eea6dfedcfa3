import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { type Fact, Facts } from "../../ui/facts.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { BackLink } from "../../ui/family-page.tsx";
import { Fits } from "../../ui/fits.tsx";
import { Tag } from "../../ui/tag.tsx";
import { listBefore } from "../guide/wish.ts";
import { isolated } from "../guide/wording.ts";
import { findTexts } from "../texts.ts";
import { factsOf, Original } from "./offer-answers.tsx";
import { Contact, type PartProps, publicAddress, standText, Take } from "./offer-contact.tsx";
import { addressLine, costsTheCall, dialled, isRemote, shortHours } from "./offer-facts.ts";
import type { OfferDetail } from "./offer-rows.ts";

type OfferProps = { readonly offer: OfferDetail; readonly urgentTopics: ReadonlySet<string> };

/** One offer: the same facts in the same order on every page, then the way there, then how to reach somebody. */
export function offerPage(view: View, { offer, urgentTopics }: OfferProps): VNode {
  const t = speak(findTexts, view.lang);
  const part = { view, t, offer };
  // The title stands in the browser's history; where it could betray somebody it stays neutral.
  const isDelicate = offer.topics.some((topic) => urgentTopics.has(topic));
  const list = listBefore(view.path);
  return familyFrame(view, {
    title: isDelicate || isForeign(view) ? t("offerTab") : offer.title,
    area: "find",
    // One page under many addresses: with and without the way back to a list.
    head: <link rel="canonical" href={publicAddress(part)} />,
    children: (
      <div class="stack paper">
        <BackLink href={view.href(list ?? "/angebote")} toList={list !== null}>
          {t(list ? "backToList" : "backToTopics")}
        </BackLink>
        <h1 lang="de" dir="auto">
          {offer.title}
        </h1>
        <Where offer={offer} t={t} />
        <Fits reasons={shortReasons(part)} />
        <CallNow {...part} />
        <div class="cols">
          <div class="stack">
            {isForeign(view) && (offer.description || offer.openingHoursText) && (
              <p class="small soft">{t("germanText")}</p>
            )}
            {offer.description && <Original text={offer.description} />}
            <Facts facts={factsOf(part)} card />
            <Way {...part} />
          </div>
          <aside class="stack" aria-label={t("contactAndTake")}>
            <Contact {...part} />
            <Take {...part} />
            <Stand {...part} />
          </aside>
        </div>
      </div>
    ),
  });
}

const isForeign = ({ lang }: View): boolean => lang !== "de" && lang !== "de-simple";

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

const Stand = ({ view, t, offer }: PartProps) => (
  <>
    <p class="small soft">{standText(offer, view, t)}</p>
    <p class="small noprint">
      <a class="tap" href={view.href(`/stimmt-etwas-nicht?angebot=${offer.slug}`)}>
        {t("somethingWrong")}
      </a>
    </p>
  </>
);

/** Who and where in one line, and when in another where the hours are short enough for it. */
const Where = ({ offer, t }: Omit<PartProps, "view">) => {
  const hours = shortHours(offer.openingHoursText);
  const organisation = isolated(offer.organisation ?? "");
  const place = isRemote(offer) || offer.place === null ? null : isolated(offer.place);
  return (
    <>
      {offer.organisation && (
        <p class="soft" lang="de">
          {place === null ? organisation : t("where", { organisation, place })}
        </p>
      )}
      {hours && (
        <p>
          <Tag>
            <bdi lang="de">{hours}</bdi>
          </Tag>
        </p>
      )}
    </>
  );
};

const shortReasons = ({ offer, t }: PartProps): readonly string[] => [
  ...(offer.access.includes("withoutRegistration") ? [t("whyNoRegistration")] : []),
  ...(offer.access.includes("atHome") ? [t("whyAtHome")] : []),
  ...(offer.free === true && !costsTheCall(offer) ? [t("whyFree")] : []),
];

/** Nobody goes to a telephone; where a hotline sits may have to stay secret. */
const Way = ({ t, offer }: PartProps) => {
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
