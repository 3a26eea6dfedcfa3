import type { ActionItemState } from "../action-items/action-item.ts";
import type { AgendaKind } from "./agenda.ts";

export type BodyTask = {
  readonly title: string;
  readonly owner: string | null;
  readonly dueOn: string;
};
/** A task from an earlier meeting and what became of it in this one. */
export type BodySettled = BodyTask & { readonly state: ActionItemState; readonly why: string | null };

/** Minutes as they are sent: complete in themselves, so that a version never changes with what happens later. */
export type MinutesBody = {
  readonly title: string;
  readonly series: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly present: readonly { readonly name: string; readonly organisation: string | null }[];
  readonly excused: readonly string[];
  readonly items: readonly {
    readonly id: string | null;
    readonly kind: AgendaKind;
    readonly title: string;
    readonly record: string | null;
    readonly decisions: readonly string[];
  }[];
  /** Decisions that belong to no single point. */
  readonly decisions: readonly string[];
  readonly tasks: readonly BodyTask[];
  readonly settled: readonly BodySettled[];
};

/** Whether anything at all was written down. */
export const isEmpty = ({ items, decisions, tasks, settled }: MinutesBody): boolean =>
  decisions.length === 0 &&
  tasks.length === 0 &&
  settled.every(({ state }) => state === "open") &&
  items.every(({ record, decisions: of }) => (record ?? "").trim() === "" && of.length === 0);
