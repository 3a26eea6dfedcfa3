import type { FormField, Typed } from "../../people/public.ts";
import type { PersonChoice } from "../action-items/task-choices.sql.ts";
import { agendaKinds, type TimedItem } from "./agenda.ts";
import type { MeetingFacts } from "./agenda.sql.ts";
import type { WorkTask } from "./meeting-work.sql.ts";
import { say } from "./minutes.texts.ts";

export type AgendaShown = {
  readonly facts: MeetingFacts;
  readonly keeps: boolean;
  readonly agenda: readonly TimedItem[];
  readonly tooLong: number;
  readonly open: readonly WorkTask[];
  readonly persons: readonly PersonChoice[];
};
/** What was typed wrongly, and about which point: "neu" is the form for a further one. */
export type AgendaTyped = { readonly at: string; readonly typed: Typed };

export const agendaNames = ["kind", "title", "minutes", "speakerId", "note"] as const;

const personLabel = ({ name, organisation }: PersonChoice) =>
  organisation === null ? name : say("personOf", { name, organisation });

export const agendaFormFields = (persons: readonly PersonChoice[]): readonly FormField[] => [
  { kind: "text", name: "title", label: say("itemTitle") },
  { kind: "text", name: "minutes", label: say("itemMinutes"), numeric: true },
  {
    kind: "select",
    name: "kind",
    label: say("kind"),
    options: agendaKinds.map((kind) => ({ value: kind, label: say(`kind_${kind}`) })),
  },
  {
    kind: "select",
    name: "speakerId",
    label: say("itemSpeaker"),
    options: [
      { value: "", label: say("noSpeaker") },
      ...persons.map((person) => ({ value: person.id, label: personLabel(person) })),
    ],
  },
  { kind: "area", name: "note", label: say("itemNote"), rows: 2 },
];

export const pathOfAgenda = ({ facts }: AgendaShown) => `/intern/treffen/${facts.id}/tagesordnung`;
