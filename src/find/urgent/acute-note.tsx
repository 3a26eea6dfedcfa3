import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { type Result, ResultsList } from "../../ui/results-list.tsx";
import type { DangerNow } from "../search/missing-child.ts";
import { findTexts } from "../texts.ts";
import { HelpCalls } from "./help-calls.tsx";
import { type HelpNumber, numbersFor } from "./help-number.ts";

/** The heading of the page that the card stands on. */
export const acuteTitles = {
  life: "acuteLifeTitle",
  poison: "acutePoisonTitle",
  "sick-child": "acuteSickTitle",
  "missing-child": "acuteMissingTitle",
} as const;
const texts = {
  life: "acuteLifeText",
  poison: "acutePoisonText",
  "sick-child": "acuteSickText",
  "missing-child": "acuteMissingText",
} as const;

/** Situations of the help numbers, in the order in which the card names them. */
const situationsOf: Readonly<Record<DangerNow, readonly string[]>> = {
  life: ["life"],
  poison: ["poison", "life"],
  "sick-child": ["sick-child", "life"],
  "missing-child": ["police"],
};

type AcuteNoteProps = {
  readonly view: View;
  readonly acute: DangerNow;
  readonly helpNumbers: readonly HelpNumber[];
};

/**
 * What is dangerous now comes before everything else on the page: whom to call, and the little that is right for everybody until
 * somebody answers. Poison centres answer for their own Länder; where the Land is unknown all stand here.
 */
export const AcuteNote = ({ view, acute, helpNumbers }: AcuteNoteProps) => {
  const t = speak(findTexts, view.lang);
  const numbers = situationsOf[acute].flatMap((situation) =>
    numbersFor(helpNumbers, situation, view.network.land),
  );
  return (
    <Note tone="urgent">
      <HelpCalls numbers={numbers} lang={view.lang} brief />
      <p>{t(texts[acute])}</p>
      <p>
        <a class="tap noprint" href={view.href("/hilfe-sofort")}>
          {t("moreNumbers")}
        </a>
      </p>
    </Note>
  );
};

/** Who must call at once is shown nothing else; a sick child also needs the doctors of the list. */
export const isEmergency = (acute: DangerNow | null): boolean => acute !== null && acute !== "sick-child";

type NoEmergencyProps = {
  readonly view: View;
  readonly hrefOfOffers: string;
  readonly contact: Result | null;
  /** By when somebody answers, where the person to ask can be written to. */
  readonly promise: VNode | null;
};

/** For whom the words were misread, the way to the offers; and a person to ask. */
export const NoEmergency = ({ view, hrefOfOffers, contact, promise }: NoEmergencyProps) => (
  <>
    <p>
      <a class="tap" href={hrefOfOffers}>
        {speak(findTexts, view.lang)("acuteNoEmergency")}
      </a>
    </p>
    {contact && (
      <section class="stack" aria-labelledby="person">
        <h2 id="person" class="vh">
          {speak(findTexts, view.lang)("contact")}
        </h2>
        <ResultsList results={[contact]} />
        {promise}
      </section>
    )}
  </>
);
