import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Language } from "../../core/languages.ts";
import { sayDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import { phraseTexts } from "./phrases.texts.ts";

/** In the order in which an answer is written: greeting, days, questions, what was found, closing. */
export const phraseGroups = {
  greeting: ["hello", "thanks", "read"],
  days: ["callOn", "writeOn", "visitOn", "fitsDay", "notReached", "again", "waiting"],
  ask: ["whichTime", "whichWay", "sayMore", "sayLanguage", "sayPlace", "mayAsk", "stillNeeded"],
  tell: [
    "morning",
    "afternoon",
    "waitingAgain",
    "found",
    "freeOfCharge",
    "comesHome",
    "interpreter",
    "bringNothing",
    "urgent",
  ],
  closing: ["writeAnytime", "goodbye"],
} as const satisfies Readonly<Record<string, readonly (keyof typeof phraseTexts.texts)[]>>;
export type PhraseGroup = keyof typeof phraseGroups;
export type PhraseName = (typeof phraseGroups)[PhraseGroup][number];

const names = Object.values(phraseGroups).flat() as readonly PhraseName[];
const isPhrase = (name: string): name is PhraseName => names.some((known) => known === name);
/** Sentences that name a day; without one they cannot be sent. */
export const needsDay = (name: PhraseName): boolean => phraseTexts.texts[name].includes("{day}");

/** A prepared sentence as it is stored: its name and its day, and not one word of any language. */
export const storedPhrase = z.object({ name: z.string().refine(isPhrase), day: z.iso.date().optional() });
export type Phrase = { readonly name: PhraseName; readonly day?: string | undefined };

export const mostPhrases = 3;
/** The chosen sentences of a form: empty choices are left out, unknown names and missing days are told. */
export const chosenPhrases = z
  .object({
    names: z.array(z.string()).max(mostPhrases),
    day: z.union([z.literal(""), z.iso.date("date-missing")]),
  })
  .transform(({ names: chosen, day }, context): readonly Phrase[] => {
    const known = chosen.filter((name) => name !== "");
    if (!known.every(isPhrase)) {
      context.addIssue({ code: "custom", message: "phrase-unclear", path: ["phrase1"] });
      return z.NEVER;
    }
    if (day === "" && known.some(needsDay)) {
      context.addIssue({ code: "custom", message: "phrase-day-missing", path: ["phraseDay"] });
      return z.NEVER;
    }
    return known.map((name) => (needsDay(name) ? { name, day } : { name }));
  });

/** An answer needs a sentence or words of its own. */
export const saysSomething = (answer: {
  readonly text?: string;
  readonly phrases?: readonly Phrase[] | undefined;
}): boolean => Boolean(answer.text) || (Array.isArray(answer.phrases) && answer.phrases.length > 0);

/** The sentence in the reader's language, with the day as people say it there. */
export function sayPhrase({ name, day }: Phrase, lang: Language): string {
  const said = day === undefined ? undefined : { day: sayDay(Temporal.PlainDate.from(day), lang) };
  return speak(phraseTexts, lang)(name, said);
}
/** All sentences of one message, in their order. */
export const sayPhrases = (phrases: readonly Phrase[], lang: Language): string =>
  phrases.map((phrase) => sayPhrase(phrase, lang)).join(" ");

/** Reads what an opened message holds; anything unknown (from a later version) is left out. */
export const phrasesIn = (stored: unknown): readonly Phrase[] =>
  (Array.isArray(stored) ? stored : []).flatMap((one) => {
    const read = storedPhrase.safeParse(one);
    return read.success && isPhrase(read.data.name) ? [{ ...read.data, name: read.data.name }] : [];
  });
