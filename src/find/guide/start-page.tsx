import type { VNode } from "preact";
import { languages } from "../../core/languages.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { NumberText, phoneHref } from "../../ui/bdi-text.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { LanguageRow } from "../../ui/language-links.tsx";
import { Note } from "../../ui/note.tsx";
import { Promises, type Tile, Tiles } from "../../ui/tiles.tsx";
import { AllDates } from "../schedules/more-calendars.tsx";
import { type NetworkTimes, noTimes } from "../schedules/timed-offer.ts";
import { findTexts, type Say } from "../texts.ts";
import type { HelpNumber } from "../urgent/help-number.ts";
import { OpenToday } from "./open-today.tsx";
import { questionsOf } from "./questions/question-address.ts";
import { guideTexts } from "./questions/questions.texts.ts";
import { SearchForm } from "./search-form.tsx";

type TextKey = keyof (typeof findTexts)["texts"];
type Need = readonly [label: TextKey, icon: Tile["icon"], topics: string];

const needs: readonly Need[] = [
  ["tilePregnant", "pregnant", "1"],
  ["tileCrying", "crying", "12"],
  ["tileExhausted", "cup", "35"],
  ["tileFeeding", "bottle", "13,14,15"],
  ["tileHome", "homeVisit", "53"],
  ["tileParents", "parents", "55"],
  ["tileMoney", "letters", "58,59,60,61"],
  ["tileAlone", "withChild", "44"],
];
/** After a loss nothing on the page speaks of a baby that lives. */
const needsAfterLoss: readonly Need[] = [
  ["tileLoss", "heart", "11"],
  ["tileSad", "moon", "36"],
  ["tileExhausted", "cup", "35"],
  ["tileCouple", "parents", "42"],
  ["tileLonely", "person", "57"],
  ["tileHome", "homeVisit", "53"],
  ["tileMoney", "letters", "58,59,60,61"],
];

type StartProps = { readonly helpNumbers: readonly HelpNumber[]; readonly times?: NetworkTimes };

/** The first page: search, needs in the family's words, help at once, the way back with a code. */
export function startPage(view: View, { helpNumbers, times = noTimes }: StartProps): VNode {
  const t = speak(findTexts, view.lang);
  const tiles = (view.loss ? needsAfterLoss : needs).map(([label, icon, topics]) => ({
    href: view.href(`/angebote?t=${topics}`),
    icon,
    label: t(label),
  }));
  return familyFrame(view, {
    title: t("startTab"),
    area: "find",
    hero: (
      <>
        <h1>{t("startTitle")}</h1>
        <p>{t(view.loss ? "startIntroLoss" : "startIntro")}</p>
        <SearchForm view={view} lamp />
      </>
    ),
    children: (
      <div class="stack">
        <h2 class="vh">{t("chooseTopic")}</h2>
        <Tiles tiles={tiles} />
        <WaysOn view={view} t={t} />
        <OpenToday view={view} helpNumbers={helpNumbers} times={times} />
        <AllDates view={view} times={times} />
        <UrgentNote view={view} t={t} helpNumbers={helpNumbers} />
        <h2>{t("howItWorks")}</h2>
        <Promises promises={promisesOf(t)} />
        {view.network.hasIntake && <CodeEntry view={view} t={t} />}
        <h2>{t("otherLanguage")}</h2>
        <LanguageRow
          languages={languages.map((language) => ({
            ...language,
            href: view.href("/", language.code),
            current: language.code === view.lang,
          }))}
        />
      </div>
    ),
  });
}

type PartProps = { readonly view: View; readonly t: Say };

/** Four questions, all topics, and quietly the way for those whose baby has died. */
const WaysOn = ({ view, t }: PartProps) => (
  <p class="actions">
    <ButtonLink href={view.href("/fragen/1")} iconEnd="forward">
      {speak(guideTexts, view.lang)("start", { count: questionsOf(view.loss).length })}
    </ButtonLink>
    <ButtonLink href={view.href(view.loss ? "/fragen/3" : "/angebote")} kind="quiet">
      {t("allTopics")}
    </ButtonLink>
    {!view.loss && (
      <ButtonLink href={`${view.href("/angebote?t=11")}&verlust=1`} kind="text">
        {t("lossLink")}
      </ButtonLink>
    )}
  </p>
);

const UrgentNote = ({ view, t, helpNumbers }: PartProps & StartProps) => {
  const emergency = helpNumbers.find(({ id }) => id === "emergency");
  const doctor = helpNumbers.find(({ id }) => id === "doctor-on-call");
  return (
    <Note tone="urgent" title={t("urgentTitle")} id="urgent">
      <p>{t("urgentText")}</p>
      <p class="actions">
        {emergency && (
          <ButtonLink href={phoneHref(emergency.tel)} kind="urgent" icon="phone">
            <NumberText>{emergency.number}</NumberText> {t("emergencyCall")}
          </ButtonLink>
        )}
        {doctor && (
          <ButtonLink href={phoneHref(doctor.tel)} kind="quiet" icon="moon">
            <NumberText>{doctor.number}</NumberText> {t("doctorCall")}
          </ButtonLink>
        )}
        <ButtonLink href={view.href("/hilfe-sofort")} kind="text">
          {t("allNumbers")}
        </ButtonLink>
      </p>
    </Note>
  );
};

const promisesOf = (t: Say) => [
  { icon: "euro", title: t("promiseCost"), text: t("promiseCostText") } as const,
  { icon: "lock", title: t("promiseSecret"), text: t("promiseSecretText") } as const,
  { icon: "care", title: t("promiseFree"), text: t("promiseFreeText") } as const,
];

/** No hidden token here: the page is the same for everybody and may be kept. The next page asks the browser where it came from. */
const CodeEntry = ({ view, t }: PartProps) => (
  <>
    <h2>{t("codeTitle")}</h2>
    <form class="row end" action={view.href("/stand")} method="post">
      <div class="field">
        <label for="code">{t("code")}</label>
        <input
          type="text"
          class="code"
          id="code"
          name="code"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          size={18}
          aria-describedby="code-hint"
        />
      </div>
      <Button kind="quiet">{t("codeLook")}</Button>
    </form>
    <p class="hint" id="code-hint">
      {t("codeHint")} <NumberText>K7QM-2XRD-94TB-P</NumberText>
    </p>
  </>
);
