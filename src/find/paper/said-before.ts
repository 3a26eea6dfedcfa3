import { z } from "zod";
import { speak } from "../../platform/texts.ts";
import { findTexts } from "../texts.ts";
import { timesTexts } from "../schedules/times.texts.ts";
import { paperTexts } from "./paper.texts.ts";
import type { PrintedOffer } from "./printed-offer.ts";
import type { PrintVoice } from "./print-voice.ts";

/** What a print said about an offer: each question with its answer, in the language of that print. */
export const saidAnswers = z.array(z.object({ label: z.string(), text: z.string(), german: z.boolean() }));
export type Said = Readonly<z.infer<typeof saidAnswers>>;

type Answer = { readonly text: string; readonly german: boolean };

/** One answer that is different now; `null` where there was none or is none any more. */
export type Difference = {
  readonly label: string;
  readonly before: Answer | null;
  readonly now: Answer | null;
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
    .filter((one) => one.before?.text !== one.now?.text);
}
