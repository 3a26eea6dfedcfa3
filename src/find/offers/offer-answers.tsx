import type { Fact } from "../../ui/facts.tsx";
import { languageName, listText } from "../guide/wording.ts";
import { dearestCall } from "./call-cost.ts";
import type { PartProps } from "./offer-contact.tsx";
import { accessSentences, audienceOf, costsTheCall, isRemote } from "./offer-facts.ts";

/** Text as the organisation wrote it, line by line. */
export const Original = ({ text }: { readonly text: string }) => (
  <>
    {text.split(/\n+/).map((line) => (
      <p key={line} lang="de" dir="auto">
        {line}
      </p>
    ))}
  </>
);

/** What a family wants to know of an offer, always in this order; what nobody knows is left out, except the cost. */
export function factsOf(part: PartProps): readonly Fact[] {
  const { view, t, offer } = part;
  const access = accessSentences(offer, t);
  const known: readonly (Fact | null)[] = [
    offer.organisation === null
      ? null
      : { icon: "person", question: t("whoIsThere"), answer: <bdi lang="de">{offer.organisation}</bdi> },
    audienceFact(part),
    { icon: "euro", question: t("whatCost"), answer: costAnswer(part) },
    access.length === 0
      ? null
      : {
          icon: "tick",
          question: t(isRemote(offer) ? "howToReach" : "howToCome"),
          answer: access.join(" "),
        },
    offer.openingHoursText === null
      ? null
      : { icon: "clock", question: t("whenOpen"), answer: <Original text={offer.openingHoursText} /> },
    offer.languages.length === 0
      ? null
      : {
          icon: "globe",
          question: t("languagesSpoken"),
          answer: listText(
            offer.languages.map((code) => languageName(code, view.lang)),
            view.lang,
          ),
        },
  ];
  return known.filter((fact) => fact !== null);
}

function audienceFact({ view, t, offer }: PartProps): Fact | null {
  const audience = audienceOf(offer, t, view.lang);
  const { eligibilityText } = offer;
  if (eligibilityText === null && audience === null) return null;
  const answer = (
    <>
      {audience && <p>{audience}</p>}
      {eligibilityText && eligibilityText !== audience && <Original text={eligibilityText} />}
    </>
  );
  return { icon: "heart", question: t("forWhom"), answer };
}

function costAnswer({ t, offer }: PartProps) {
  const { free, costText } = offer;
  if (free === true && costsTheCall(offer))
    return dearestCall(offer.phones) === "dear" ? t("callDear") : t("costCall");
  if (costText !== null) return <Original text={costText} />;
  return free === true ? t("costNothing") : t(free === false ? "costSome" : "costUnknown");
}
