import { germanMinute } from "../../people/public.ts";
import { listDays } from "../../platform/intake-journal/deletion-list.ts";
import { segmentDays } from "../../platform/intake-journal/segments.ts";
import { speak } from "../../platform/texts.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { deletionRules } from "../deletion-rules.ts";
import { retentionTasks } from "../retention/classes.ts";
import { paperTexts } from "./papers.texts.ts";
import { ruleName, sayOwn, sayUsual } from "./sayings.ts";
import type { Papers } from "./show-privacy-papers.ts";

const t = speak(paperTexts, "de");
type Props = { readonly papers: Papers };

/** What goes when, what this network keeps for a shorter time, what is due now, and what went last. */
export const DeletionConcept = ({ papers }: Props) => (
  <>
    <p>{t("deletionAbout")}</p>
    <p>{t("dueAbout")}</p>
    <ScrollTable
      label={t("deletion")}
      cards
      columns={[
        { label: t("what") },
        { label: t("usual") },
        { label: t("own") },
        { label: t("dueNow"), number: true },
      ]}
      rows={Object.keys(deletionRules).map((rule) => ({
        key: rule,
        cells: [ruleName(rule), sayUsual(rule), sayOwn(papers, rule), sayDue(papers, rule)],
      }))}
    />
    <GoesWith />
    <Gone papers={papers} />
  </>
);

/** Nothing where nothing goes by itself. */
function sayDue({ due }: Papers, rule: string): string {
  const found = due.find(({ name }) => name === rule);
  if (!found) return "";
  const count = String(found.due);
  const ofHouse = retentionTasks.filter(({ of }) => of.name === rule).every(({ of }) => of.scope === "house");
  return ofHouse ? t("dueHouse", { count }) : count;
}

const companions = [
  "attachments",
  "partners",
  "moves",
  "check",
  "glass",
  "withdrawn",
  "journal",
  "list",
  "backup",
  "counts",
] as const;
const daysOf: Readonly<Record<string, number>> = { journal: segmentDays, list: listDays };

const GoesWith = () => (
  <>
    <h3>{t("goesWith")}</h3>
    <ScrollTable
      label={t("goesWith")}
      columns={[{ label: t("what") }, { label: t("goes") }]}
      rows={companions.map((key) => ({
        key,
        cells: [t(`with_${key}`), t(`with_${key}_when`, { count: daysOf[key] ?? 0 })],
      }))}
    />
  </>
);

const Gone = ({ papers: { gone } }: Props) => (
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
