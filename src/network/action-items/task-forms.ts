import type { FormField } from "../../people/public.ts";
import type { PersonChoice, SeriesChoice } from "./task-choices.sql.ts";
import { say } from "./tasks.texts.ts";

export const personLabel = ({ name, organisation }: PersonChoice): string =>
  organisation === null ? name : say("person", { name, organisation });

const choices = (rows: readonly SeriesChoice[]) => rows.map(({ id, name }) => ({ value: id, label: name }));

/** What, who, until when. */
export const taskFormFields = (persons: readonly PersonChoice[]): readonly FormField[] => [
  { kind: "text", name: "title", label: say("task"), hint: say("taskHint") },
  {
    kind: "select",
    name: "ownerId",
    label: say("owner"),
    options: [
      { value: "", label: say("choose") },
      ...persons.map((person) => ({ value: person.id, label: personLabel(person) })),
    ],
  },
  { kind: "text", type: "date", name: "dueOn", label: say("due") },
];

export const seriesField = (series: readonly SeriesChoice[]): FormField => ({
  kind: "select",
  name: "seriesId",
  label: say("series"),
  options: [{ value: "", label: say("choose") }, ...choices(series)],
});

export const moveFields = (series: readonly SeriesChoice[]): readonly FormField[] =>
  (["from", "to"] as const).map((name) => ({
    kind: "select",
    name,
    label: say(name === "from" ? "moveFrom" : "moveTo"),
    options: [{ value: "", label: say("choose") }, ...choices(series)],
  }));
