import { sayTyped, sayValue } from "../profiles/statement-words.ts";
import type { StatementKind } from "../profiles/statement-kinds.ts";
import { sayCode as sayProfileCode } from "../profiles/profiles.texts.ts";
import type { Contradiction, Quote } from "./contradiction.ts";
import { say, sayCode } from "./contradictions.texts.ts";

const list = new Intl.ListFormat("de", { type: "conjunction" });
const names = (quotes: readonly Quote[]): string =>
  list.format([...new Set(quotes.map(({ service }) => service))]);

/** Which kind of statement the values of a finding are about, where it does not name one itself. */
const about: Readonly<Record<string, StatementKind>> = {
  answerTime: "answersWithin",
  waitingTime: "waitingWeeks",
  basis: "basis",
  language: "language",
  openingDays: "openOn",
  catchment: "catchment",
  cost: "cost",
};

/** Kinds whose value is a whole statement ("macht keine Hausbesuche") and not a word of a sentence. */
const whole = new Set(["belief", "ageRange", "basis", "cost"]);
const coded: Readonly<Record<string, string>> = { handover: "handoverKind", consent: "consent" };

function wordOf({ kind, values }: Contradiction, value: string): string {
  const statement = (values["kind"] ?? about[kind] ?? "") as StatementKind;
  if (kind === "consent" && value === "none") return say("noConsent");
  if (coded[kind] !== undefined) return sayProfileCode(coded[kind], value);
  if (kind === "ageGap") return sayValue("takesFrom", value);
  if (whole.has(kind) && statement !== "task")
    return list.format(
      value.split(",").map((one) => sayTyped({ kind: statement, value: one }, "possibilities")),
    );
  return list.format(value.split(",").map((one) => sayValue(statement, one)));
}

/** What does not fit, in one sentence. */
export function sayContradiction(found: Contradiction): string {
  const { kind, quotes, values } = found;
  const spoken = Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => name !== "kind" && name !== "person" && name !== "task")
      .map(([name, value]) => [name, wordOf(found, value)]),
  );
  const key = kind === "belief" && values["kind"] === "task" ? "beliefTask" : kind;
  return sayCode("say", key, {
    ...spoken,
    one: quotes[0]?.service ?? "",
    other: quotes.at(-1)?.service ?? "",
    names: names(quotes),
    person: values["person"] || say("unnamedPerson"),
    task: sayValue("task", values["task"] ?? ""),
  });
}

/** A quote with whose it is, for the note of an agenda item. */
export const sayQuote = ({ service, organisation, text }: Quote): string =>
  `${service} (${organisation}): ${text === null ? say("saysNothing") : `„${text}“`}`;
