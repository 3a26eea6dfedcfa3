import type { Temporal } from "temporal-polyfill";
import type { ComponentChildren, VNode } from "preact";
import { officeDayOf, sayShortDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { OfferWork, type OfferWorkCounts } from "../../find/public.ts";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { type WorkItem, WorkList } from "../../ui/work-list.tsx";
import type { HouseAlarms } from "../../platform/house-watch/house-alarms.sql.ts";
import type { Watch } from "../flood/to-check.ts";
import { HandoverNote } from "../intake-handover/handover-page.tsx";
import { ReadingsLink } from "../access/readings-link.tsx";
import { DeletionNote } from "../consents/deletion-tasks-page.tsx";
import { WatchNote } from "../flood/watch-note.tsx";
import { CapacityPrompt } from "../capacity/capacity-prompt.tsx";
import type { DeskFacts } from "../stand-ins/desk-facts.ts";
import { DeskNotes } from "../stand-ins/desk-notes.tsx";
import { OfferedNote } from "../moves/offered-pages.tsx";
import { TakeLinks } from "../referrals/take-links.tsx";
import { staffTexts } from "../texts.ts";
import type { DayLine, WorkflowLine } from "./my-day.sql.ts";
import type { OfferName } from "./offer-names.ts";
import { isToLookAtToday } from "./look-today.ts";
import { groupOf, linesOf, stateOf } from "./my-day-groups.ts";
import { HouseNote } from "./house-note.tsx";
import { sayDue } from "./say-due.ts";
import { sayStep } from "./step.texts.ts";
import { WaitingLink } from "./waiting-link.tsx";
import { type When, whenDue } from "./when-due.ts";
import { Workflow } from "./workflow-table.tsx";

const t = speak(staffTexts, "de");
export type MyDay = {
  readonly view: View;
  readonly now: Temporal.Instant;
  readonly mine: readonly DayLine[] | null;
  readonly elsewhere: readonly DayLine[];
  /** What the machine cannot do at the moment; null where the reader works with no concerns. */
  readonly house?: HouseAlarms | null;
  /** Wishes that may be none, and what was noticed around them. */
  readonly watch?: Watch | null;
  readonly workflow: readonly WorkflowLine[] | null;
  /** Copies that one's own team still has to delete. */
  readonly copies?: number;
  /** Families that other networks offer to this intake team. */
  readonly offeredMoves?: number;
  /** Concerns of other teams that one's own may read. */
  readonly readings?: number;
  /** Concerns that one's own team still hands to the new intake team; null where nothing is handed over. */
  readonly handsOver?: number | null;
  /** Duty of the coming days, colleagues who are away, free places. */
  readonly desk?: DeskFacts;
  /** What waits around the offers; only for the coordination. */
  readonly offerWork: OfferWorkCounts | null;
  readonly waitingForAdmission: boolean;
  readonly topicName: (no: number) => string;
  readonly isUrgent: (no: number) => boolean;
  readonly offerName: OfferName;
};

/** "Mein Tag" (prototype 11): overdue first, then today; everything has an owner, a step and a date. */
export function myDayPage(day: MyDay): VNode {
  const { view, mine, workflow } = day;
  return staffFrame(view, {
    title: t("myDay"),
    area: "myDay",
    children: (
      <div class="stack">
        <h1>
          {officeDayOf(day.now).toLocaleString("de-DE", { weekday: "long", day: "numeric", month: "long" })}
        </h1>
        <TakeLinks view={view} />
        {(mine || workflow) && (
          <WaitingLink view={view} lines={mine ? [...mine, ...day.elsewhere] : (workflow ?? [])} />
        )}
        {day.house && <HouseNote {...day.house} />}
        {day.waitingForAdmission && (
          <Note tone="late">
            <p>{t("waitingAdmission")}</p>
          </Note>
        )}
        <Notices {...day} />
        {mine && <Mine {...day} mine={mine} />}
        {day.desk?.capacity && <CapacityPrompt view={view} shown={day.desk.capacity} />}
        {day.watch && <WatchNote view={view} {...day.watch} isUrgent={day.isUrgent} />}
        {day.elsewhere.length > 0 && (
          <Group title={t("elsewhere", { count: day.elsewhere.length })} lines={day.elsewhere} day={day} />
        )}
        <ReadingsLink view={view} count={day.readings ?? 0} />
        {day.offerWork && <OfferWork view={view} counts={day.offerWork} />}
        {workflow && <Workflow now={day.now} lines={workflow} />}
        {!mine && !workflow && !day.waitingForAdmission && <p>{t("noConcerns")}</p>}
      </div>
    ),
  });
}

/** What else waits for this person, each said only where there is something. */
const Notices = (day: MyDay) => (
  <>
    {day.desk && <DeskNotes view={day.view} facts={day.desk} lines={day.mine ?? []} titleOf={titleOf} />}
    <OfferedNote view={day.view} count={day.offeredMoves ?? 0} />
    <HandoverNote view={day.view} left={day.handsOver ?? null} />
    <DeletionNote view={day.view} count={day.copies ?? 0} />
  </>
);

const Mine = (day: MyDay & { readonly mine: readonly DayLine[] }) => {
  const by = (when: When) => linesOf(when, day.mine, day);
  const next = day.mine.find((line) => line.dueAt !== null && whenDue(line.dueAt, day.now) !== "late")?.dueAt;
  const urgent = by("late").length + by("missed").length + by("today").length;
  // What is still to check is open too, and held by the intake team like everything else.
  const count = day.mine.length + day.elsewhere.length + (day.watch?.toCheck.count ?? 0);
  return (
    <>
      {urgent === 0 && (
        <p>
          {day.mine.length === 0
            ? t("nothingOpen")
            : `${t("allDone")} ${next ? t("nextDue", { day: shortDay(next) }) : ""}`}
        </p>
      )}
      {(["late", "missed", "today", "nextDays", "later"] as const).map(
        (when) =>
          by(when).length > 0 && (
            <Group key={when} title={t(when, { count: by(when).length })} lines={by(when)} day={day} />
          ),
      )}
      {count > 0 && (
        <Note tone="good">
          <p>{t("allHeld", { count })}</p>
        </Note>
      )}
    </>
  );
};

type GroupProps = { readonly title: string; readonly lines: readonly DayLine[]; readonly day: MyDay };
const Group = ({ title, lines, day }: GroupProps) => (
  <>
    <h2>{title}</h2>
    <WorkList items={lines.map((line) => workItem(line, day))} />
  </>
);

const shortDay = (at: Temporal.Instant): string => sayShortDay(officeDayOf(at), "de");
export const titleOf = (line: Pick<DayLine, "name" | "place">): string =>
  line.name === null
    ? t("closedToYou")
    : line.place
      ? t("fromPlace", { name: line.name, place: line.place })
      : t("concernTitle", { name: line.name });

/** What it is about, in one line; nothing where this reader's team cannot read it yet. */
const aboutOf = (line: DayLine, { topicName, offerName }: MyDay): string =>
  line.name === null
    ? ""
    : [
        line.kind === "contactWish" ? "" : sayStep(`kind-${line.kind}`),
        line.topic === null ? t("noTopic") : topicName(line.topic),
        line.childAge && line.childAge !== "unknown" ? t(`child-${line.childAge}` as "child-baby") : "",
        line.offer === null ? "" : t("cameFrom", { offer: offerName(line.offer) }),
      ]
        .filter(Boolean)
        .join(" · ");

function workItem(line: DayLine, day: MyDay): WorkItem {
  const { view, now } = day;
  const when = line.dueAt ? whenDue(line.dueAt, now) : "later";
  const about = aboutOf(line, day);
  const marks: ComponentChildren = [
    isToLookAtToday(line, day.isUrgent) ? t("urgentTopic") : "",
    line.nobodyAnswered ? t("familySaysNobody") : "",
    line.escalations > 0 ? t("escalated") : "",
    line.lookAsked ? t("lookAsked") : "",
  ]
    .filter(Boolean)
    .join(" · ");
  return {
    href: view.href(`/intern/anliegen/${line.id}`, "de"),
    title: titleOf(line),
    about: marks ? `${about}${about ? " · " : ""}${String(marks)}` : about,
    nextStep: line.dueKind ? sayDue({ state: line.state, dueKind: line.dueKind }) : "",
    owner: line.ownerName ?? line.nodeName,
    due:
      line.dueAt === null
        ? ""
        : when === "late"
          ? t("dueSince", { day: shortDay(line.dueAt) })
          : when === "today"
            ? t("dueToday")
            : shortDay(line.dueAt),
    state: stateOf(groupOf(line, day)),
  };
}
