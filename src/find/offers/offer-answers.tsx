import type { Fact } from "../../ui/facts.tsx";
import { languageName, listText } from "../guide/wording.ts";
import { dearestCall } from "./call-cost.ts";
import { OpeningHours } from "../schedules/opening-hours.tsx";
import { saysOnlyHours } from "../schedules/week-hours.ts";
import type { Known, TranslatedField } from "../translations/translated-text.ts";
import { Words } from "../translations/translated-words.tsx";
import type { PartProps } from "./offer-contact.tsx";
import { accessSentences, audienceOf, costsTheCall, isRemote } from "./offer-facts.ts";

const untranslated: Known = new Map();

type OriginalProps = Pick<PartProps, "view" | "known"> & {
  readonly field: TranslatedField;
  readonly text: string;
};

/** Text of the organisation, line by line, in the language of the page as far as it is there. */
export const Original = ({ view, known, field, text }: OriginalProps) => (
  <Words text={text} field={field} lang={view.lang} known={known ?? untranslated} />
);

/** What a family wants to know of an offer, always in this order; what nobody knows is left out, except the cost. */
export function factsOf(part: PartProps, hours: readonly string[] = []): readonly Fact[] {
  const { view, t, offer } = part;
  const access = accessSentences(offer, t);
  const known: readonly (Fact | null)[] = [
    offer.organisation === null
      ? null
      : { icon: "person", question: t("whoIsThere"), answer: <bdi lang="de">{offer.organisation}</bdi> },
    wordsFact(part, "whoComes", "person"),
    audienceFact(part),
    { icon: "euro", question: t("whatCost"), answer: costAnswer(part) },
    access.length === 0
      ? null
      : {
          icon: "tick",
          question: t(isRemote(offer) ? "howToReach" : "howToCome"),
          answer: access.join(" "),
        },
    hoursFact(part, hours),
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
    wordsFact(part, "whatNext", "forward"),
    wordsFact(part, "whoLearns", "lock"),
  ];
  return known.filter((fact) => fact !== null);
}

type Told = "whoComes" | "whatNext" | "whoLearns";

/** What the organisation says of its own accord about coming, learning of it and what follows; nothing where it says nothing. */
function wordsFact(part: PartProps, field: Told, icon: Fact["icon"]): Fact | null {
  const text = part.offer[field];
  return text === null
    ? null
    : { icon, question: part.t(field), answer: <Original {...part} field={field} text={text} /> };
}

/** Known hours in the language of the page; below them the words of the source where they say more than hours. */
function hoursFact(part: PartProps, hours: readonly string[]): Fact | null {
  const { t, offer } = part;
  const text = offer.openingHoursText ?? "";
  const original = text !== "" && !(hours.length > 0 && saysOnlyHours(text));
  if (!original && hours.length === 0) return null;
  const answer = (
    <>
      <OpeningHours lines={hours} />
      {original && <Original {...part} field="openingHoursText" text={text} />}
    </>
  );
  return { icon: "clock", question: t("whenOpen"), answer };
}

function audienceFact(part: PartProps): Fact | null {
  const { view, t, offer } = part;
  const audience = audienceOf(offer, t, view.lang);
  const { eligibilityText } = offer;
  if (eligibilityText === null && audience === null) return null;
  const answer = (
    <>
      {audience && <p>{audience}</p>}
      {eligibilityText && eligibilityText !== audience && (
        <Original {...part} field="eligibilityText" text={eligibilityText} />
      )}
    </>
  );
  return { icon: "heart", question: t("forWhom"), answer };
}

function costAnswer(part: PartProps) {
  const { t, offer } = part;
  const { free, costText } = offer;
  if (free === true && costsTheCall(offer))
    return dearestCall(offer.phones) === "dear" ? t("callDear") : t("costCall");
  if (costText !== null) return <Original {...part} field="costText" text={costText} />;
  return free === true ? t("costNothing") : t(free === false ? "costSome" : "costUnknown");
}
