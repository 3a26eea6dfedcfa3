import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { changedFacts, isUnchanged } from "../../find/translations/kept-facts.ts";
import { sentencesOf } from "../../find/translations/sentences.ts";
import { linesOf, progressOf, splitFields } from "../../find/translations/staleness.ts";
import { demoPlan } from "./demo-plan.ts";
import type { PlannedOffer } from "./planned.ts";
import { translatedBefore } from "./translated-before.ts";
import { planTranslations } from "./translated-sentences.ts";

const languages = ["de-simple", "en", "tr", "ar", "uk", "ru", "fa"] as const;
const offers = demoPlan(1, Temporal.PlainDate.from("2026-11-24")).offers.filter(
  ({ status }) => status === "published",
);
const all = planTranslations(offers);

type Fields = Parameters<typeof splitFields>[0];
const progressIn = ({ externalId }: PlannedOffer, lang: string, fields: Fields) => {
  const stored = all
    .filter((one) => one.offer === externalId && one.lang === lang)
    .map((one) => ({ ...one, status: "machine" as const }));
  return progressOf(linesOf(splitFields(fields), stored));
};

test.each(languages)("I read %s, and only a handful of offers speaks to me", (lang) => {
  const whole = (fieldsOf: (offer: PlannedOffer) => Fields) =>
    offers.filter((offer) => {
      const { all: lines, done } = progressIn(offer, lang, fieldsOf(offer));
      return done === lines;
    });
  expect(whole(({ title, description }) => ({ title, description })).length).toBeGreaterThanOrEqual(60);
  // And what they ask before they come.
  expect(
    whole(({ title, whoComes, whatNext, whoLearns }) => ({ title, whoComes, whatNext, whoLearns })).length,
  ).toBeGreaterThanOrEqual(50);
  const old = offers.filter((offer) => progressIn(offer, lang, { description: offer.description }).stale > 0);
  expect(old).toHaveLength(translatedBefore.length);
});

test("a number, a time or an address is another one in a translation", () => {
  expect(all.filter(({ source, text, lang }) => !isUnchanged(changedFacts(source, text, lang)))).toEqual([]);
});

test("a name was written in another way", () => {
  for (const name of ["Lindental", "Rike Sommer", "am Brunnen"])
    expect(all.filter(({ source, text }) => source.includes(name) && !text.includes(name))).toEqual([]);
});

test("letters of another script slipped into a translation", () => {
  const others: Readonly<Record<string, RegExp>> = {
    ar: /\p{Script=Cyrillic}|[\u06cc\u06a9]/u,
    fa: /\p{Script=Cyrillic}|[\u064a\u0643]/u,
    uk: /\p{Script=Arabic}|[ыэъё]/u,
    ru: /\p{Script=Arabic}|[іїєґ]/u,
  };
  const foreign = /\p{Script=Cyrillic}|\p{Script=Arabic}/u;
  expect(all.filter(({ lang, text }) => (others[lang] ?? foreign).test(text))).toEqual([]);
});

test("plain German says more than the German it stands for", () => {
  const longest = (text: string) =>
    Math.max(...sentencesOf(text).map(({ text: one }) => one.split(" ").length));
  const plain = all.filter(({ lang }) => lang === "de-simple");
  expect(plain.filter(({ text }) => longest(text) > 12)).toEqual([]);
});

test("a translated sentence is in no offer: whoever changed the German forgot its translation", () => {
  const said = new Set(
    offers.flatMap(({ title, description, whoComes, whatNext, whoLearns }) =>
      [title, description, whoComes, whatNext, whoLearns].flatMap((words) =>
        sentencesOf(words ?? "").map(({ text }) => text),
      ),
    ),
  );
  const old = new Set(translatedBefore.map(({ de }) => de));
  expect(
    [...new Set(all.map(({ source }) => source))].filter((one) => !said.has(one) && !old.has(one)),
  ).toEqual([]);
  for (const { now } of translatedBefore) expect(said, now).toContain(now);
});
