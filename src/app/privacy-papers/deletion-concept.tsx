import { germanMinute } from "../../people/public.ts";
import type { Period } from "../../platform/retention/run-retention.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { hasRole } from "../../platform/actor.ts";
import { type DeletionRule, deletionRules } from "../deletion-rules.ts";
import { retentionTasks } from "../retention/classes.ts";
import { mayBeShortened } from "./periods.ts";
import { paperTexts } from "./papers.texts.ts";
import type { Papers } from "./show-privacy-papers.ts";

const t = speak(paperTexts, "de");
const ruleName = (rule: string): string => {
  const key = `rule_${rule}`;
  return key in paperTexts.texts ? t(key as keyof typeof paperTexts.texts) : rule;
};

function sayPeriod(keep: Period | null): string {
  if (keep === null) return t("withAnother");
  if (keep.months) return t("periodMonths", { count: keep.months });
  if (keep.days) return t("periodDays", { count: keep.days });
  return keep.hours ? t("periodHours", { count: keep.hours }) : t("periodNow");
}

/** What goes when, what this network keeps for a shorter time, and what went last. */
export const DeletionConcept = ({ view, papers }: { readonly view: View; readonly papers: Papers }) => (
  <section class="stack">
    <h2>{t("deletion")}</h2>
    <p>{t("deletionAbout")}</p>
    <ScrollTable
      label={t("deletion")}
      columns={[{ label: t("what") }, { label: t("usual") }, { label: t("own") }]}
      rows={Object.entries<DeletionRule>(deletionRules).map(([rule, { keep }]) => ({
        key: rule,
        cells: [ruleName(rule), sayPeriod(keep), ownPeriod(papers, rule)],
      }))}
    />
    {hasRole(view.actor, "networkCoordinator", "systemAdmin") && <Shorten view={view} />}
    <Gone papers={papers} />
  </section>
);

function ownPeriod({ own }: Papers, rule: string): string {
  const found = own.find((one) => one.class === rule);
  return found ? t("ownDays", { count: found.days }) : "";
}

const Shorten = ({ view }: { readonly view: View }) => (
  <form
    method="post"
    action={view.href("/intern/datenschutz/frist", "de")}
    class="card line stack noprint"
    novalidate
  >
    <HiddenFields values={view.formFields()} />
    <h3>{t("shorten")}</h3>
    <SelectField
      id="class"
      name="class"
      label={t("shortenWhat")}
      options={[
        ...new Set(retentionTasks.filter(({ of }) => mayBeShortened(of)).map(({ of }) => of.name)),
      ].map((name) => ({ value: name, label: ruleName(name) }))}
    />
    <TextField id="days" name="days" label={t("shortenDays")} inputmode="numeric" />
    <Button>{t("shortenSave")}</Button>
  </form>
);

const Gone = ({ papers: { gone } }: { readonly papers: Papers }) => (
  <>
    <h3>{t("gone")}</h3>
    {gone.length === 0 ? (
      <p>{t("goneNone")}</p>
    ) : (
      <ScrollTable
        label={t("gone")}
        columns={[{ label: t("what") }, { label: t("howMany"), number: true }, { label: t("when") }]}
        rows={gone.map((line, at) => ({
          key: String(at),
          cells: [ruleName(line.class), String(line.deleted), germanMinute(line.at)],
        }))}
      />
    )}
  </>
);
