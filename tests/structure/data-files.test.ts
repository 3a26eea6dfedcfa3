import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  helpNumbersSchema,
  languageCodes,
  searchThesauri,
  situations,
  thesaurusLanguages,
  thesaurusSchema,
  topicsSchema,
  translitLanguages,
  type ThesaurusFile,
} from "./data-files.schema.ts";
import { sharedPhrases } from "./shared-phrases.ts";
import { topicSlugs } from "./topic-slugs.ts";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), "utf8"));
const readThesaurus = (name: string): ThesaurusFile => thesaurusSchema.parse(read(`thesaurus/${name}.json`));

/** Words that say nothing about what somebody needs; one of them alone must never lead anywhere. */
const overGeneral = new Set([
  ..."hilfe kind baby familie mama mutter kinder eltern frau mann problem beratung angebot".split(" "),
  ..."help child family mother parents problem yardım çocuk bebek aile anne مساعدة طفل عائلة أم".split(" "),
  ..."dziecko mama matka pomoc rodzina copil copilul mamă ajutor familie помощ дете бебе майка семейство".split(
    " ",
  ),
  ..."aide enfant bébé maman famille ayuda hijo niño mamá familia aiuto bambino mamma famiglia zarok dayik".split(
    " ",
  ),
  ..."malbat alîkarî fëmijë foshnja nënë familja ndihmë dijete beba mama porodica pomoć giúp con mẹ gia".split(
    " ",
  ),
  ..."допомога дитина малюк родина мама помощь ребёнок малыш семья کمک بچه نوزاد خانواده مادر".split(" "),
]);

/** A phrase of one script; signs, digits and the zero-width joiners of Persian do not count. */
const scripts: Readonly<Record<string, RegExp>> = {
  ar: /^[\p{Script=Arabic}\p{M}\p{P}\p{N}\s]+$/u,
  fa: /^[\p{Script=Arabic}\p{M}\p{P}\p{N}\s\u200c]+$/u,
  uk: /^[\p{Script=Cyrillic}\p{M}\p{P}\p{N}\s]+$/u,
  ru: /^[\p{Script=Cyrillic}\p{M}\p{P}\p{N}\s]+$/u,
  bg: /^[\p{Script=Cyrillic}\p{M}\p{P}\p{N}\s]+$/u,
  sr: /^[\p{Script=Cyrillic}\p{M}\p{P}\p{N}\s]+$/u,
  translit: /^[a-z0-9 '-]+$/,
};
/** Letters of the neighbour language, the usual slip of a draft or a phone keyboard. */
const foreignLetters: Readonly<Record<string, RegExp>> = {
  ar: /[گپچژیک]/u,
  fa: /[كيىة]/u,
  uk: /[ыэъё]/iu,
  ru: /[іїєґ]/iu,
  bg: /[ыэёіїє]/iu,
  sr: /[ыэёщъьйюя]/iu,
};

const onlySearched: ReadonlySet<string> = new Set(searchThesauri);
const lowest = (lang: string): number => (lang === "de" ? 15 : onlySearched.has(lang) ? 6 : 8);

/** Phrases that stand under several topics, as phrase → topics. */
const shared = (entries: ThesaurusFile["entries"]): Record<string, readonly string[]> => {
  const topics = new Map<string, string[]>();
  for (const { topic, phrases } of entries) {
    for (const phrase of phrases) topics.set(phrase, [...(topics.get(phrase) ?? []), topic]);
  }
  return Object.fromEntries([...topics].filter(([, of]) => of.length > 1));
};

const wordsOf = (entry: ThesaurusFile["entries"][number]): readonly string[] => [
  ...entry.phrases,
  ...(entry.weak ?? []),
];

const expectSoundEntries = (entries: ThesaurusFile["entries"]): void => {
  for (const entry of entries) {
    const words = wordsOf(entry);
    expect(
      words.filter((word, at) => words.indexOf(word) !== at),
      entry.topic,
    ).toEqual([]);
    expect(
      words.filter((word) => overGeneral.has(word)),
      entry.topic,
    ).toEqual([]);
    expect(
      words.filter((word) => word !== word.toLowerCase()),
      entry.topic,
    ).toEqual([]);
  }
};

describe("topics", () => {
  const topics = topicsSchema.parse(read("topics.json"));

  test("are the 66 known ones, in order and without a renamed key", () => {
    expect(topics.map(({ slug }) => slug)).toEqual([...topicSlugs]);
    expect(topics.map(({ no }) => no)).toEqual(topicSlugs.map((_, at) => at + 1));
    expect(new Set(topics.map(({ group }) => group)).size).toBe(11);
  });

  test("show an urgent card for anger, suicidal thoughts and violence, and for nothing else", () => {
    expect(topics.filter(({ urgent }) => urgent).map(({ no }) => no)).toEqual([31, 41, 49]);
  });

  test("keep grief and everything for the parents' own health in sight after the loss of a child", () => {
    const hidden = topics.filter(({ babyContent }) => babyContent);
    expect(hidden.map(({ slug }) => slug)).not.toContain("pregnancy-loss");
    expect(hidden.filter(({ group }) => group === "parents-health")).toEqual([]);
    expect(hidden.filter(({ phases }) => phases.includes("loss"))).toEqual([]);
  });

  test("have a name in each language, in its script, and never claim a review nobody made", () => {
    for (const { slug, names, namesStatus } of topics) {
      for (const [lang, script] of Object.entries(scripts)) {
        const name = languageCodes.find((code) => code === lang);
        if (name !== undefined) expect(names[name], `${slug} ${lang}`).toMatch(script);
      }
      expect(namesStatus, slug).toMatchObject({
        de: "own",
        ar: expect.stringMatching(/^(machine|reviewed)$/),
      });
    }
  });
});

describe.each(thesaurusLanguages)("the thesaurus %s", (lang) => {
  const thesaurus = readThesaurus(lang);

  test("says every topic in enough ways", () => {
    expect(thesaurus.lang).toBe(lang);
    expect(thesaurus.entries.map(({ topic }) => topic)).toEqual([...topicSlugs]);
    const poor = thesaurus.entries.filter(({ phrases }) => phrases.length < lowest(lang));
    expect(poor.map(({ topic }) => topic)).toEqual([]);
  });

  test("has no empty, repeated or over-general word", () => expectSoundEntries(thesaurus.entries));

  test("puts a phrase under two topics only on purpose", () => {
    expect(shared(thesaurus.entries)).toEqual(sharedPhrases[lang] ?? {});
  });

  test("is written in its own letters", () => {
    const words = thesaurus.entries.flatMap(wordsOf);
    expect(words.filter((word) => scripts[lang]?.test(word) === false)).toEqual([]);
    expect(words.filter((word) => foreignLetters[lang]?.test(word) === true)).toEqual([]);
  });

  test("says of each entry where it comes from, and that it is reviewed only with a person and a day", () => {
    for (const { topic, status, source, reviewedBy, reviewedOn } of thesaurus.entries) {
      expect(thesaurus.sources[source], topic).toBeDefined();
      const named = reviewedBy !== undefined && reviewedOn !== undefined;
      expect(status === "reviewed", topic).toBe(named);
    }
  });
});

describe.each(translitLanguages)("typing %s with plain Latin letters", (lang) => {
  const entries = readThesaurus("translit").entries.filter((entry) => entry.lang === lang);

  test("reaches every topic in at least three ways, each only on purpose", () => {
    expect(entries.map(({ topic }) => topic)).toEqual([...topicSlugs]);
    expect(entries.filter(({ phrases }) => phrases.length < 3)).toEqual([]);
    expect(shared(entries)).toEqual({});
    expectSoundEntries(entries);
    expect(entries.flatMap(wordsOf).filter((word) => scripts["translit"]?.test(word) === false)).toEqual([]);
  });
});

describe("help numbers", () => {
  const numbers = helpNumbersSchema.parse(read("help-numbers.json"));

  test("dial what they show", () => {
    expect(numbers.filter(({ number, tel }) => number.replace(/\s/g, "") !== tel)).toEqual([]);
    expect(new Set(numbers.map(({ id }) => id)).size).toBe(numbers.length);
    expect(new Set(numbers.map(({ tel }) => tel)).size).toBe(numbers.length);
  });

  test("give every Land exactly one poison centre, and the Saarland not the closed one", () => {
    const lands = numbers.filter(({ situation }) => situation === "poison").flatMap((centre) => centre.lands);
    expect(lands.sort()).toEqual("BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH".split(" "));
    expect(numbers.find((centre) => centre.lands.includes("SL"))?.tel).toBe("0613119240");
  });

  test("cover every situation with a number a family may call", () => {
    const open = numbers.filter((one) => one.audience === "families" && one.alternativeTo === null);
    expect(new Set(open.map(({ situation }) => situation))).toEqual(new Set(situations));
  });

  test("name an existing number when they are only another way to it", () => {
    const ids = new Set(numbers.map(({ id }) => id));
    expect(numbers.filter((one) => one.alternativeTo !== null && !ids.has(one.alternativeTo))).toEqual([]);
  });

  test("speak Arabic and Persian without a dash between digits, which right-to-left text turns round", () => {
    const lines = numbers.flatMap(({ texts }) => [texts.ar, texts.fa]).flatMap((text) => Object.values(text));
    expect(lines.filter((text) => /\d\s*[-–]\s*\d/.test(text))).toEqual([]);
    expect(lines.filter((text) => !/\p{Script=Arabic}/u.test(text))).toEqual([]);
  });
});
