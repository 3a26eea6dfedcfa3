import { z } from "zod";
import { speak } from "../../platform/texts.ts";
import { findTexts } from "../texts.ts";
import { timesTexts } from "../schedules/times.texts.ts";
import { sentencesOf } from "../translations/sentences.ts";
import { paperTexts } from "./paper.texts.ts";
import type { PrintedOffer } from "./printed-offer.ts";
import type { PrintVoice } from "./print-voice.ts";

/** What a print said about an offer: each question with its answer, in the language of that print. */
export const saidAnswers = z.array(z.object({ label: z.string(), text: z.string(), german: z.boolean() }));
export type Said = Readonly<z.infer<typeof saidAnswers>>;

type Answer = { readonly text: string; readonly german: boolean };
/** A sentence or line of an answer; `other` where the answer beside it does not hold it. */
type Part = { readonly text: string; readonly other: boolean };
export type MarkedAnswer = Answer & { readonly parts: readonly Part[] };

/** One answer that is different now; `null` where there was none or is none any more. */
export type Difference = {
  readonly label: string;
  readonly before: MarkedAnswer | null;
  readonly now: MarkedAnswer | null;
};

type Voice = Pick<PrintVoice, "lang">;

/** The answers of a printed offer, several lines under one question together. */
export function saidOf(offer: PrintedOffer, { lang }: Voice): Said {
  const t = speak(findTexts, lang);
  const all = [
    { label: t("whoIsThere"), text: offer.organisation ?? "", german: true },
    { label: speak(paperTexts, lang)("changesAbout"), text: offer.description ?? "", german: offer.german },
    { label: t("howToCome"), text: offer.access, german: false },
    ...offer.facts,
  ].filter(({ text }) => text !== "");
  const labels = [...new Set(all.map(({ label }) => label))];
  return labels.map((label) => {
    const here = all.filter((one) => one.label === label);
    return {
      label,
      text: here.map(({ text }) => text).join("\n"),
      german: here.every(({ german }) => german),
    };
  });
}

/** What a family has to correct in its booklet. The next dates are other ones every week: that is no change. */
export function differencesOf(before: Said, now: Said, { lang }: Voice): readonly Difference[] {
  const answer = (said: Said, label: string) => said.find((one) => one.label === label) ?? null;
  const passing = speak(timesTexts, lang)("nextDates");
  return [...new Set([...now, ...before].map(({ label }) => label))]
    .filter((label) => label !== passing)
    .map((label) => ({ label, before: answer(before, label), now: answer(now, label) }))
    .filter((one) => one.before?.text !== one.now?.text)
    .map((one) => ({
      label: one.label,
      before: one.before && marked(one.before, one.now),
      now: one.now && marked(one.now, one.before),
    }));
}

/** Line breaks stay between the parts they stood between. */
const partsOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .flatMap((line, at) =>
      sentencesOf(line).map((one, place) => (at > 0 && place === 0 ? `\n${one.text}` : one.text)),
    );

/** Only the sentences that the other answer lacks are marked: who corrects by hand need not read the rest again. */
function marked({ text, german }: Answer, other: Answer | null): MarkedAnswer {
  const there = new Set(partsOf(other?.text ?? "").map((part) => part.trim()));
  const parts = partsOf(text).map((part) => ({ text: part, other: !there.has(part.trim()) }));
  return { text, german, parts };
}

/**
 * The differences to a German booklet as somebody reads them in another language: the question and what holds now in that
 * language, beside the German words that stand in the booklet.
 */
export function differencesElsewhere(
  inGerman: readonly Difference[],
  nowHere: Said,
  { lang }: Voice,
): readonly Difference[] {
  const [german, here] = [labelsIn("de"), labelsIn(lang)];
  return inGerman.flatMap(({ label, before, now }) => {
    const called = here[german.indexOf(label)];
    const said = nowHere.find((one) => one.label === called);
    if (called === undefined) return [];
    return [
      {
        label: called,
        before: before && { ...before, german: true },
        now: said === undefined ? null : marked(said, now === null || !said.german ? null : before),
      },
    ];
  });
}

/** Every question of a printed offer, always in the same order. */
function labelsIn(lang: Voice["lang"]): readonly string[] {
  const [t, paper] = [speak(findTexts, lang), speak(paperTexts, lang)];
  const asked = [
    "whoIsThere",
    "howToCome",
    "whenOpen",
    "address",
    "phone",
    "whoComes",
    "forWhom",
    "whatCost",
    "languagesSpoken",
    "whatNext",
    "whoLearns",
    "steps",
  ] as const;
  return [paper("changesAbout"), paper("web"), ...asked.map((key) => t(key))];
}
