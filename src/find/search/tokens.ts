import { meetingForm } from "../../core/text-folding.ts";
import { remembering } from "./word-memory.ts";

/** One word as typed and in the form under which spellings meet. */
export type Token = { readonly raw: string; readonly key: string };

/** Nobody types more; what is pasted beyond it costs nothing. */
export const longestQuery = 600;
const mostWords = 64;
const longestWord = 48;

// Letters with their marks and invisible joiners; apostrophes and gender signs inside a word belong to it.
const words = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}]|['’ʼ`*](?=\p{L}))*/gu;
// Nachbar*innen is Nachbar; Frauen*treff is Frauentreff.
const genderForm = /\*(?:innen|in(?!\p{L}))?/gu;
// French and Italian glue small words on: "d'allemand", "l'asilo". Not "hab's", "don't", "сім'я".
const elisions = /(?<![\p{L}\p{N}])([cdjlmnst]|qu|un|all|dall|dell|nell|sull)['’](?=\p{Script=Latin}{2})/giu;
const apostrophes = /['’ʼ`]/gu;

/** The words of a text as they stand; punctuation, emoji and control signs separate. */
export const rawWords = (text: string): readonly string[] => text.replace(elisions, "$1 ").match(words) ?? [];

/** The comparable form of one raw word: folded, without gender star and apostrophes. */
export const wordKey = (raw: string): string =>
  meetingForm(raw.replace(genderForm, "").replace(apostrophes, "")).slice(0, longestWord);

const remembered = remembering(wordKey);

/** The words of a query, bounded in number and length. */
export const queryTokens = (text: string): readonly Token[] =>
  rawWords(text.slice(0, longestQuery))
    .slice(0, mostWords)
    .map((raw) => ({ raw, key: remembered(raw) }))
    .filter((token) => token.key !== "");
