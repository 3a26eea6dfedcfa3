import type { Language } from "../../core/languages.ts";
import { foldText } from "../../core/text-folding.ts";
import { aboutTongues, namedLanguage, wordsBesideLanguage } from "../search/named-language.ts";
import { stopWordsOf } from "../search/stop-words.ts";
import { rawWords, wordKey } from "../search/tokens.ts";
import { baseLanguage } from "../search/understand.ts";
import { findFor, type Setting, understandTopics } from "./found.ts";
import type { Searchable } from "./index-cache.ts";
import { placeInWords } from "./place-in-words.ts";
import { isBrowsing, type Wish } from "./wish.ts";
import { weekdayName } from "./wording.ts";

const weekdays: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** "mittwoch", "mittwochs": the day that a word names in German or in the language of the page; null for none. */
const weekdayOf = (word: string, lang: Language): number | null =>
  weekdays.find((day) =>
    [weekdayName(day, "de"), weekdayName(day, lang)].some((name) => {
      const [said, known] = [foldText(word), foldText(name)];
      return said === known || (known.length > 4 && said === `${known}s`);
    }),
  ) ?? null;

/** Without the small words that hung on what was taken out: "hebamme die" is "hebamme". */
function joined(words: readonly string[], lang: Language): string {
  const tells = (word: string): boolean =>
    !stopWordsOf("de").has(wordKey(word)) && !stopWordsOf(baseLanguage(lang)).has(wordKey(word));
  return words.slice(words.findIndex(tells), words.findLastIndex(tells) + 1).join(" ");
}

/** The day among the words becomes a choice of its own, where anything takes place then; that of a "Sonntags-Café" is a name. */
function withWeekday(searchable: Searchable, wish: Wish, setting: Setting): Wish {
  const words = wish.q.split(/[\s,.;:!?()]+/u).filter(Boolean);
  const day = words.map((word) => weekdayOf(word, setting.lang)).find((one) => one !== null) ?? null;
  if (day === null || wish.weekday !== null) return wish;
  const rest = joined(
    words.filter((word) => weekdayOf(word, setting.lang) !== day),
    setting.lang,
  );
  const plainer = { ...wish, q: rest, weekday: day };
  const isThere = findFor(searchable, plainer, { ...setting, counted: false }).offers.length > 0;
  return isThere ? plainer : wish;
}

/** The language among the words becomes a choice of its own, where the rest still says what is wanted. */
function withLanguage(searchable: Searchable, wish: Wish, { lang }: Setting): Wish {
  const { vocabulary } = searchable.index;
  const words = rawWords(wish.q);
  const language = namedLanguage(vocabulary, words.map(wordKey));
  if (language === null || wish.language !== null) return wish;
  const kept = wordsBesideLanguage(vocabulary, words.map(wordKey));
  const rest = joined(
    words.filter((word) => kept.includes(wordKey(word))),
    lang,
  );
  const [topic = "interpreter"] = rest === "" ? [] : understandTopics(searchable, rest, lang);
  return aboutTongues.includes(topic) ? wish : { ...wish, q: rest, language };
}

/** The town among the words becomes a choice of its own, so that what is near counts, and not only what is in it. */
function withPlace(searchable: Searchable, wish: Wish, { lang }: Setting): Wish {
  const found = wish.place === "" ? placeInWords(searchable, wish.q, lang) : null;
  if (found === null) return wish;
  const plainer = { ...wish, q: joined(found.rest.split(" "), lang), place: found.name };
  return found.isGuess ? { ...plainer, placeGuessed: true } : plainer;
}

/**
 * What a family typed, with the weekday, the language and the town that it names as choices that can be seen and taken away:
 * "hebamme die russisch spricht" is a midwife, Russian. The same wish where the words name none of them.
 */
export function plainerWish(searchable: Searchable, wish: Wish, setting: Setting): Wish {
  if (isBrowsing(wish)) return wish;
  const withDay = withPlace(searchable, withWeekday(searchable, wish, setting), setting);
  return isBrowsing(withDay) ? withDay : withLanguage(searchable, withDay, setting);
}
