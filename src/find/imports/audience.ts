import type { AgeUnit } from "./age-unit.ts";
import { type AgeRange, inMonths, readAgeText } from "./age-words.ts";
import type { FieldName } from "./field-names.ts";
import { foldWords } from "./fold.ts";
import {
  type Note,
  type RowFacts,
  type Understood,
  note,
  orNull,
  shortened,
  understood,
} from "./understood.ts";
import { readYesNo } from "./yes-no.ts";

const columnUnits: Partial<Record<FieldName, "Monate" | "Jahre">> = {
  ageFromMonths: "Monate",
  ageToMonths: "Monate",
  ageFromYears: "Jahre",
  ageToYears: "Jahre",
};

type Limit = {
  readonly months: number | null;
  readonly notes: readonly Note[];
  readonly keep: readonly FieldName[];
};

type WithUnit = { readonly months: number | undefined; readonly assumed: AgeUnit | null };

const withUnit = (text: string, field: FieldName, ageUnit: AgeUnit): WithUnit => {
  const [, figure, word] = /^(\d{1,4}(?:[.,]\d+)?)\s*([a-zäöü.]*)$/i.exec(text.trim()) ?? [];
  if (figure === undefined) return { months: undefined, assumed: null };
  if (word) return { months: inMonths(figure, word.replace(".", "")), assumed: null };
  const known = columnUnits[field];
  if (known !== undefined) return { months: inMonths(figure, known), assumed: null };
  return { months: ageUnit === "unclear" ? undefined : inMonths(figure, ageUnit), assumed: ageUnit };
};

const readLimit = (facts: RowFacts, fields: readonly FieldName[]): Limit => {
  const field = fields.find((name) => facts.text(name) !== "");
  if (field === undefined) return { months: null, notes: [], keep: [] };
  const text = facts.text(field);
  const { months, assumed } = withUnit(text, field, facts.ageUnit);
  if (months === undefined) {
    return {
      months: null,
      notes: [note("age-unclear", field, unclearMessage(text, assumed))],
      keep: [field],
    };
  }
  if (assumed === null) return { months, notes: [], keep: [] };
  const message = `Das Alter „${text}“ hat keine Einheit und wurde als ${assumed} gelesen.`;
  return { months, notes: [note("age-unit-assumed", field, message)], keep: [field] };
};

const unclearMessage = (text: string, assumed: AgeUnit | null): string =>
  assumed === "unclear"
    ? `Das Alter „${shortened(text)}“ hat keine Einheit; in der Spalte stehen Zahlen, die Monate, und andere, die Jahre sein müssen.`
    : `Das Alter „${shortened(text)}“ wurde nicht verstanden.`;

const reversed = ({ from, to }: AgeRange): boolean => from !== null && to !== null && from > to;

const fromColumns = (facts: RowFacts): Understood | undefined => {
  const from = readLimit(facts, ["ageFromMonths", "ageFromYears", "ageFrom"]);
  const to = readLimit(facts, ["ageToMonths", "ageToYears", "ageTo"]);
  const notes = [...from.notes, ...to.notes];
  if (from.months === null && to.months === null && notes.length === 0) return undefined;
  const keep = [...from.keep, ...to.keep];
  if (!reversed({ from: from.months, to: to.months })) {
    return understood({ ageFromMonths: from.months, ageToMonths: to.months }, notes, keep);
  }
  return understood(
    {},
    [...notes, reversedNote("ageFromMonths")],
    ["ageFromMonths", "ageToMonths", "ageFromYears", "ageToYears", "ageFrom", "ageTo"],
  );
};

const reversedNote = (field: FieldName): Note =>
  note("age-reversed", field, "Das Alter „von“ ist größer als „bis“; die Angabe wurde nicht übernommen.");

const fromWords = (facts: RowFacts): Understood => {
  const field: FieldName = facts.text("ageText") === "" ? "targetGroup" : "ageText";
  const text = facts.text(field);
  const { range, unclear } = readAgeText(text);
  if (range && reversed(range)) return understood({}, [reversedNote(field)]);
  if (range) return understood({ ageFromMonths: range.from, ageToMonths: range.to });
  if (!unclear && !(field === "ageText" && /\d/.test(text))) return understood({});
  const message = `Die Altersangabe „${shortened(text)}“ ist nicht eindeutig; sie bleibt als Text stehen.`;
  return understood({}, [note("age-unclear", field, message)]);
};

const meansPregnant = (text: string): boolean => {
  const words = foldWords(text);
  return (
    /\b(schwanger|schwangere|schwangeren|werdende|pregnant)\b/.test(words) &&
    !/\b(nicht|keine|ohne|ausser|not)\b/.test(words)
  );
};

/** For whom: the age in months, pregnancy, and the target group in the words of the source. */
export const readAudience = (facts: RowFacts): Understood => {
  const text = [...new Set([facts.text("targetGroup"), facts.text("ageText")])]
    .filter((part) => part !== "")
    .join("\n");
  const age = fromColumns(facts) ?? fromWords(facts);
  const stated = facts.text("pregnancy");
  const pregnancy = stated === "" ? (meansPregnant(text) ? true : null) : (readYesNo(stated) ?? null);
  const unclear = stated !== "" && pregnancy === null;
  const notes = unclear
    ? [note("pregnancy-unclear", "pregnancy", `„${shortened(stated)}“ ist weder Ja noch Nein.`)]
    : [];
  return understood(
    { ...age.draft, pregnancy, eligibilityText: orNull(text) },
    [...age.notes, ...notes],
    unclear ? [...age.keep, "pregnancy"] : age.keep,
  );
};
