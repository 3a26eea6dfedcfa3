import type { Temporal } from "temporal-polyfill";
import { say } from "../texts.ts";
import type { Day, DutyFacts, DutyNode } from "./duty.ts";
import { sayDutyDay } from "./duty-words.ts";

/** What the calendar of a team is drawn from. */
export type DutyShown = {
  readonly facts: DutyFacts;
  readonly node: DutyNode;
  readonly today: Temporal.PlainDate;
};
export type DaysProps = { readonly shown: DutyShown; readonly days: readonly Day[] };

/** One day or from one to another. */
export const sayDays = (from: Day, to: Day): string =>
  from === to ? sayDutyDay(from) : say("dutyDays", { from: sayDutyDay(from), to: sayDutyDay(to) });
export const nameIn = (facts: DutyFacts, id: string | null): string =>
  [...facts.people.values()].find((person) => person.id === id)?.name ?? "";
