import type { Language } from "../../core/languages.ts";
import { numberWordsOf } from "./number-words-of.ts";
import { comparable } from "./same-script.ts";

/** A number that may be an hour, with its place in the text. */
export type Hour = { readonly at: number; readonly end: number; readonly hour: number };
export type Half = "morning" | "evening";
export type Clock = { readonly half: Half | null; readonly isSure: boolean };

const clockWord = "uhr|o['’ ]?clock|час(?:ов|а)?|годин[аиіу]?|saat|الساعة|ساعت";
const leading = "um|gegen|ab|at|saat|الساعة|ساعت|в|о|об";
/** What stands between the two ends of a time: "4-6 pm", "von 14 bis 16 Uhr". */
const between = /^[^\d,;.]{0,14}$/u;

type Patterns = Readonly<Record<`${Half}${"After" | "Before"}`, RegExp>> & { readonly sure: RegExp };
const prepared = new Map<Language, Patterns>();

function patternsOf(lang: Language): Patterns {
  const { morning, evening } = numberWordsOf(lang);
  const after = (words: string) =>
    new RegExp(
      String.raw`^[ ']?(?:\p{L}{1,3} )?(?:(?:${comparable(clockWord)}) )? ?(?:${comparable(words)})(?!\p{L})`,
      "iu",
    );
  const before = (words: string) =>
    new RegExp(
      String.raw`(?<!\p{L})(?:${comparable(words)})(?: (?:von|from|من|از|с|з))? ?(?:${comparable(leading)})? ?$`,
      "iu",
    );
  return {
    morningAfter: after(morning),
    eveningAfter: after(evening),
    morningBefore: before(morning),
    eveningBefore: before(evening),
    sure: new RegExp(String.raw`^(?:[.:,]\d\d)? ?(?:${comparable(clockWord)})(?!\p{L})`, "iu"),
  };
}
function patternsFor(lang: Language): Patterns {
  const known = prepared.get(lang) ?? patternsOf(lang);
  prepared.set(lang, known);
  return known;
}

function halfBeside(text: string, { at, end }: Hour, patterns: Patterns): Half | null {
  const after = text.slice(end, end + 40);
  // Morning first: "before noon" holds the word noon.
  if (patterns.morningAfter.test(after)) return "morning";
  if (patterns.eveningAfter.test(after)) return "evening";
  const before = text.slice(Math.max(0, at - 30), at);
  if (patterns.morningBefore.test(before)) return "morning";
  return patterns.eveningBefore.test(before) ? "evening" : null;
}

type Told = Hour & Clock;

/** Of every hour whether the text says its half of the day and that it is an hour; the ends of a range share both. */
export function clocksOf(text: string, lang: Language, hours: readonly Hour[]): readonly Clock[] {
  const patterns = patternsFor(lang);
  const own = hours.map(
    (hour): Told => ({
      ...hour,
      half: hour.hour <= 12 ? halfBeside(text, hour, patterns) : null,
      isSure: patterns.sure.test(text.slice(hour.end, hour.end + 12)),
    }),
  );
  const joined = (one: Told | undefined, other: Told | undefined): boolean =>
    one !== undefined && other !== undefined && between.test(text.slice(one.end, other.at));
  return own.map((hour, at): Clock => {
    const next = joined(hour, own[at + 1]) ? own[at + 1] : undefined;
    const last = joined(own[at - 1], hour) ? own[at - 1] : undefined;
    const half = hour.half ?? halfBefore(hour, next) ?? halfAfter(hour, last);
    return { half: hour.hour > 12 ? null : half, isSure: hour.isSure || next?.isSure === true };
  });
}

const other: Readonly<Record<Half, Half>> = { morning: "evening", evening: "morning" };
const onTheDial = ({ hour }: Hour): number => hour % 12;

/** "4-6 pm" are both in the evening, "10-2 pm" begins in the morning. */
const halfBefore = (hour: Hour, next: Told | undefined): Half | null =>
  !next?.half ? null : onTheDial(hour) <= onTheDial(next) ? next.half : other[next.half];

const halfAfter = (hour: Hour, last: Told | undefined): Half | null =>
  !last?.half ? null : onTheDial(hour) >= onTheDial(last) ? last.half : other[last.half];
