import type { VNode } from "preact";
import { languageFacts, languages } from "../../core/languages.ts";
import {
  ActButton,
  DrawnForm,
  type FormField,
  type Typed,
  TypedErrors,
  titleOf,
} from "../../people/public.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { BackLink } from "../../ui/family-page.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { shortDayOf } from "../concerns/shown-concern.ts";
import { consentSheetTexts } from "../referrals/consent-sheet.texts.ts";
import { givenHows, oralReasons } from "../referrals/referral.ts";
import { languageOptions, t as sayReferral } from "../referrals/referral-question.ts";
import { familyMoveTexts } from "./family-move.texts.ts";
import { maybeMoved } from "./move.ts";
import { sayMove as t } from "./move.texts.ts";
import type { ShownMove } from "./show-move.ts";

export const movePath = (concernId: string): string => `/intern/anliegen/${concernId}/umzug`;
export const moveNames = [
  "toNetworkId",
  "how",
  "oralReason",
  "language",
  "withInterpreter",
  "along",
  "agreed",
];
const sheet = speak(consentSheetTexts, "de");
const nothing = { value: "", label: "–" };

/** Nothing is chosen beforehand: each answer is one that the family gave. */
const moveFields = (shown: ShownMove): readonly FormField[] => [
  {
    kind: "select",
    name: "toNetworkId",
    label: t("network"),
    options: [nothing, ...shown.targets.map(({ networkId, name }) => ({ value: networkId, label: name }))],
  },
  {
    kind: "checks",
    name: "along",
    label: t("along"),
    hint: t("alongHint"),
    options: maybeMoved.map((one) => ({ value: one, label: sheet(`class-${one}`) })),
  },
  {
    kind: "select",
    name: "how",
    label: t("how"),
    options: [nothing, ...givenHows.map((how) => ({ value: how, label: sayReferral(`how-${how}`) }))],
  },
  {
    kind: "select",
    name: "oralReason",
    label: t("oralReason"),
    hint: t("oralReasonHint"),
    options: [nothing, ...oralReasons.map((why) => ({ value: why, label: sayReferral(`oral-${why}`) }))],
  },
  { kind: "select", name: "language", label: t("language"), options: [nothing, ...languageOptions] },
  {
    kind: "select",
    name: "withInterpreter",
    label: t("interpreted"),
    options: [
      nothing,
      ...(["no", "yes"] as const).map((value) => ({ value, label: t(`interpreted-${value}`) })),
    ],
  },
  { kind: "check", name: "agreed", label: t("agreed"), hint: t("agreedHint") },
];

/** Giving a concern to another network: what happens, what the family confirms, and what is open. */
export const movePage = (view: View, shown: ShownMove, typed: Typed): VNode => {
  const fields = moveFields(shown);
  return staffFrame(view, {
    title: titleOf(t("title"), typed),
    area: "myDay",
    children: (
      <div class="stack read">
        <BackLink href={view.href(`/intern/anliegen/${shown.concernId}`, "de")}>{t("toConcern")}</BackLink>
        <TypedErrors typed={typed} fields={fields} />
        <h1>{t("title")}</h1>
        {shown.open ? <Waits view={view} shown={shown} /> : <Ask {...{ view, shown, typed, fields }} />}
        {shown.earlier.length > 0 && <Earlier shown={shown} />}
      </div>
    ),
  });
};

type AskProps = {
  readonly view: View;
  readonly shown: ShownMove;
  readonly typed: Typed;
  readonly fields: readonly FormField[];
};
const Ask = ({ view, shown, typed, fields }: AskProps) => {
  if (shown.targets.length === 0) return <Note tone="late">{t("noneToMove")}</Note>;
  if (!shown.mayMove) return <Note tone="late">{t("notNow")}</Note>;
  return (
    <>
      <p>{t("about")}</p>
      <p>{t("stays")}</p>
      <p>{t("rest")}</p>
      <p>{t("news")}</p>
      <Wording view={view} shown={shown} />
      <DrawnForm
        view={view}
        action={movePath(shown.concernId)}
        fields={fields}
        typed={typed}
        button={t("save")}
      />
    </>
  );
};

/** What the family hears or signs: the German text, which counts, and below it its own language. */
const Wording = ({ view, shown }: Pick<AskProps, "view" | "shown">) => {
  const own = languages.find(({ code }) => code === shown.language)?.code;
  const network = shown.targets.length === 1 ? (shown.targets[0]?.name ?? "") : "…";
  const values = { network, team: view.network.intakeName ?? t("team") };
  const said = (lang: "de" | NonNullable<typeof own>) =>
    (["agree1", "agree2", "agree3", "agree4", "agree5"] as const).map((key) => (
      <li key={key}>{speak(familyMoveTexts, lang)(key, values)}</li>
    ));
  return (
    <Note title={t("readAloud")} id="wording">
      <ul>{said("de")}</ul>
      {own !== undefined && own !== "de" && (
        <>
          <p class="small">{t("readAloudIn", { language: languageFacts(own).nativeName })}</p>
          <ul lang={languageFacts(own).htmlLang} dir={languageFacts(own).dir}>
            {said(own)}
          </ul>
        </>
      )}
    </Note>
  );
};

const Waits = ({ view, shown }: Pick<AskProps, "view" | "shown">) =>
  shown.open && (
    <Note tone="lamp" title={t("waitsTitle", { network: shown.open.toName })} id="next">
      <p>{t("waits", { day: shortDayOf(shown.open.dueAt) })}</p>
      <p>{t("news")}</p>
      <p>{t("takeBackText")}</p>
      <ActButton view={view} action={`${movePath(shown.concernId)}/zuruecknehmen`} button={t("takeBack")} />
    </Note>
  );

const Earlier = ({ shown }: Pick<AskProps, "shown">) => (
  <>
    <h2>{t("earlier")}</h2>
    <ul>
      {shown.earlier.map(({ id, state, toName, offeredAt }) => (
        <li key={id}>{t(`state-${state}`, { network: toName, day: shortDayOf(offeredAt) })}</li>
      ))}
    </ul>
  </>
);
