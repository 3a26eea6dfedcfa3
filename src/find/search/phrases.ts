import { splitCompound } from "./compounds.ts";
import { inflectedId } from "./inflected.ts";
import type { PhraseDraft } from "./phrase-drafts.ts";
import type { Stem } from "./stems.ts";
import { rawWords, wordKey } from "./tokens.ts";

/** One way to say one topic: word ids in the order spoken, and how much the whole phrase proves (0 to 1). */
export type Phrase = {
  readonly topic: number;
  readonly words: readonly number[];
  readonly strength: number;
  readonly urgent: boolean;
  readonly text: string;
};

const variantFactor = 0.92;

/** A lexicon while it grows. */
export type Building = {
  readonly stem: Stem;
  /** The words of the written language for a spoken one. */
  readonly written: (key: string) => readonly string[];
  readonly stops: ReadonlySet<string>;
  readonly ids: Map<string, number>;
  readonly surfaces: Map<string, number>;
  readonly isStop: boolean[];
  readonly phrases: Phrase[];
};

const idOf = (building: Building, surface: string): number => {
  const known = building.surfaces.get(surface);
  if (known !== undefined) return known;
  const stop = building.stops.has(surface);
  // A stop word is its own stem, so that "mein" does not fall together with a word of meaning.
  const stem = stop ? `=${surface}` : building.stem(surface);
  const id = building.ids.get(stem) ?? building.isStop.push(stop) - 1;
  building.ids.set(stem, id);
  building.surfaces.set(surface, id);
  return id;
};

/** Numbers the words of the phrases; a phrase given twice counts once. */
export const addPhrases = (building: Building, drafts: readonly PhraseDraft[]): void => {
  const seen = new Set<string>();
  for (const { topic, text, strength, urgent } of drafts) {
    const surfaces = rawWords(text)
      .map(wordKey)
      .filter((surface) => surface !== "")
      .flatMap(building.written);
    const words = surfaces.map((surface) => idOf(building, surface));
    const name = `${topic} ${words.join(" ")}`;
    if (words.length === 0 || seen.has(name)) continue;
    seen.add(name);
    building.phrases.push({ topic, words, strength, urgent, text });
  }
};

/** Is this a word of the language that can stand inside a compound? */
export const isPartOf =
  (language: { readonly stops: ReadonlySet<string>; readonly surfaces: ReadonlyMap<string, number> }) =>
  (part: string): boolean =>
    part.length >= 3 && !language.stops.has(part) && inflectedId(language.surfaces, part) !== undefined;

/** "Familienhebamme" is also "Hebamme" and "Familie" in one phrase: each compound adds a phrase of its parts. */
export const addCompoundVariants = (building: Building): void => {
  const standing = new Map(building.surfaces);
  const known = isPartOf({ stops: building.stops, surfaces: standing });
  const surfaceOf = new Map([...building.surfaces].map(([surface, id]) => [id, surface]));
  // Only the phrases that stood there before: the loop itself adds some, which must not add more.
  const given = building.phrases.slice();
  for (const phrase of given) {
    const parts = phrase.words.map((id) => {
      const surface = surfaceOf.get(id) ?? "";
      return building.isStop[id] === true ? null : splitCompound(surface, known);
    });
    if (parts.every((part) => part === null)) continue;
    const words = phrase.words.flatMap((id, at) => parts[at]?.map((part) => idOf(building, part)) ?? [id]);
    building.phrases.push({ ...phrase, words, strength: phrase.strength * variantFactor });
  }
};
