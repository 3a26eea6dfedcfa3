import type { Temporal } from "temporal-polyfill";
import type { Heading } from "./workshop.ts";

export type NoteKind = Heading | "actionItem";

/** What an interface says besides its trigger, and who does a task until when. */
export const detailNames = ["partner", "handover", "feedback", "contact", "who"] as const;
export type DetailName = (typeof detailNames)[number];

/** One line of a table. Of an interface the text is what triggers it. */
export type NewNote = {
  readonly kind: NoteKind;
  readonly text: string;
  readonly dueOn: string | null;
} & Readonly<Record<DetailName, string | null>>;

export type TableNote = NewNote & {
  readonly id: string;
  readonly stationId: string;
  readonly round: number;
  readonly writtenHow: "link" | "paper";
  readonly writtenAt: Temporal.Instant;
  readonly harvest: "open" | "profile" | "actionItem" | "dropped";
  readonly harvestedTo: string | null;
  readonly droppedWhy: string | null;
};

/** More lines than any table writes; behind an open link stands anybody. */
export const mostNotes = 300;
/** Longest line, as a profile can hold it. Signs. */
export const longestNote = 600;

/** What came with a form, as typed. */
export type TypedNotes = Readonly<
  Record<Exclude<Heading, "interfaces"> | "trigger" | "task" | "until" | DetailName, string>
>;

const none = {
  partner: null,
  handover: null,
  feedback: null,
  contact: null,
  who: null,
  dueOn: null,
} as const;
const orNull = (text: string): string | null => (text === "" ? null : text);

/** The lines of a form: each filled field is one; an interface and a task are one with all their parts. */
export function notesOf(typed: TypedNotes): readonly NewNote[] {
  const plain = (["possibilities", "limits", "expectations"] as const).flatMap((kind) =>
    typed[kind] === "" ? [] : [{ ...none, kind, text: typed[kind] }],
  );
  const { trigger, partner, handover, feedback, contact, task, who, until } = typed;
  const saysInterface = [trigger, partner, handover, feedback, contact].some((text) => text !== "");
  return [
    ...plain,
    ...(saysInterface
      ? [
          {
            ...none,
            kind: "interfaces" as const,
            text: trigger === "" ? handover || partner || feedback || contact : trigger,
            partner: orNull(partner),
            handover: orNull(handover),
            feedback: orNull(feedback),
            contact: orNull(contact),
          },
        ]
      : []),
    ...(task === ""
      ? []
      : [{ ...none, kind: "actionItem" as const, text: task, who: orNull(who), dueOn: orNull(until) }]),
  ];
}
