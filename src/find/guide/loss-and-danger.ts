import type { Language } from "../../core/languages.ts";
import { otherThanLoss, saysLoss } from "../search/loss-words.ts";
import { search } from "../search/search.ts";
import type { Searchable } from "./index-cache.ts";

/** Where one thing that is told ends and the next begins, in the languages of the pages. */
const clauses = /[.,;!?\n،؛؟]|\s(?:und|aber|and|but|ve|ama|и|но|а|і|й|та|але|و|لكن|اما)\s/u;

const clausesOf = (words: string): readonly string[] =>
  words
    .split(clauses)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const readBy = ({ index }: Searchable, q: string, lang: Language) => search(index, { q, lang, limit: 0 });

/**
 * The dangers of which words tell beside a loss, as slugs. What tells of the death is left out, because "tot" is no threat and
 * hides one that stands beside it; where nothing is found without it, all words count.
 */
export function dangersBesideLoss(searchable: Searchable, words: string, lang: Language): readonly string[] {
  const { slugs, urgent } = searchable.index.vocabulary;
  const dangersIn = (q: string): readonly string[] => {
    const { urgent: called } = readBy(searchable, q, lang);
    return slugs.filter((slug) => slug === called && urgent.has(slug));
  };
  const parts = clausesOf(words);
  const others = parts.filter((part) => !saysLoss(part));
  const apart = others.length < parts.length ? [...others, others.join(" ")].flatMap(dangersIn) : [];
  return [...new Set(apart.length > 0 ? apart : [words, ...parts].flatMap(dangersIn))];
}

/** Do words that tell of a danger tell of the loss of a child beside it? */
export const lossBesideDanger = (searchable: Searchable, words: string, lang: Language): boolean =>
  otherThanLoss(words) === null && clausesOf(words).some((part) => readBy(searchable, part, lang).grieves);
