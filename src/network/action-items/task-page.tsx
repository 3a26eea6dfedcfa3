import { Temporal } from "temporal-polyfill";
import type { VNode } from "preact";
import { sayDay } from "../../core/say-date.ts";
import {
  DrawnForm,
  filledWith,
  germanMinute,
  type Told,
  type Typed,
  TypedErrors,
  titleOf,
  untouched,
} from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Card, Fold } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { ItemAtHand, LogLine } from "./action-items.sql.ts";
import type { PersonChoice, SeriesChoice } from "./task-choices.sql.ts";
import { DoneForm } from "./done-form.tsx";
import { seriesField, taskFormFields } from "./task-forms.ts";
import { say } from "./tasks.texts.ts";
import { tasksPath } from "./tasks-page.tsx";

export type TaskShown = {
  readonly keeps: boolean;
  readonly item: ItemAtHand;
  readonly log: readonly LogLine[];
  readonly series: readonly SeriesChoice[];
  readonly persons: readonly PersonChoice[];
};
export type TaskForm = "change" | "drop" | "follow";
type Props = {
  readonly view: View;
  readonly shown: TaskShown;
  readonly told?: Told | undefined;
  readonly again?: { readonly form: TaskForm; readonly typed: Typed } | undefined;
};

const dayOf = (day: string) => sayDay(Temporal.PlainDate.from(day), "de");

/** One task: what, who, until when, and everything that happened to it. */
export const taskPage = (props: Props): VNode => {
  const { view, shown, told, again } = props;
  const { item, keeps } = shown;
  return staffFrame(view, {
    title: titleOf(item.title, again?.typed ?? untouched),
    area: "meetings",
    children: (
      <div class="stack">
        <TypedErrors typed={again?.typed ?? untouched} />
        {told && <Note tone={told.good ? "good" : "late"}>{told.text}</Note>}
        <p>
          <a href={view.href(tasksPath)}>{say("backToList")}</a>
        </p>
        <h1 dir="auto">{item.title}</h1>
        <p>
          {item.owner ?? say("nobody")}, {say("linkDue", { day: dayOf(item.dueOn) })}{" "}
          {item.meeting !== null && <span class="soft">{say("from", { meeting: item.meeting })}</span>}
        </p>
        {item.refusedWhy !== null && (
          <Note tone="late" title={say("refusedTag")} id="refused">
            <p dir="auto">{item.refusedWhy}</p>
          </Note>
        )}
        {item.state !== "open" && (
          <Note tone="good">
            <p>
              {say(item.state)}
              {item.endedWhy !== null && <>: {item.endedWhy}</>}
            </p>
          </Note>
        )}
        {item.state === "open" && <DoneForm view={view} id={item.id} title={item.title} />}
        {keeps && (item.state === "open" ? <OpenForms {...props} /> : <Follow {...props} />)}
        <History log={shown.log} />
      </div>
    ),
  });
};

const typedOf = ({ again }: Props, form: TaskForm, otherwise: Typed): Typed =>
  again?.form === form ? again.typed : otherwise;

const OpenForms = (props: Props) => {
  const { view, shown, again } = props;
  const { id, title, ownerId, dueOn } = shown.item;
  return (
    <>
      <Fold summary={say("change")} open={again?.form === "change"}>
        <DrawnForm
          view={view}
          action={`${tasksPath}/${id}`}
          fields={[
            ...taskFormFields(shown.persons),
            { kind: "text", name: "why", label: say("changeWhy"), hint: say("changeWhyHint") },
          ]}
          typed={typedOf(props, "change", filledWith({ title, ownerId, dueOn }))}
          button={say("save")}
          kind="quiet"
        />
      </Fold>
      <Fold summary={say("drop")} open={again?.form === "drop"}>
        <p class="soft">{say("dropAbout")}</p>
        <DrawnForm
          view={view}
          action={`${tasksPath}/${id}/entfaellt`}
          fields={[{ kind: "text", name: "why", label: say("dropWhy") }]}
          typed={typedOf(props, "drop", untouched)}
          button={say("drop")}
          kind="quiet"
        />
      </Fold>
    </>
  );
};

const Follow = (props: Props) => {
  const { view, shown, again } = props;
  const { id, title, ownerId, seriesId } = shown.item;
  return (
    <Fold summary={say("follow")} open={again?.form === "follow"}>
      <p class="soft">{say("followAbout")}</p>
      <DrawnForm
        view={view}
        action={`${tasksPath}/${id}/fortsetzen`}
        fields={[...taskFormFields(shown.persons), seriesField(shown.series)]}
        typed={typedOf(props, "follow", filledWith({ title, ownerId, seriesId }))}
        button={say("addButton")}
        kind="quiet"
      />
    </Fold>
  );
};

const History = ({ log }: { readonly log: readonly LogLine[] }) => (
  <Card line title={say("history")} id="history">
    <ol class="plain stack tight">
      {log.map(({ id, at, what, owner, dueOn, series, by, meeting, why }) => (
        <li key={id}>
          {say(`log_${what}`, { owner: owner ?? say("nobody"), day: dayOf(dueOn), series: series ?? "" })}
          {why !== null && <>: {why}</>}
          <span class="small soft">
            {" "}
            {say("logBy", { at: germanMinute(at), by: by ?? say("byNobody") })}
            {meeting !== null && <>, {meeting}</>}
          </span>
        </li>
      ))}
    </ol>
  </Card>
);
