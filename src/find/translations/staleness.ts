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
export type Line<Stored extends StoredTranslation = StoredTranslation> = {
  readonly field: TranslatedField;
  readonly mark: string;
  readonly german: string;
  readonly translation: Stored | null;
  /** The German changed: what it was, and how that was translated. */
  readonly before: Stored | null;
};

export type GermanFields = Readonly<Partial<Record<TranslatedField, string | null>>>;

export type SplitField = {
  readonly field: TranslatedField;
  readonly sentences: readonly { readonly text: string; readonly mark: string }[];
};

/** Every German sentence once a field, in order, with its mark; done once for all languages. */
export const splitFields = (fields: GermanFields): readonly SplitField[] =>
  (Object.entries(fields) as [TranslatedField, string | null][]).map(([field, german]) => ({
    field,
    sentences: [...new Set(sentencesOf(german ?? "").map(({ text }) => text))].map((text) => ({
      text,
      mark: sentenceMark(text),
    })),
  }));

/** The sentences of one language: with their translation, or with the translation of what they were before. */
export function linesOf<Stored extends StoredTranslation>(
  fields: readonly SplitField[],
  stored: readonly Stored[],
): readonly Line<Stored>[] {
  return fields.flatMap((split) =>
    linesOfField(
      split,
      stored.filter(({ field }) => field === split.field),
    ),
  );
}

function linesOfField<Stored extends StoredTranslation>(
  { field, sentences }: SplitField,
  stored: readonly Stored[],
): Line<Stored>[] {
  const byMark = new Map(stored.map((one) => [one.mark, one]));
  const current = new Set(sentences.map(({ mark }) => mark));
  const before = sentencesBefore(
    sentences.filter(({ mark }) => !byMark.has(mark)).map(({ text }) => text),
    stored.filter(({ mark }) => !current.has(mark)),
    sentences.length === 1,
  );
  return sentences.map(({ text, mark }) => ({
    field,
    mark,
    german: text,
    translation: byMark.get(mark) ?? null,
    before: before.get(text) ?? null,
  }));
}

/** The share of common words from which a sentence counts as the same one, changed. */
const alike = 0.4;
/** Bounds the comparisons where a long text was written anew. */
const mostCompared = 200;

/**
 * Which sentence the new ones were before: the likest pairs first, so that no sentence takes what belongs to its
 * neighbour. A title and a text of one sentence can only have been rewritten, whatever the words.
 */
function sentencesBefore<Stored extends StoredTranslation>(
  fresh: readonly string[],
  gone: readonly Stored[],
  isAlone: boolean,
): ReadonlyMap<string, Stored> {
  const found = new Map<string, Stored>();
  if (fresh.length === 0 || gone.length === 0) return found;
  const used = new Set<Stored>();
  for (const { text, one } of likestPairs(fresh.slice(0, mostCompared), gone.slice(-mostCompared))) {
    if (found.has(text) || used.has(one)) continue;
    found.set(text, one);
    used.add(one);
  }
  const last = gone.at(-1);
  if (isAlone && last !== undefined && found.size === 0) for (const text of fresh) found.set(text, last);
  return found;
}

function likestPairs<Stored extends StoredTranslation>(fresh: readonly string[], gone: readonly Stored[]) {
  const sources = gone.map((one) => ({ one, words: wordsIn(one.source) }));
  return fresh
    .flatMap((text) => {
      const words = wordsIn(text);
      return sources.map((source) => ({ text, one: source.one, share: sharedWords(words, source.words) }));
    })
    .filter(({ share }) => share >= alike)
    .toSorted((a, b) => b.share - a.share);
}

const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Common words as a share of all words of both (Jaccard 1901). */
function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both / Math.max(1, one.size + other.size - both);
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
