import type { VNode } from "preact";
import { Temporal } from "temporal-polyfill";
import { DrawnForm, filledWith, TypedErrors, titleOf, untouched } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Card } from "../../ui/card.tsx";
import { BackLink } from "../../ui/family-page.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { shortDayOf } from "../concerns/shown-concern.ts";
import { sayConsents as t } from "./consents.texts.ts";
import type { DeletionTask } from "./deletion-confirmations.sql.ts";

export const deletionPath = "/intern/kopien-loeschen";
type Listed = { readonly now: Temporal.Instant; readonly tasks: readonly DeletionTask[] };
type Wrong = { readonly id: string; readonly error: string };
type Props = { readonly view: View; readonly listed: Listed; readonly wrong?: Wrong | undefined };

const fieldOf = (id: string): string => `gone-${id}`;
const typedOf = (id: string, wrong?: Wrong) =>
  wrong?.id === id ? { ...filledWith({}), errors: { [fieldOf(id)]: wrong.error } } : untouched;

/** What a team that may no longer read still has to delete by itself, each with its own confirmation. */
export function deletionTasksPage({ view, listed, wrong }: Props): VNode {
  const typed = wrong ? typedOf(wrong.id, wrong) : untouched;
  return staffFrame(view, {
    title: titleOf(t("title"), typed),
    area: "myDay",
    children: (
      <div class="stack read">
        <BackLink href={view.href("/intern/mein-tag", "de")}>{t("back")}</BackLink>
        <TypedErrors typed={typed} />
        <h1>{t("title")}</h1>
        <p>{listed.tasks.length === 0 ? t("none") : t("about")}</p>
        {listed.tasks.map((task) => (
          <Task key={task.id} view={view} task={task} now={listed.now} wrong={wrong} />
        ))}
      </div>
    ),
  });
}

type TaskProps = Pick<Props, "view" | "wrong"> & {
  readonly task: DeletionTask;
  readonly now: Temporal.Instant;
};
const Task = ({ view, task, now, wrong }: TaskProps) => {
  const own = view.actor.kind === "staff" && view.actor.nodeId === task.nodeId;
  const from = shortDayOf(task.heldFrom ?? task.askedAt);
  const until = shortDayOf(task.askedAt);
  const late = Temporal.Instant.compare(task.dueAt, now) <= 0;
  return (
    <Card
      line
      title={own ? t("held", { from, until }) : t("heldBy", { node: task.nodeName, from, until })}
      id={`task-${task.id}`}
    >
      <p>{t(`cause-${task.cause}`)}</p>
      <p>
        <strong>{t(late ? "late" : "due", { day: shortDayOf(task.dueAt) })}</strong>
      </p>
      <DrawnForm
        view={view}
        action={deletionPath}
        kind="quiet"
        button={t("confirm")}
        hidden={{ task: task.id }}
        typed={typedOf(task.id, wrong)}
        fields={[{ kind: "check", name: fieldOf(task.id), label: t("check") }]}
      />
    </Card>
  );
};

/** On "Mein Tag": how many copies are still to be deleted, with the way there; nothing where there are none. */
export const DeletionNote = ({ view, count }: { readonly view: View; readonly count: number }) =>
  count === 0 ? null : (
    <Note tone="late">
      <p>
        <a href={view.href(deletionPath, "de")}>{t("waiting", { count })}</a>
      </p>
    </Note>
  );
