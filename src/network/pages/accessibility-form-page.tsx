import type { VNode } from "preact";
import type { Temporal } from "temporal-polyfill";
import { DrawnForm, type FormField, type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import { officeDay } from "../../platform/clock.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { type StatedFacts, isStatementOld, laws, missingFacts } from "./stated-facts.ts";
import { statementTexts } from "./accessibility.texts.ts";

const t = speak(statementTexts, "de");
export const statementPath = "/intern/netzwerk/barrierefreiheit";

export const statementFields: readonly FormField[] = [
  {
    kind: "select",
    name: "conformity",
    label: t("conformity"),
    hint: t("conformityHint"),
    options: [
      { value: "", label: t("methodOpen") },
      { value: "full", label: t("conformityFull") },
      { value: "partial", label: t("conformityPartial") },
      { value: "not", label: t("conformityNot") },
    ],
  },
  {
    kind: "select",
    name: "method",
    label: t("method"),
    options: [
      { value: "", label: t("methodOpen") },
      { value: "none", label: t("methodNone") },
      { value: "self", label: t("methodSelf") },
      { value: "expert", label: t("methodExpert") },
    ],
  },
  { kind: "text", name: "checkedOn", type: "date", label: t("checkedOn") },
  { kind: "text", name: "checkedBy", label: t("checkedBy") },
  { kind: "area", name: "gaps", label: t("gaps"), hint: t("gapsHint"), rows: 6 },
  { kind: "area", name: "authority", label: t("authority"), hint: t("authorityHint"), rows: 3 },
  { kind: "area", name: "mediation", label: t("mediation"), hint: t("mediationHint"), rows: 3 },
  { kind: "area", name: "controller", label: t("controller"), hint: t("controllerHint"), rows: 3 },
  { kind: "text", name: "representative", label: t("representative"), hint: t("representativeHint") },
  { kind: "text", name: "bodyEmail", type: "email", label: t("bodyEmail"), hint: t("bodyEmailHint") },
  { kind: "area", name: "privacyOfficer", label: t("privacyOfficer"), rows: 2 },
  { kind: "area", name: "legalBasis", label: t("legalBasis"), hint: t("legalBasisHint"), rows: 4 },
  { kind: "area", name: "processors", label: t("processors"), hint: t("processorsHint"), rows: 3 },
  { kind: "area", name: "serverLogs", label: t("serverLogs"), hint: t("serverLogsHint"), rows: 3 },
];

type StatementProps = {
  readonly typed: Typed;
  /** What is stored; null while a form with errors is shown again. */
  readonly facts: StatedFacts | null;
  readonly now: Temporal.Instant;
  readonly saved: boolean;
};

/** Where the statement is kept: what is missing and what has grown old is said here and not to families. */
export function statementPage(view: View, { typed, facts, now, saved }: StatementProps): VNode {
  const missing = facts === null ? [] : missingFacts(facts);
  return staffFrame(view, {
    title: titleOf(t("title"), typed),
    area: "network",
    children: (
      <div class="stack read">
        <TypedErrors typed={typed} fields={statementFields} />
        {saved && <Note tone="good">{t("saved")}</Note>}
        <h1>{t("title")}</h1>
        <p>{t("intro")}</p>
        {facts !== null && isStatementOld(facts, officeDay(now)) && <Note tone="late">{t("old")}</Note>}
        {missing.length > 0 && (
          <Note tone="lamp">{t("missing", { what: missing.map((key) => t(key)).join(" ") })}</Note>
        )}
        {laws[view.network.land ?? ""] === undefined && <p class="small soft">{t("noLaw")}</p>}
        <DrawnForm
          view={view}
          action={statementPath}
          fields={statementFields}
          typed={typed}
          button={t("save")}
        />
      </div>
    ),
  });
}
