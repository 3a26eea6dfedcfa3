import type { Language } from "../../core/languages.ts";
import { type Fact, keysOf, type Side } from "./number-meaning.ts";
import { numberWordsOf } from "./number-words-of.ts";
import { datesIn, type Placed } from "./said-dates.ts";
import { clocksOf, type Hour } from "./said-times.ts";
import { comparable } from "./same-script.ts";

/** `words` can stand for a number of the other text and need not: "2. Montag" is "second Monday". */
export type Facts = { readonly numbers: readonly Fact[]; readonly words: readonly Fact[] };

const grouped = String.raw`\d{1,3}(?:[.,'’ ]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?`;
// A letter belongs to a house number, 12a and 12b are two doors; "4 am" is none.
const letter = String.raw`(?:[a-f](?!\p{L}|\.? ?m\b))?`;
const number = new RegExp(
  String.raw`(?<!\d)(?:\d{1,2} ?h ?\d{2}(?!\d)|${grouped}|\d+(?:[.,:/]\d+)*${letter})`,
  "giu",
);

const hoursOfDays = /(?<!\p{L})(?:uhr|mo|di|mi|do|fr|sa|so|\p{L}+tags?)(?!\p{L})/iu;

/** All numbers of a text, in its order, with what each can mean there. */
export function factsIn(text: string, lang: Language, isSource: boolean): Facts {
  const side = { lang, isSource, hasHours: isSource && hoursOfDays.test(text) };
  const { facts, rest } = datesIn(text, lang, isSource);
  const numbers = [...facts, ...plainNumbers(text, rest, side)].toSorted((a, b) => a.at - b.at);
  return { numbers, words: wordsIn(text, side) };
}

function plainNumbers(text: string, rest: string, side: Side): Placed[] {
  const found = [...rest.matchAll(number)];
  const hours = found.map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    hour: Number.parseInt(match[0], 10),
  }));
  const clocks = clocksOf(text, side.lang, hours);
  return found.map((match, at) => ({
    said: match[0],
    at: match.index,
    keys: keysOf(
      match[0],
      rest.slice(hours[at]?.end ?? 0),
      clocks[at] ?? { half: null, isSure: false },
      side,
    ),
  }));
}

type Spelled = { readonly numbers: readonly RegExp[]; readonly noon: RegExp; readonly midnight: RegExp };
const spelled = new Map<Language, Spelled>();
const whole = (word: string): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${comparable(word)})(?!\p{L})`, "giu");

function spelledOf(lang: Language): Spelled {
  const words = numberWordsOf(lang);
  const known = spelled.get(lang) ?? {
    numbers: words.numbers.map(whole),
    noon: whole(words.noon),
    midnight: whole(words.midnight),
  };
  spelled.set(lang, known);
  return known;
}

function wordsIn(text: string, { lang }: Side): Fact[] {
  const { numbers, noon, midnight } = spelledOf(lang);
  const turns = [
    ...(text.match(noon) ?? []).map((said) => ({ said, keys: ["t12:0"] })),
    ...(text.match(midnight) ?? []).map((said) => ({ said, keys: ["t0:0"] })),
  ];
  const found = numbers.flatMap((pattern, at) =>
    [...text.matchAll(pattern)].map((match): Hour & { readonly said: string } => ({
      said: match[0],
      at: match.index,
      end: match.index + match[0].length,
      hour: at + 1,
    })),
  );
  const clocks = clocksOf(text, lang, found);
  const counted = found.map(({ said, hour }, at) => {
    const half = clocks[at]?.half ?? null;
    const times = half === null ? [] : [`t${half === "evening" ? (hour % 12) + 12 : hour % 12}:0`];
    return { said, keys: [...times, `n${hour}`, `b${hour}`] };
  });
  return [...turns, ...counted];
}
