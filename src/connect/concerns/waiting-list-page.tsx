import type { Temporal } from "temporal-polyfill";
import type { VNode } from "preact";
import { officeDayOf, sayShortDay } from "../../core/say-date.ts";
import type { View } from "../../platform/view.ts";
import { BackLink } from "../../ui/family-page.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { WorkList } from "../../ui/work-list.tsx";
import { speak } from "../../platform/texts.ts";
import { staffTexts } from "../texts.ts";
import { titleOf } from "./my-day-page.tsx";
import { sayStep } from "./step.texts.ts";
import type { NamedWaitingLine, WaitingLine } from "./waiting-list.sql.ts";
import { whenDue } from "./when-due.ts";

const t = speak(staffTexts, "de");
type Waiting = {
  readonly view: View;
  readonly now: Temporal.Instant;
  /** With names, for a team that holds the keys; null for the coordination alone. */
  readonly named: readonly NamedWaitingLine[] | null;
  readonly workflow: readonly WaitingLine[] | null;
  readonly topicName: (no: number) => string;
};

const shortDay = (at: Temporal.Instant): string => sayShortDay(officeDayOf(at), "de");

/** Who waits for a place, most urgent first (requirement R-C6), each with the day on which it is looked at again. */
export function waitingListPage(waiting: Waiting): VNode {
  const { view, named, workflow } = waiting;
  const nobody = (named ?? workflow ?? []).length === 0;
  return staffFrame(view, {
    title: sayStep("listTitle"),
    area: "myDay",
    children: (
      <div class="stack">
        <BackLink href={view.href("/intern/mein-tag", "de")}>{t("back")}</BackLink>
        <h1>{sayStep("listTitle")}</h1>
        <p>{sayStep("listText")}</p>
        {nobody ? (
          <p>{sayStep("listNone")}</p>
        ) : (
          <h2>{sayStep("listWho", { count: (named ?? workflow ?? []).length })}</h2>
        )}
        {named && named.length > 0 && <Named {...waiting} named={named} />}
        {!named && workflow && workflow.length > 0 && <Workflow {...waiting} workflow={workflow} />}
      </div>
    ),
  });
}

/** How old the child is; a pregnancy is no age. */
function ageOf({ childAge }: NamedWaitingLine): string {
  if (childAge === null || childAge === "" || childAge === "unknown") return "";
  const age = t(`child-${childAge}` as "child-baby");
  return childAge === "pregnant" ? age : sayStep("listAge", { age });
}

const Named = ({
  view,
  now,
  named,
  topicName,
}: Waiting & { readonly named: readonly NamedWaitingLine[] }) => (
  <WorkList
    items={named.map((line) => {
      const when = whenDue(line.recheckAt, now);
      return {
        href: view.href(`/intern/anliegen/${line.id}`, "de"),
        title: titleOf(line),
        about: [
          line.first ? sayStep("listFirst") : "",
          ageOf(line),
          line.topic === null ? "" : topicName(line.topic),
        ]
          .filter(Boolean)
          .join(" · "),
        nextStep: sayStep("listSince", { day: shortDay(line.since) }),
        owner: line.nodeName,
        // A date that is torn apart is read twice.
        due: sayStep("listRecheck", { day: shortDay(line.recheckAt).replaceAll(" ", "\u00a0") }),
        state: when === "late" ? ("late" as const) : when === "today" ? ("today" as const) : ("ok" as const),
      };
    })}
  />
);

const Workflow = ({ workflow }: Waiting & { readonly workflow: readonly WaitingLine[] }) => (
  <ScrollTable
    label={sayStep("listTitle")}
    cards
    columns={(["col-since", "col-recheck", "col-node", "col-place", "col-first"] as const).map((key) => ({
      label: sayStep(key),
    }))}
    rows={workflow.map((line) => ({
      key: line.id,
      cells: [
        shortDay(line.since),
        shortDay(line.recheckAt),
        line.nodeName,
        line.place ?? "",
        line.first ? sayStep("yes") : "",
      ],
    }))}
  />
);
