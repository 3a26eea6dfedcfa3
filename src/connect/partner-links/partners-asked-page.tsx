import type { VNode } from "preact";
import type { Temporal } from "temporal-polyfill";
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
import { linkState } from "./partner-question.ts";
import type { AskedPartner } from "./partner-questions.sql.ts";
import { partnerTexts } from "./partner-links.texts.ts";
import { shortDay } from "./partner-pages.tsx";
import type { showPartnersAsked } from "./show-partners-asked.ts";

const t = speak(partnerTexts, "de");

export type PartnersShown = NonNullable<Awaited<ReturnType<typeof showPartnersAsked.run>>>;
export const askPath = (concernId: string): string => `/intern/anliegen/${concernId}/stelle-fragen`;

const askFields: readonly FormField[] = [
  { kind: "text", name: "partner", label: t("partner"), hint: t("partnerHint") },
  { kind: "text", name: "email", type: "email", label: t("email") },
  { kind: "area", name: "sentence", label: t("sentence"), hint: t("sentenceHint"), rows: 3 },
];

/** Whom the team asked by link, what came back, and the form for another one. */
export const partnersAskedPage = (view: View, shown: PartnersShown, typed: Typed): VNode =>
  staffFrame(view, {
    title: titleOf(t("title"), typed),
    area: "myDay",
    children: (
      <div class="stack read">
        <BackLink href={view.href(`/intern/anliegen/${shown.concernId}`, "de")}>{t("toConcern")}</BackLink>
        <TypedErrors typed={typed} fields={askFields} />
        <h1>{t("title")}</h1>
        <p>{t("about")}</p>
        <Note>{t("shows")}</Note>
        {shown.mayAsk ? (
          <DrawnForm
            view={view}
            action={askPath(shown.concernId)}
            fields={askFields}
            typed={typed}
            button={t("ask")}
          />
        ) : (
          <Note tone="late">{t(shown.consented ? "notYours" : "noConsent")}</Note>
        )}
        <h2>{t("asked")}</h2>
        {shown.asked.length === 0 ? <p>{t("nobodyAsked")}</p> : <Asked view={view} shown={shown} />}
      </div>
    ),
  });

const Asked = ({ view, shown }: { readonly view: View; readonly shown: PartnersShown }) => (
  <ul class="work">
    {shown.asked.map((one) => (
      <li key={one.id}>
        <h3>{one.partner}</h3>
        <p>{sayState(one, shown.now)}</p>
        {linkState(one, shown.now) === "open" && (
          <ActButton
            view={view}
            action={`${askPath(shown.concernId)}/zurueckziehen`}
            hidden={{ id: one.id }}
            button={t("takeBack")}
            suffix={one.partner}
          />
        )}
      </li>
    ))}
  </ul>
);

function sayState(one: AskedPartner, now: Temporal.Instant): string {
  const state = linkState(one, now);
  if (state !== "answered") return t(`state_${state}`, { until: shortDayOf(one.expiresAt) });
  return one.answer === "date" && one.answerOn !== null
    ? t("said_date", { day: shortDay(one.answerOn) })
    : t(one.answer === "no" ? "said_no" : "said_yes");
}
