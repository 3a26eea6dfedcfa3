import { sentenceMark, sentencesOf } from "./sentences.ts";
import type { TranslatedField, TranslationStatus } from "./translated-text.ts";

export type StoredTranslation = {
  readonly field: TranslatedField;
  readonly lang: string;
  readonly mark: string;
  /** The German sentence it was made for. */
  readonly source: string;
  readonly text: string;
  readonly status: TranslationStatus;
};

/** One German sentence for the person who translates it. */
export type Line = {
  readonly field: TranslatedField;
  readonly mark: string;
  readonly german: string;
  readonly translation: StoredTranslation | null;
  /** The German changed: what it was, and how that was translated. */
  readonly before: StoredTranslation | null;
};

export type GermanFields = Readonly<Partial<Record<TranslatedField, string | null>>>;

/** Every German sentence once a field, in order, with its translation, or with the translation of what it was before. */
export function linesOf(fields: GermanFields, stored: readonly StoredTranslation[]): readonly Line[] {
  return (Object.entries(fields) as [TranslatedField, string | null][]).flatMap(([field, german]) =>
    linesOfField(
      field,
      german ?? "",
      stored.filter((one) => one.field === field),
    ),
  );
}

function linesOfField(field: TranslatedField, german: string, stored: readonly StoredTranslation[]): Line[] {
  const byMark = new Map(stored.map((one) => [one.mark, one]));
  const sentences = [...new Set(sentencesOf(german).map(({ text }) => text))];
  const current = new Set(sentences.map(sentenceMark));
  const left = stored.filter(({ mark }) => !current.has(mark));
  return sentences.map((text) => {
    const mark = sentenceMark(text);
    const translation = byMark.get(mark) ?? null;
    const before = translation === null ? takeLikest(text, left) : null;
    return { field, mark, german: text, translation, before };
  });
}

/** The share of common words from which a sentence counts as the same one, changed. */
const alike = 0.4;

function takeLikest(sentence: string, left: StoredTranslation[]): StoredTranslation | null {
  const best = left
    .map((one) => ({ one, share: sharedWords(sentence, one.source) }))
    .toSorted((a, b) => b.share - a.share)[0];
  if (best === undefined || best.share < alike) return null;
  left.splice(left.indexOf(best.one), 1);
  return best.one;
}

const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Common words as a share of all words of both (Jaccard 1901). */
function sharedWords(one: string, other: string): number {
  const [a, b] = [wordsIn(one), wordsIn(other)];
  const both = [...a].filter((word) => b.has(word)).length;
  return both / Math.max(1, a.size + b.size - both);
}

export type Progress = {
  readonly all: number;
  readonly done: number;
  /** Done before, but the German has changed since. */
  readonly stale: number;
  readonly reviewed: number;
};

export const progressOf = (lines: readonly Line[]): Progress => ({
  all: lines.length,
  done: lines.filter(({ translation }) => translation !== null).length,
  stale: lines.filter(({ before }) => before !== null).length,
  reviewed: lines.filter(
    ({ translation }) => translation?.status === "reviewed" || translation?.status === "tested",
  ).length,
});
