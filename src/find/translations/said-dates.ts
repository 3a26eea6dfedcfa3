import type { Language } from "../../core/languages.ts";
import { dayKey, type Fact, numberKey, timeKey } from "./number-meaning.ts";
import { numberWordsOf } from "./number-words-of.ts";
import { comparable } from "./same-script.ts";

export type Placed = Fact & { readonly at: number };
export type Taken = { readonly facts: readonly Placed[]; readonly rest: string };

const fullDate =
  /(?<!\d)(?:(\d{1,2})([./])\s?(\d{1,2})\2\s?(\d{4}|\d{2})|(\d{4})-(\d{1,2})-(\d{1,2}))(?!\d)/gu;
const shortDate = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(?!\d)/gu;
function monthPatterns(lang: Language) {
  const words = numberWordsOf(lang);
  const any = words.months.map((month) => `(?:${comparable(month)})\\p{L}*`);
  const day = String.raw`(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|-\p{L}{1,3})?`;
  return any.flatMap((month, at) => [
    { month: at + 1, pattern: new RegExp(String.raw`${day} ?(?:of )?${month}`, "giu") },
    ...(lang === "en"
      ? [
          {
            month: at + 1,
            pattern: new RegExp(
              String.raw`(?<!\p{L})${month}\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?!\d|[.:]\d| ?[ap]\.?m)`,
              "giu",
            ),
          },
        ]
      : []),
  ]);
}
const months = new Map<Language, ReturnType<typeof monthPatterns>>();
function monthsOf(lang: Language) {
  const known = months.get(lang) ?? monthPatterns(lang);
  months.set(lang, known);
  return known;
}

/** Takes out of the text what a pattern finds, so that nothing counts twice; all places stay. */
function taken(text: string, pattern: RegExp, read: (match: RegExpExecArray) => readonly Fact[]) {
  const facts: Placed[] = [];
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const found = read(match);
    if (found.length === 0) continue;
    for (const fact of found) facts.push({ ...fact, at: match.index });
    parts.push(text.slice(from, match.index), "_".repeat(match[0].length));
    from = match.index + match[0].length;
  }
  return { facts, rest: parts.join("") + text.slice(from) };
}

const part = (match: RegExpExecArray, at: number): number => Number(match[at] ?? Number.NaN);

function readFullDate(match: RegExpExecArray): Fact[] {
  const isIso = match[5] !== undefined;
  const year = match[isIso ? 5 : 4] ?? "";
  const day = isIso ? dayKey(part(match, 7), part(match, 6)) : dayKey(part(match, 1), part(match, 3));
  if (day.length === 0) return [];
  const years = year.length === 2 ? [`n${Number(year)}`, `n${2000 + Number(year)}`] : [numberKey(year)];
  return [
    { said: match[0], keys: day },
    { said: year, keys: years },
  ];
}

function readShortDate(match: RegExpExecArray): Fact[] {
  const [day, month] = [part(match, 1), part(match, 2)];
  const isTime = (match[2] ?? "").length === 2;
  const keys = dayKey(day, month);
  // "Um 10.10." is a time at the end of a sentence as well as a day.
  return keys.length === 0
    ? []
    : [{ said: match[0], keys: [...keys, ...(isTime ? timeKey(day, month) : [])] }];
}

/** The days of the year in a text, and the text without them. */
export function datesIn(text: string, lang: Language, isSource: boolean): Taken {
  const dates = taken(text, fullDate, readFullDate);
  const days = taken(dates.rest, shortDate, readShortDate);
  const facts = [...dates.facts, ...days.facts];
  let { rest } = days;
  for (const { month, pattern } of monthsOf(lang)) {
    const said = taken(rest, pattern, (match) => {
      const keys = dayKey(part(match, 1), month);
      // Where the month is not understood, the day alone is compared.
      const alone = `${isSource ? "n" : "x"}${part(match, 1)}`;
      return keys.length === 0 ? [] : [{ said: match[0], keys: [...keys, alone] }];
    });
    facts.push(...said.facts);
    rest = said.rest;
  }
  return { facts, rest };
}
