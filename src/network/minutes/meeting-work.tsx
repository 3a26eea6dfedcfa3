import { Temporal } from "temporal-polyfill";
import { sayDay } from "../../core/say-date.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { Tag } from "../../ui/tag.tsx";
import type { AgendaItem, TimedItem } from "./agenda.ts";
import type { MeetingWorkShown, WorkTask } from "./meeting-work.sql.ts";
import { say } from "./minutes.texts.ts";
import { isOut } from "./minutes.ts";

type Props = {
  readonly view: View;
  readonly work: MeetingWorkShown;
  /** The coordination writes; everybody else reads. */
  readonly keeps: boolean;
};

const pathOf = ({ meetingId }: MeetingWorkShown, what: string) => `/intern/treffen/${meetingId}/${what}`;
const dayOf = (day: string) => sayDay(Temporal.PlainDate.from(day), "de");

/** The title of a point; of those that follow from what is open, the sentence about it. */
export const titleOfItem = ({ kind, title }: AgendaItem, openTasks: number): string =>
  kind === "openItems"
    ? say("openItemsTitle", { count: openTasks })
    : kind === "approval"
      ? say("approvalTitle")
      : title;

type LinesProps = { readonly agenda: readonly TimedItem[]; readonly openTasks: number };

/** The points with the time each begins. */
export const AgendaLines = ({ agenda, openTasks }: LinesProps) => (
  <ol class="plain stack tight">
    {agenda.map((item) => (
      <li key={item.id ?? item.kind}>
        {item.at !== null && <strong>{item.at}</strong>} {titleOfItem(item, openTasks)}
        {item.speaker !== null && <span class="soft"> {say("speaks", { name: item.speaker })}</span>}
      </li>
    ))}
  </ol>
);

/** The agenda of a meeting as a card; it stands beside the invitations. */
export const AgendaCard = ({ view, work, keeps }: Props) => (
  <Card line title={say("agenda")} id="agenda">
    {work.agenda.length === 0 ? (
      <p class="soft">{say("agendaEmpty")}</p>
    ) : (
      <AgendaLines agenda={work.agenda} openTasks={work.openTasks} />
    )}
    {work.tooLong > 0 && <p class="err">{say("agendaTooLong", { count: work.tooLong })}</p>}
    {keeps && !isOut(work.minutes.state) && (
      <p class="actions">
        <ButtonLink kind="quiet" href={view.href(pathOf(work, "tagesordnung"))}>
          {say("agendaChange")}
        </ButtonLink>
      </p>
    )}
  </Card>
);

/** Where a task stands, in one word that colour only repeats. */
export const TaskTag = ({ task: { state, late, meetings } }: { readonly task: WorkTask }) => {
  if (state === "done") return <Tag tone="good">{say("done")}</Tag>;
  if (state === "dropped") return <Tag tone="off">{say("dropped")}</Tag>;
  const nth = { nth: meetings };
  if (late) return <Tag tone="late">{meetings > 1 ? say("lateNth", nth) : say("late")}</Tag>;
  return <Tag tone="lamp">{meetings > 1 ? say("inWorkNth", nth) : say("inWork")}</Tag>;
};

const Tasks = ({ tasks }: { readonly tasks: readonly WorkTask[] }) =>
  tasks.length === 0 ? (
    <p class="soft">{say("noTasks")}</p>
  ) : (
    <ScrollTable
      label={say("tasks")}
      cards
      columns={[
        { label: say("task") },
        { label: say("who") },
        { label: say("until") },
        { label: say("state") },
      ]}
      rows={tasks.map((task) => ({
        key: task.id,
        cells: [task.title, task.owner ?? say("nobody"), dayOf(task.dueOn), <TaskTag task={task} />],
      }))}
    />
  );

type Due = { readonly dueOn: Temporal.PlainDate; readonly today: Temporal.PlainDate };

/** "Das Protokoll ist seit gestern fällig." */
export function sayMinutesDue({ dueOn, today }: Due): string {
  const days = dueOn.until(today).days;
  if (days < 0) return say("minutesDueOn", { day: sayDay(dueOn, "de") });
  if (days === 0) return say("minutesDueToday");
  return days === 1 ? say("minutesDueYesterday") : say("minutesDueSince", { day: sayDay(dueOn, "de") });
}

const stateSentence = {
  none: "minutesNone",
  draft: "minutesDraft",
  sent: "minutesSent",
  approved: "minutesApproved",
} as const;

const MinutesCard = ({ view, work, keeps }: Props) => {
  const { state, version, openCorrections, dueOn, today } = work.minutes;
  const out = isOut(state);
  return (
    <Card line title={say("minutes")} id="minutes">
      <p>{say(stateSentence[state], { version })}</p>
      {dueOn !== null && <p class="soft">{sayMinutesDue({ dueOn, today })}</p>}
      {keeps && openCorrections > 0 && <p class="err">{say("corrections", { count: openCorrections })}</p>}
      {(keeps || out) && (
        <p class="actions">
          <ButtonLink kind="quiet" href={view.href(pathOf(work, "protokoll"))}>
            {say(keeps && !out ? "minutesWrite" : "minutesRead")}
          </ButtonLink>
        </p>
      )}
    </Card>
  );
};

const DocumentsCard = ({ view, work, keeps }: Props) => (
  <Card line title={say("documents")} id="documents">
    {work.documents.length === 0 ? (
      <p class="soft">{say("noDocuments")}</p>
    ) : (
      <ul>
        {work.documents.map(({ id, name }) => (
          <li key={id}>
            <a href={view.href(pathOf(work, `unterlagen/${id}`))}>{name}</a>
          </li>
        ))}
      </ul>
    )}
    {keeps && (
      <p class="actions">
        <ButtonLink kind="quiet" href={view.href(pathOf(work, "unterlagen"))}>
          {say("documentsAdd")}
        </ButtonLink>
      </p>
    )}
  </Card>
);

/** What a meeting leaves behind: its tasks, its minutes, its documents. The agenda is a card of its own. */
export const MeetingWork = (props: Props) => (
  <>
    <h2>{say("tasks")}</h2>
    <Tasks tasks={props.work.tasks} />
    <div class="cols even">
      <MinutesCard {...props} />
      <DocumentsCard {...props} />
    </div>
  </>
);
