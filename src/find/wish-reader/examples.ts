import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { wordsOfOtherMatters } from "../search/foreign-words.ts";
import { draftsOf, type VocabularySource } from "../search/phrase-drafts.ts";
import { isAcute, meaningsOf } from "./meanings.ts";

/** Words and what they mean: the number of a topic, or that of other matters; how much the example counts (0 to 1). */
export type Example = { readonly text: string; readonly meaning: number; readonly weight: number };

/** A single word is less than a wish. */
const hintWeight = 0.4;
/** There are seven times as many wishes for a danger as for a topic; in full they would draw every unknown word to them. */
const acuteWeight = 0.6;

/** The files with wishes, written for learning: `data/wishes/<language>/<voice>.txt`. */
export const wishFiles = (dataFolder: string): readonly string[] => {
  const folder = join(dataFolder, "wishes");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => join(folder, name));
};

/** Reads one file: `# slug` begins a topic, every further line is a wish. Throws at a slug nobody knows, and at a wish without one. */
const wishesIn = (path: string, numbers: ReadonlyMap<string, number>): readonly Example[] => {
  let [meaning, weight] = [-1, 1];
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line): readonly Example[] => {
      const text = line.trim();
      if (text === "") return [];
      if (text.startsWith("# ")) {
        meaning = numbers.get(text.slice(2)) ?? -1;
        weight = isAcute(text.slice(2)) ? acuteWeight : 1;
        if (meaning === -1) throw new Error(`${path}: no topic is called ${text.slice(2)}`);
        return [];
      }
      if (meaning === -1) throw new Error(`${path}: "${text}" stands before the first topic`);
      return [{ text, meaning, weight }];
    });
};

/**
 * All there is to learn from: how topics are said, wishes that were written for it, and other matters (the last number).
 * "Giftnotruf" leads to the safety of children in a thesaurus; who types it has to be told a number.
 */
export const examplesOf = (dataFolder: string, source: VocabularySource): readonly Example[] => {
  const meanings = meaningsOf(source.topics);
  const other = meanings.length - 1;
  const numbers = new Map(meanings.map((meaning, at) => [meaning, at]));
  const wishes = wishFiles(dataFolder).flatMap((path) => wishesIn(path, numbers));
  const tellDanger = new Set(wishes.flatMap(({ text, meaning }) => (isAcute(meanings[meaning]) ? text : [])));
  const phrases = [...draftsOf(source, numbers).values()].flat().filter(({ text }) => !tellDanger.has(text));
  return [
    ...phrases.map(({ text, topic, strength }) => ({ text, meaning: topic, weight: strength * strength })),
    ...wordsOfOtherMatters.map((text) => ({ text, meaning: other, weight: hintWeight })),
    ...wishes,
  ];
};
