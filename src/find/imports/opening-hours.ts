import type { FieldName } from "./field-names.ts";
import { type RowFacts, type Understood, orNull, understood } from "./understood.ts";

const dayMs = 86_400_000;

/** Milliseconds since midnight, as one state portal delivers them: 27000000 -> "07:30". Quarter-hours and minutes only. */
export const timeOfMilliseconds = (text: string): string | undefined => {
  if (!/^\d{5,8}$/.test(text)) return undefined;
  const ms = Number(text);
  if (ms > dayMs || ms % 60_000 !== 0) return undefined;
  const minutes = ms / 60_000;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
};

const readable = (text: string): string =>
  text.replace(/(?<![\d.,])\d{5,8}(?![\d.,])/g, (figure) => timeOfMilliseconds(figure) ?? figure);

// From and to are both "0" where a portal knows no hours.
const fromColumns = (facts: RowFacts): string => {
  const [from, to] = [facts.text("openFrom"), facts.text("openTo")].map(
    (text) => timeOfMilliseconds(text) ?? text,
  );
  if (!from && !to) return "";
  if (/^0*$/.test(from ?? "") && /^0*$/.test(to ?? "")) return "";
  return [from && (to ? from : `ab ${from}`), to && (from ? to : `bis ${to}`)].filter(Boolean).join("–");
};

/** Opening hours stay the words of the source; only milliseconds are made readable, with the original kept. */
export const readOpeningHours = (facts: RowFacts): Understood => {
  const text = facts.text("openingHours");
  const unknown = /^0+$/.test(text);
  const words = unknown ? "" : /\d{5}/.test(text) && !/[a-zäöü]/i.test(text) ? readable(text) : text;
  const all = [words, fromColumns(facts)].filter((part) => part !== "").join("\n");
  const keep: FieldName[] = ["openFrom", "openTo"];
  if (words !== text) keep.push("openingHours");
  return understood({ openingHoursText: orNull(all) }, [], keep);
};
