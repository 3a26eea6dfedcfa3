import { Temporal } from "temporal-polyfill";
import type { VNode } from "preact";
import { sayDay } from "../../core/say-date.ts";
import { DrawnForm, type Told, type Typed, TypedErrors, titleOf, untouched } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { CheckChoice } from "../../ui/choices.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { PersonChoice, SeriesChoice } from "./task-choices.sql.ts";
import { moveFields, personLabel, seriesField, taskFormFields } from "./task-forms.ts";
import { DoneForm } from "./done-form.tsx";
import { ItemTags, type ShownItem } from "./task-tag.tsx";
import { say } from "./tasks.texts.ts";

export type TasksShown = {
  readonly keeps: boolean;
  readonly items: readonly ShownItem[];
  readonly series: readonly SeriesChoice[];
  readonly regions: readonly SeriesChoice[];
  readonly persons: readonly PersonChoice[];
};
export type TasksAsked = {
  readonly owner: string | null;
  readonly region: string | null;
  readonly late: boolean;
  readonly ended: boolean;
};
type Props = {
  readonly view: View;
  readonly shown: TasksShown;
  readonly asked: TasksAsked;
  readonly told?: Told | undefined;
  /** Which form was sent, and how it was filled in. */
  readonly again?: { readonly form: "new" | "move"; readonly typed: Typed } | undefined;
};

export const tasksPath = "/intern/aufgaben";

/** Everything that was taken on in meetings and is still open. */
export const tasksPage = (props: Props): VNode => {
  const { view, shown, told, again } = props;
  const typed = again?.typed ?? untouched;
  return staffFrame(view, {
    title: titleOf(say("title"), typed),
    area: "meetings",
    children: (
      <div class="stack">
        <TypedErrors typed={typed} />
        {told && <Note tone={told.good ? "good" : "late"}>{told.text}</Note>}
        <h1>{say("title")}</h1>
        <p class="soft">{say(shown.keeps ? "aboutAll" : "aboutOwn")}</p>
        <Filter {...props} />
        {shown.items.length === 0 ? <p>{sayNone(props)}</p> : <Listed {...props} />}
        {shown.keeps && <Forms {...props} />}
      </div>
    ),
  });
};

function sayNone({ shown, asked }: Props): string {
  if (!shown.keeps) return say(asked.ended ? "noneEnded" : "noneOwn");
  if (asked.owner !== null || asked.region !== null || asked.late) return say("noneFiltered");
  return say(asked.ended ? "noneEnded" : "none");
}

const Filter = ({ view, shown, asked }: Props) => (
  <form class="card line stack noprint" method="get" action={view.href(tasksPath)}>
    {shown.keeps && (
      <div class="cols even">
        <SelectField
          id="wer"
          name="wer"
          label={say("owner")}
          value={asked.owner ?? ""}
          options={[
            { value: "", label: say("everybody") },
            ...shown.persons.map((person) => ({ value: person.id, label: personLabel(person) })),
          ]}
        />
        <SelectField
          id="region"
          name="region"
          label={say("region")}
          value={asked.region ?? ""}
          options={[
            { value: "", label: say("allRegions") },
            ...shown.regions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
    )}
    {shown.keeps && <CheckChoice name="spaet" value="1" label={say("onlyLate")} checked={asked.late} />}
    <CheckChoice name="erledigt" value="1" label={say("ended")} checked={asked.ended} />
    <div class="actions">
      <Button kind="quiet">{say("show")}</Button>
    </div>
  </form>
);

const Listed = ({ view, shown, asked }: Props) => (
  <ScrollTable
    label={say("title")}
    cards
    columns={[
      { label: say("task") },
      { label: say("owner") },
      { label: say("due") },
      { label: say("series") },
      { label: say("state") },
      { label: asked.ended ? say("note") : say("markDone") },
    ]}
    rows={shown.items.map((item) => ({
      key: item.id,
      cells: [
        <a href={view.href(`${tasksPath}/${item.id}`)}>{item.title}</a>,
        item.owner ?? say("nobody"),
        sayDay(Temporal.PlainDate.from(item.dueOn), "de"),
        [item.series, item.region].filter((part) => part !== null).join(", "),
        <ItemTags item={item} />,
        item.state === "open" ? <DoneForm view={view} id={item.id} title={item.title} /> : item.endedWhy,
      ],
    }))}
  />
);

const Forms = ({ view, shown, again }: Props) => (
  <div class="stack noprint">
    <h2>{say("add")}</h2>
    <p class="soft">{say("addAbout")}</p>
    <DrawnForm
      view={view}
      action={tasksPath}
      fields={[...taskFormFields(shown.persons), seriesField(shown.series)]}
      typed={again?.form === "new" ? again.typed : untouched}
      button={say("addButton")}
    />
    {shown.series.length > 1 && (
      <Fold summary={say("move")} open={again?.form === "move"}>
        <p class="soft">{say("moveAbout")}</p>
        <DrawnForm
          view={view}
          action={`${tasksPath}/mitnehmen`}
          fields={moveFields(shown.series)}
          typed={again?.form === "move" ? again.typed : untouched}
          button={say("moveButton")}
          kind="quiet"
        />
      </Fold>
    )}
  </div>
);
