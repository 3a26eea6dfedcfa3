import { Temporal } from "temporal-polyfill";
import { sayDay } from "../../core/say-date.ts";
import type { Typed } from "../../people/public.ts";
import { Card } from "../../ui/card.tsx";
import { SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import type { PersonChoice } from "../action-items/task-choices.sql.ts";
import type { AgendaItem } from "./agenda.ts";
import type { WorkTask } from "./meeting-work.sql.ts";
import { TaskTag } from "./meeting-work.tsx";
import { say } from "./minutes.texts.ts";
import type { MinutesProps } from "./minutes-shown.ts";

type Shown = Pick<MinutesProps, "shown" | "typed">;

const was = (typed: Typed, name: string): string | undefined => typed.values[name]?.[0];
const idOf = ({ id }: AgendaItem) => id ?? "offen";

/** One point of the agenda and what was said about it; the revision tells whether somebody else wrote meanwhile. */
export const Records = ({ shown, typed }: Shown) => {
  const items = shown.agenda.filter(({ kind }) => kind !== "pause" && kind !== "approval");
  if (items.length === 0) return <p>{say("noItems")}</p>;
  return (
    <>
      {items.map((item) => {
        const id = idOf(item);
        const title = item.kind === "openItems" ? say("openItems") : item.title;
        const name = `record-${id}`;
        return (
          <div key={id}>
            <TextArea
              id={name}
              name={name}
              label={title}
              hint={item.note ?? undefined}
              error={typed.errors[name]}
              value={was(typed, name) ?? item.record ?? ""}
              rows={4}
            />
            <input
              type="hidden"
              name={`revision-${id}`}
              value={was(typed, `revision-${id}`) ?? String(item.revision)}
            />
          </div>
        );
      })}
    </>
  );
};

export const NewDecision = ({ shown, typed }: Shown) => (
  <Card title={say("decision")} id="new-decision">
    <TextField
      id="decision"
      name="decision"
      label={say("decision")}
      hint={say("decisionHint")}
      error={typed.errors["decision"]}
      value={was(typed, "decision")}
    />
    <SelectField
      id="decisionItem"
      name="decisionItem"
      label={say("decisionAbout")}
      error={typed.errors["decisionItem"]}
      value={was(typed, "decisionItem") ?? ""}
      options={[
        { value: "", label: say("toNoItem") },
        ...shown.agenda.flatMap(({ id, title, kind }) =>
          id === null || kind === "pause" ? [] : [{ value: id, label: title }],
        ),
      ]}
    />
  </Card>
);

/** Whoever was invited stands first, under a heading of her own. */
export const personOptions = (persons: readonly (PersonChoice & { readonly invited: boolean })[]) => [
  { value: "", label: say("choose") },
  ...persons.map(({ id, name, organisation, invited }) => ({
    value: id,
    label: organisation === null ? name : say("personOf", { name, organisation }),
    group: say(invited ? "invited" : "others"),
  })),
];

export const NewTask = ({ shown, typed }: Shown) => (
  <Card title={say("newTask")} id="new-task">
    <p class="small soft">{say("newTaskAbout")}</p>
    <TextField
      id="taskTitle"
      name="taskTitle"
      label={say("task")}
      error={typed.errors["taskTitle"]}
      value={was(typed, "taskTitle")}
    />
    <div class="cols even">
      <SelectField
        id="taskOwner"
        name="taskOwner"
        label={say("owner")}
        error={typed.errors["taskOwner"]}
        value={was(typed, "taskOwner") ?? ""}
        options={personOptions(shown.persons)}
      />
      <TextField
        id="taskDue"
        name="taskDue"
        type="date"
        label={say("due")}
        error={typed.errors["taskDue"]}
        value={was(typed, "taskDue")}
      />
    </div>
  </Card>
);

const outcomes = ["none", "done", "stays", "dropped"] as const;

/** What is open from before, one after the other: done, open until a new day, or dropped with a reason. */
export const OpenTasks = ({ shown, typed }: Shown) =>
  shown.open.length === 0 ? null : (
    <Card title={say("openFromLast")} id="open">
      {shown.open.map((task) => (
        <OpenTask key={task.id} task={task} typed={typed} />
      ))}
    </Card>
  );

const OpenTask = ({ task, typed }: { readonly task: WorkTask; readonly typed: Typed }) => {
  const [settled, due, why] = [`settled-${task.id}`, `due-${task.id}`, `why-${task.id}`];
  return (
    <fieldset class="stack tight">
      <legend>
        {task.title} ({task.owner ?? say("nobody")}, {sayDay(Temporal.PlainDate.from(task.dueOn), "de")}){" "}
        <TaskTag task={task} />
      </legend>
      <div class="cols even">
        <SelectField
          id={settled}
          name={settled}
          label={say("outcome")}
          error={typed.errors[settled]}
          value={was(typed, settled) ?? ""}
          options={outcomes.map((one) => ({
            value: one === "none" ? "" : one,
            label: say(`outcome_${one}`),
          }))}
        />
        <TextField
          id={due}
          name={due}
          type="date"
          label={say("newDay")}
          error={typed.errors[due]}
          value={was(typed, due)}
        />
      </div>
      <TextField id={why} name={why} label={say("why")} error={typed.errors[why]} value={was(typed, why)} />
    </fieldset>
  );
};
