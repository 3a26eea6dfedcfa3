import type { Temporal } from "temporal-polyfill";
import { officeDayOf, sayShortDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffTexts } from "../texts.ts";
import type { WorkflowLine } from "./my-day.sql.ts";
import { sayDue } from "./say-due.ts";
import { whenDue } from "./when-due.ts";

const t = speak(staffTexts, "de");
const shortDay = (at: Temporal.Instant): string => sayShortDay(officeDayOf(at), "de");

type WorkflowProps = { readonly now: Temporal.Instant; readonly lines: readonly WorkflowLine[] };
/** Every open concern of the network without a word of a family (decisions.md 20). */
export const Workflow = ({ now, lines }: WorkflowProps) => (
  <>
    <h2>{t("workflowTitle")}</h2>
    <p class="soft">{t("workflowNote")}</p>
    {lines.length === 0 ? (
      <p>{t("nothingOpen")}</p>
    ) : (
      <ScrollTable
        label={t("workflowTitle")}
        cards
        columns={[t("due"), t("step"), t("node"), t("state"), t("place"), t("age")].map((label) => ({
          label,
        }))}
        rows={lines.map((line) => ({
          key: line.id,
          cells: [
            whenDue(line.dueAt, now) === "late"
              ? t("dueSince", { day: shortDay(line.dueAt) })
              : shortDay(line.dueAt),
            sayDue(line),
            line.nodeName,
            line.waitedTooLong ? (
              <strong>{`${t(`state-${line.state}`)} · ${t("waitedTooLong")}`}</strong>
            ) : (
              t(`state-${line.state}`)
            ),
            line.place ?? "",
            t("days", { count: officeDayOf(line.createdAt).until(officeDayOf(now)).days }),
          ],
        }))}
      />
    )}
  </>
);
