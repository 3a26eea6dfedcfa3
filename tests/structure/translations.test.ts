import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { faultTexts } from "../../src/app/texts.ts";
import { fileTexts } from "../../src/connect/attachments/files.texts.ts";
import { saferTexts } from "../../src/connect/concerns/safer-contact.texts.ts";
import { familyMoveTexts } from "../../src/connect/moves/family-move.texts.ts";
import { familySideTexts } from "../../src/connect/dialogue/family-side.texts.ts";
import { familyTexts } from "../../src/connect/texts.ts";
import { letterTexts } from "../../src/connect/letters/letters.texts.ts";
import { phraseTexts } from "../../src/connect/phrases/phrases.texts.ts";
import { consentSheetTexts } from "../../src/connect/referrals/consent-sheet.texts.ts";
import { type Language, languages } from "../../src/core/languages.ts";
import { paperTexts } from "../../src/find/paper/paper.texts.ts";
import { timesTexts } from "../../src/find/schedules/times.texts.ts";
import { feedbackTexts } from "../../src/find/feedback/feedback.texts.ts";
import { facetTexts } from "../../src/find/guide/facets.texts.ts";
import { looserTexts } from "../../src/find/guide/looser.texts.ts";
import { guideTexts } from "../../src/find/guide/questions/questions.texts.ts";
import { keepingTexts } from "../../src/find/keeping/keeping.texts.ts";
import { pocketTexts } from "../../src/find/pocket-index/pocket.texts.ts";
import { findTexts } from "../../src/find/texts.ts";
import { pageTexts } from "../../src/network/pages/pages.texts.ts";
import type { GermanTexts, Text, TranslationFile } from "../../src/platform/texts.ts";
import { frameTexts } from "../../src/ui/frame.texts.ts";
import { missingKeys, translationFaults } from "./text-rules.ts";
import { type Foreign, lookFaults, otherNumbers, pluralFaults } from "./translation-rules.ts";

type Source = { readonly area: string; readonly texts: GermanTexts };
const sources: readonly Source[] = [
  frameTexts,
  faultTexts,
  familyTexts,
  familyMoveTexts,
  familySideTexts,
  saferTexts,
  phraseTexts,
  consentSheetTexts,
  letterTexts,
  fileTexts,
  findTexts,
  timesTexts,
  paperTexts,
  pageTexts,
  guideTexts,
  facetTexts,
  looserTexts,
  keepingTexts,
  feedbackTexts,
  pocketTexts,
];
const foreignLanguages = languages.map(({ code }) => code).filter((code) => code !== "de");

/** Staff pages are German, and so is the post of the demo. */
const staffOnly: Readonly<Record<string, readonly string[]>> = {
  ui: [
    "staffAreas",
    "signOut",
    "myDay",
    "partners",
    "meetings",
    "concerns",
    "offers",
    "prints",
    "feedback",
    "team",
    "network",
    "settings",
    "auditLog",
    "protection",
    "start",
    "mailPage",
    "account",
  ],
  app: ["mailTitle", "mailIntro", "mailNone", "staffNotFoundText", "backToArea"],
};
const familyKeys = ({ area, texts }: Source): GermanTexts =>
  Object.fromEntries(Object.entries(texts).filter(([key]) => !staffOnly[area]?.includes(key)));

type File = Omit<TranslationFile, "lang"> & { readonly lang: Language; readonly texts: GermanTexts };
const read = (area: string, lang: Language) =>
  JSON.parse(readFileSync(`texts/${area}.${lang}.json`, "utf8")) as File;
const pairs = sources.flatMap((source) =>
  foreignLanguages.map((lang) => ({ source, file: read(source.area, lang) })),
);

const formsOf = (text: Text): [string, string][] =>
  typeof text === "string" ? [["", text]] : Object.entries(text);
const sentencesOf = ({ lang, texts }: File): Foreign[] =>
  Object.entries(texts).flatMap(([key, text]) =>
    formsOf(text).map(([form, words]) => ({ lang, key, form, words })),
  );

describe("families read every page in their language", () => {
  test("each language has a file for each area, and no file stands there that nobody reads", () => {
    const expected = pairs.map(({ source, file }) => `${source.area}.${file.lang}.json`);
    expect(
      readdirSync("texts")
        .filter((name) => name.endsWith(".json"))
        .toSorted(),
    ).toEqual(expected.toSorted());
    expect(pairs.filter(({ source, file }) => file.area !== source.area)).toEqual([]);
  });

  test("nothing claims that a person has read it", () => {
    expect(
      pairs.filter(({ file }) => file.status !== "machine").map(({ file }) => `${file.area}.${file.lang}`),
    ).toEqual([]);
  });

  test("keys and placeholders are those of the German text", () => {
    expect(
      pairs.flatMap(({ source, file }) =>
        translationFaults(`${file.area}.${file.lang}`, source.texts, file.texts),
      ),
    ).toEqual([]);
  });

  test("no sentence of a family page is missing; plain German may keep the German sentence", () => {
    const missing = foreignLanguages.map((lang) => {
      const keys = pairs
        .filter(({ file }) => file.lang === lang)
        .flatMap(({ source, file }) =>
          missingKeys(familyKeys(source), file.texts).map((key) => `${file.area}.${key}`),
        );
      return { lang, keys };
    });
    process.stdout.write(
      `German stands in: ${missing.map(({ lang, keys }) => `${lang} ${keys.length}`).join(", ")}\n`,
    );
    expect(missing.filter(({ lang, keys }) => lang !== "de-simple" && keys.length > 0)).toEqual([]);
  });

  test("every number is counted with all the forms the language has", () => {
    const faults = pairs.flatMap(({ file }) =>
      Object.entries(file.texts).flatMap(([key, text]) =>
        typeof text === "string" ? [] : pluralFaults(file.lang, key, text),
      ),
    );
    expect(faults).toEqual([]);
  });

  test("script, digits, dashes, length and signs are right", () => {
    expect(pairs.flatMap(({ file }) => sentencesOf(file).flatMap(lookFaults))).toEqual([]);
  });

  test("phone numbers and days are those of the German text", () => {
    const other = pairs.flatMap(({ source, file }) =>
      Object.entries(file.texts)
        .filter(([key, text]) => {
          const german = source.texts[key];
          return typeof german === "string" && typeof text === "string" && otherNumbers(german, text);
        })
        .map(([key]) => `${file.area}.${file.lang} ${key}`),
    );
    expect(other).toEqual([]);
  });
});

describe("the rules can fail", () => {
  const look = (lang: Language, words: string) => lookFaults({ lang, key: "x", form: "", words }).length;

  test("a strange script, a loud sentence, a long one and a range are seen", () => {
    expect(look("ar", "مرحباً {name}، من 14 إلى 16")).toBe(0);
    expect(look("ar", "Hallo")).toBe(1);
    expect(look("ar", "من 14-16")).toBe(1);
    expect(look("ar", "بعد ٩٠ يوماً")).toBe(1);
    expect(look("fa", "كمك")).toBe(1);
    expect(look("ru", "Мы вiльні")).toBe(1);
    expect(look("uk", "Допомога!")).toBe(1);
    expect(look("tr", "bir  iki")).toBe(1);
    expect(look("en", "one two three four five six seven eight nine ten eleven twelve thirteen")).toBe(1);
    expect(look("tr", "gu\u0308n")).toBe(1);
  });

  test("half a plural and a hidden number are seen", () => {
    expect(pluralFaults("en", "x", { one: "1 offer", other: "{count} offers" })).toEqual([]);
    expect(
      pluralFaults("ru", "x", {
        one: "1 место",
        few: "{count} места",
        many: "{count} мест",
        other: "{count} места",
      }),
    ).toHaveLength(1);
    expect(pluralFaults("ar", "x", { one: "عرض", other: "{count} عرض" })).toHaveLength(4);
    expect(otherNumbers("Rufen Sie 112 an", "Call 110")).toBe(true);
  });
});
