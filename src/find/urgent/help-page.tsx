import type { ComponentChildren, VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { NumberText } from "../../ui/bdi-text.tsx";
import { Fold } from "../../ui/card.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { Note } from "../../ui/note.tsx";
import { isolated } from "../guide/wording.ts";
import { findTexts, type Say } from "../texts.ts";
import { HelpCalls } from "./help-calls.tsx";
import { besideGerman, type HelpNumber, numbersFor } from "./help-number.ts";

type HelpProps = { readonly helpNumbers: readonly HelpNumber[] };

/** All numbers by situation. Nothing about babies after a loss, except what somebody in danger needs. */
export function helpPage(view: View, { helpNumbers }: HelpProps): VNode {
  const t = speak(findTexts, view.lang);
  const { land } = view.network;
  const of = (...situations: readonly string[]) =>
    situations.flatMap((situation) => numbersFor(helpNumbers, situation, land));
  const isUnreviewed = helpNumbers.some((help) => besideGerman(help, view.lang) !== null);
  const part = (id: string, title: string, numbers: readonly HelpNumber[], text?: string) => (
    <Situation id={id} title={title} text={text}>
      <HelpCalls numbers={numbers} lang={view.lang} />
    </Situation>
  );
  return familyFrame(view, {
    title: t("helpTitle"),
    area: "find",
    children: (
      <div class="stack">
        <h1>{t("helpTitle")}</h1>
        <p>{t("helpIntro")}</p>
        {isUnreviewed && <Note small>{t("helpBesideGerman")}</Note>}
        <div class="read">
          <HelpCalls numbers={of("life", "police")} lang={view.lang} />
        </div>
        {!view.loss && <p>{t("cardShaken")}</p>}
        <p>{t("helpNoName")}</p>
        <div class="cols even">
          {part(
            "exhausted",
            t("helpExhausted"),
            of("overwhelmed", ...(view.loss ? [] : ["parents"])),
            t(view.loss ? "helpExhaustedTextLoss" : "helpExhaustedText"),
          )}
          {part("violence", t("helpViolence"), of("violence", "sexual-abuse", "men"), t("helpViolenceText"))}
          {!view.loss && part("ill", t("helpIll"), of("sick-child", "poison"))}
          {!view.loss && part("pregnant", t("helpPregnant"), of("pregnant"), t("helpPregnantText"))}
          {part("care", t("helpCare"), of("care"))}
        </div>
        <Hidden t={t} />
        <Sources
          t={t}
          numbers={helpNumbers.filter(
            ({ audience, lands }) =>
              audience === "families" && (land === null || lands.length === 0 || lands.includes(land)),
          )}
        />
      </div>
    ),
  });
}

type SituationProps = {
  readonly id: string;
  readonly title: string;
  readonly text?: string | undefined;
  readonly children: ComponentChildren;
};

const Situation = ({ id, title, text, children }: SituationProps) => (
  <section class="stack" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {text && <p>{text}</p>}
    {children}
  </section>
);

const Hidden = ({ t }: { readonly t: Say }) => (
  <Fold summary={t("helpHidden")}>
    <ul>
      <li>{t("helpHiddenExit")}</li>
      <li>{t("helpHiddenHistory")}</li>
      <li>{t("helpHiddenCalls")}</li>
    </ul>
  </Fold>
);

/** Nobody is told a number is checked that no person has checked. */
const Sources = ({ t, numbers }: { readonly t: Say; readonly numbers: readonly HelpNumber[] }) => {
  const dates = numbers.flatMap(({ verifiedOn }) => verifiedOn ?? []);
  const oldest = dates.length === numbers.length ? dates.sort()[0] : undefined;
  return (
    <>
      <p class="small soft">
        {oldest === undefined ? t("helpUnchecked") : t("helpChecked", { date: isolated(oldest) })}
      </p>
      <Fold summary={t("helpSources")}>
        <ul class="small" lang="de" dir="ltr">
          {numbers.map(({ id, number, source }) => (
            <li key={id}>
              <NumberText>{number}</NumberText>: {source}
            </li>
          ))}
        </ul>
      </Fold>
    </>
  );
};
