import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { now, row, voiceIn } from "../../../tests/builders/printed.ts";
import { languages } from "../../core/languages.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { sentenceMark, sentencesOf } from "../translations/sentences.ts";
import { readTopicList } from "../topics/topic-files.ts";
import { readHelpNumbers } from "../urgent/help-number.ts";
import { type Booklet, booklet } from "./booklet.ts";
import { changesSince, heldOffers } from "./edition.ts";
import { offersIn, type PrintRegion, regionCalled } from "./print-region.ts";
import type { PrintRow } from "./print-row.ts";
import { paperCode } from "./paper-code.ts";
import { poster } from "./poster.ts";
import { typeset, type Template } from "./typeset.ts";
import { changeSheet } from "./change-sheet.ts";
import { printedOffer } from "./printed-offer.ts";
import { differencesOf, type MarkedAnswer, saidOf } from "./said-before.ts";
import { walletCard } from "./wallet-card.ts";

const topics = readTopicList("data");
const helpNumbers = readHelpNumbers("data");

const slugs = topics.map(({ slug }) => slug);
const many = (count: number): readonly PrintRow[] =>
  Array.from({ length: count }, (_, at) =>
    row({
      title: `Angebot Nummer ${at}`,
      slug: `angebot-${at}`,
      description: "Sie sind schwanger und haben Fragen? Kommen Sie vorbei. ".repeat(4),
      organisation: `Beratungsstelle ${at % 40}`,
      topics: at % 9 === 0 ? [] : [slugs[at % slugs.length] ?? "", slugs[(at * 7) % slugs.length] ?? ""],
      place: `Ort ${at % 12}`,
      postalCode: "05310",
      street: "Hauptstraße 5",
      phones: [{ display: "069 90009-111", e164: null }],
      languages: ["de", "tr", "ar"],
      free: true,
      openingHoursText: "Montag 9 bis 12 Uhr",
    }),
  );
const bookletOf = (offers: readonly PrintRow[], lang: (typeof languages)[number]["code"] = "de") =>
  booklet({ offers, region: null, topics, helpNumbers }, voiceIn(lang));
const printedIds = ({ groups }: Booklet) => groups.flatMap(({ offers }) => offers.map(({ id }) => id));

async function set(template: Template, data: unknown) {
  const done = await typeset(template, data);
  if (!done.ok) throw new Error(done.reason);
  return { ...done.value, text: Buffer.from(done.value.pdf).toString("latin1") };
}

beforeAll(() => void loadTranslations("texts"));

describe("every offer stands in the booklet exactly once", () => {
  test("with several topics, without any, and with a topic nobody knows", () => {
    const offers = [...many(60), row({ title: "Fremd", topics: ["gibt-es-nicht"] })];
    const ids = printedIds(bookletOf(offers));
    expect(ids).toHaveLength(offers.length);
    expect(new Set(ids)).toEqual(new Set(offers.map(({ id }) => id)));
  });

  test("needs and the pages from A to Z lead to printed offers only", () => {
    const made = bookletOf(many(60));
    const ids = new Set<string>(printedIds(made));
    const needs = made.needs.flatMap((group) =>
      group.needs.flatMap(({ offers }) => offers.flatMap((one) => one.ids)),
    );
    const index = made.index.flatMap(({ entries }) => entries.flatMap(({ offers }) => offers));
    expect(needs.length).toBeGreaterThan(50);
    expect(new Set(index)).toEqual(ids);
    expect(needs.filter((id) => !ids.has(id))).toEqual([]);
  });

  test("and each has its own place in the finished PDF", async () => {
    const offers = many(30);
    const { text } = await set("booklet", bookletOf(offers));
    // Headings become bookmarks; chapters and groups have theirs too, so titles are counted one by one.
    const bookmarks = [...text.matchAll(/\/Title ?(\([^)]*\)|<[0-9A-F]+>)/gi)].map(([, title = ""]) => title);
    for (const { title } of offers)
      expect(
        bookmarks.filter((mark) => mark === `(${title})`),
        title,
      ).toHaveLength(1);
  });
});

describe("what is printed can be read by everybody", () => {
  test.each(languages.map(({ code }) => code))("tagged, with title and language: %s", async (lang) => {
    const { text, standard, pages } = await set("booklet", bookletOf(many(6), lang));
    expect(standard).toBe("ua-1");
    expect(pages).toBeGreaterThan(5);
    expect(text).toContain("/MarkInfo");
    expect(text).toContain("/StructTreeRoot");
    expect(text).toContain(`/Lang (${lang === "de-simple" ? "de" : lang})`);
    expect(text).toContain("/DisplayDocTitle true");
  });

  test("a page in Arabic holds Arabic letters and the German texts in their own direction", () => {
    const made = bookletOf([row({ title: "Elterncafé", openingHoursText: "Montag", free: true })], "ar");
    expect(made.dir).toBe("rtl");
    expect(made.words["contents"]).toMatch(/\p{Script=Arabic}/u);
    const [offer] = made.groups.flatMap(({ offers }) => offers);
    expect(offer?.facts.map(({ german }) => german)).toEqual([true, false]);
    expect(made.machine).not.toBeNull();
  });

  test("a description is translated only when a person has reviewed every sentence of it", () => {
    const german = "Kommen Sie vorbei. Es kostet nichts.";
    const translated = (status: "machine" | "reviewed") =>
      sentencesOf(german).map(({ text }, at) => ({
        field: "description" as const,
        lang: "tr",
        mark: sentenceMark(text),
        text: `Cümle ${at}.`,
        status: at === 0 ? ("reviewed" as const) : status,
      }));
    const said = (status: "machine" | "reviewed") =>
      bookletOf([row({ title: "x", description: german, translations: translated(status) })], "tr").groups[0]
        ?.offers[0];
    expect(said("reviewed")).toMatchObject({ description: "Cümle 0. Cümle 1.", german: false });
    expect(said("machine")).toMatchObject({ description: german, german: true });
  });

  test("no number is called checked that nobody has checked", () => {
    const states = bookletOf([]).urgent.flatMap(({ numbers }) => numbers);
    expect(states.length).toBeGreaterThan(8);
    expect(states.every(({ checked }) => !checked)).toBe(true);
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(["von uns noch nicht nachgeprüft"]));
  });

  test("each number says for itself whether it was checked, in the booklet and on the card", () => {
    const checked = helpNumbers.map((one) => ({
      ...one,
      verifiedOn: one.number === "112" ? "2026-11-02" : null,
    }));
    const urgent = booklet({ offers: [], region: null, topics, helpNumbers: checked }, voiceIn("de")).urgent;
    const lists = [
      urgent.flatMap(({ numbers }) => numbers),
      walletCard(voiceIn("de"), checked, true).numbers,
    ];
    for (const list of lists) {
      const said = list.map(({ number, state }) => [number === "112", state]);
      expect(said).toContainEqual([true, expect.stringMatching(/^nachgeprüft am .*2\. November 2026/)]);
      expect(
        said.filter(([first]) => !first).every(([, state]) => state === "von uns noch nicht nachgeprüft"),
      ).toBe(true);
    }
  });

  test("where a hotline sits is not printed", () => {
    const made = bookletOf([
      row({ title: "Telefon", kind: "hotline", street: "Geheimweg 1", place: "Nirgends" }),
    ]);
    expect(JSON.stringify(made)).not.toMatch(/Geheimweg|Nirgends/);
  });
});

describe("strange offers", () => {
  test("no offer at all still makes a booklet with the help numbers", async () => {
    const { pages, standard } = await set("booklet", bookletOf([]));
    expect([pages >= 4, standard]).toEqual([true, "ua-1"]);
  });

  test("what looks like commands of the typesetter is printed as it stands", async () => {
    const title = '#eval("1+1") *fett* $x^2$ #import "/etc/passwd" @ref <o1> `code` \\ //x';
    const made = bookletOf([
      row({ title, description: `#panic("x") ${title}`, organisation: "#set page(width: 1pt)" }),
    ]);
    expect(made.groups[0]?.offers[0]?.title).toBe(title);
    const { pages, standard } = await set("booklet", made);
    expect([pages < 20, standard]).toEqual([true, "ua-1"]);
  });

  test("titles of 300 signs, one endless word, and thousands of lines end in a booklet", async () => {
    const { pages } = await set(
      "booklet",
      bookletOf([
        row({ title: "Donaudampfschifffahrt".repeat(15).slice(0, 300), topics: [slugs[0] ?? ""] }),
        row({
          title: "Ein Titel mit vielen Worten ".repeat(11).slice(0, 300),
          description: "x\n".repeat(5000),
        }),
        row({
          title: "Zeiten",
          openingHoursText: "Mo 9-12\n".repeat(400),
          eligibilityText: "w".repeat(4000),
        }),
      ]),
    );
    expect(pages).toBeLessThan(20);
  });

  test("signs that turn text around, pictures and foreign scripts cost nobody the whole booklet", async () => {
    const odd = [
      "\u202eabc",
      "👶🏽 Babytreff",
      "中文 Treff",
      "Z̸̡̛̛a̴̢̧͈lgo",
      "\ud800",
      "\u0000\u0007",
      "🤰",
      "ﷺ ﷽",
      "ａｂｃ",
      "שלום",
    ];
    const made = bookletOf(odd.map((title) => row({ title, description: title, organisation: title })));
    expect(printedIds(made)).toHaveLength(odd.length);
    expect((await set("booklet", made)).standard).toBe("ua-1");
  });

  const naughty = "../shared/data/naughty-strings";
  test.skipIf(!existsSync(naughty))(
    "the collection of naughty strings is printed",
    async () => {
      const strings: readonly string[] = JSON.parse(readFileSync(`${naughty}/blns.json`, "utf8"));
      const titles = strings.filter((text) => text !== "");
      const offers = titles.map((title) =>
        row({ title: title.slice(0, 300), description: title, organisation: title }),
      );
      const made = bookletOf(offers);
      expect(printedIds(made)).toHaveLength(offers.length);
      expect((await set("booklet", made)).pages).toBeGreaterThan(50);
    },
    60_000,
  );
  if (!existsSync(naughty)) process.stdout.write("skipped: ../shared/data/naughty-strings not present\n");

  test("1,000 offers are done within a minute", async () => {
    const made = bookletOf(many(1000));
    expect(printedIds(made)).toHaveLength(1000);
    expect((await set("booklet", made)).pages).toBeGreaterThan(250);
  }, 60_000);
});

describe("the typesetter", () => {
  test("is ended when it takes too long, and the next print succeeds", async () => {
    const slow = typeset("booklet", bookletOf(many(800)), 150);
    const next = typeset("card", walletCard(voiceIn("de"), helpNumbers, false));
    expect(await slow).toEqual({ ok: false, reason: "tooLong" });
    expect((await next).ok).toBe(true);
  });

  /** Milliseconds for which this process could do nothing else while a booklet was set. */
  const longestPause = async (): Promise<number> => {
    const work = typeset("booklet", bookletOf(many(300)));
    let longest = 0;
    let before = performance.now();
    const pulse = setInterval(() => {
      longest = Math.max(longest, performance.now() - before);
      before = performance.now();
    }, 10);
    await work;
    clearInterval(pulse);
    return longest;
  };

  test("leaves the server time to answer", async () => {
    // A pause of our own making comes every time, one that another program makes does not.
    const pauses = [await longestPause(), await longestPause()];
    expect(Math.min(...pauses)).toBeLessThan(400);
  });

  test("says no when too many wait", async () => {
    const all = await Promise.all(Array.from({ length: 14 }, () => typeset("card", {})));
    expect(all.filter((done) => !done.ok && done.reason === "busy").length).toBe(2);
  });
});

describe("poster and card", () => {
  test("speak all languages and fit on one sheet", async () => {
    for (const format of ["a4", "a3"] as const) {
      const data = poster(voiceIn("de"), { neutral: false, format });
      expect(data.others.map(({ lang }) => lang)).toEqual(["en", "tr", "ar", "uk", "ru", "fa"]);
      expect((await set("poster", data)).pages).toBe(1);
    }
    for (const { code } of languages)
      expect((await set("card", walletCard(voiceIn(code), helpNumbers, false))).pages, code).toBe(1);
  });

  test("a neutral card names no line and no network where it is seen", () => {
    const { numbers, title, phone, code, network: name } = walletCard(voiceIn("de"), helpNumbers, true);
    expect([phone, name]).toEqual([null, ""]);
    expect(code).toBe(paperCode("https://fruehe-hilfen.example/hilfe-sofort"));
    expect([title, ...numbers.map(({ name }) => name)].join(" ")).not.toMatch(
      /Gewalt|Hilfe|Seelsorge|Lindental/,
    );
  });
});

describe("a booklet for one region", () => {
  const region: PrintRegion = {
    key: "region:nord",
    kind: "regionalNetwork",
    name: "Nord",
    towns: [{ name: "Bad Auen", postalCodes: ["05312"] }],
  };
  test("holds what is there, also at a second place, and what helps everywhere", () => {
    const titles = offersIn(
      [
        row({ title: "dort", postalCode: "05312", place: "Auen" }),
        row({ title: "nach Namen", place: "Bad Auen OT Mühle" }),
        row({ title: "anderswo", postalCode: "05310", place: "Lindenbrück" }),
        row({
          title: "auch dort",
          postalCode: "05310",
          furtherPlaces: [{ locationName: null, street: null, postalCode: "05312", place: null }],
        }),
        row({ title: "Telefon", kind: "hotline", postalCode: "05310" }),
        row({ title: "ohne Ort" }),
      ],
      region,
    ).map(({ title }) => title);
    expect(titles).toEqual(["dort", "nach Namen", "auch dort", "Telefon", "ohne Ort"]);
  });
  test("is found by its key and by its name", () => {
    expect(regionCalled([region], "region:nord")).toBe(region);
    expect(regionCalled([region], " nord")).toBe(region);
    expect(regionCalled([region], "Süd")).toBeUndefined();
  });
});

describe("the change sheet", () => {
  test("knows what is new, different and gone; that somebody confirmed again is no change", () => {
    const [same, changed, gone] = [row({ title: "gleich" }), row({ title: "anders" }), row({ title: "weg" })];
    const held = heldOffers([same, changed, gone]);
    const added = row({ title: "neu" });
    const later = [
      { ...same, confirmedAt: now, changedAt: now.add({ hours: 5 }) },
      { ...changed, free: true },
      added,
    ];
    const found = changesSince(held, later);
    expect(found.added.map(({ title }) => title)).toEqual(["neu"]);
    expect(found.changed.map(({ title }) => title)).toEqual(["anders"]);
    expect(found.gone).toEqual(["weg"]);
  });

  test("sets what the booklet says beside what is right now, and only that", async () => {
    const before = row({ title: "Treff", phones: [{ display: "069 1", e164: null }], whoComes: "Eltern" });
    const held = heldOffers(
      [before],
      new Map([[before.id, saidOf(printedOffer(before, voiceIn("de")), voiceIn("de"))]]),
    );
    const after = { ...before, phones: [{ display: "069 2", e164: null }], whatNext: "Wir rufen an." };
    const sheet = (lang: "de" | "tr") =>
      changeSheet({ offers: [after], region: null, topics, helpNumbers }, voiceIn(lang), {
        at: now,
        lang: "de",
        offers: held,
      });
    expect(sheet("de").changed.offers[0]?.differences).toEqual([
      {
        label: "Telefon",
        before: expect.objectContaining({ text: "069 1" }),
        now: expect.objectContaining({ text: "069 2" }),
      },
      { label: "Was passiert dann?", before: null, now: expect.objectContaining({ text: "Wir rufen an." }) },
    ]);
    // In another language: what a German booklet says, and what holds now in the words of this one.
    expect(sheet("tr").changed.offers[0]?.differences).toEqual([
      {
        label: "Telefon",
        before: expect.objectContaining({ text: "069 1", german: true }),
        now: expect.objectContaining({ text: "069 2" }),
      },
      { label: "Sonra ne olur?", before: null, now: expect.objectContaining({ text: "Wir rufen an." }) },
    ]);
    expect((await set("changes", sheet("de"))).standard).toBe("ua-1");
  });

  test("of a long answer only the sentence that is another one is struck and set in bold", () => {
    const before = row({ title: "Treff", description: "Kommen Sie. Es gibt Tee. Bringen Sie Ihr Kind mit." });
    const said = saidOf(printedOffer(before, voiceIn("de")), voiceIn("de"));
    const after = { ...before, description: "Kommen Sie. Es gibt Kaffee und Tee. Bringen Sie Ihr Kind mit." };
    const [found] = differencesOf(
      said,
      saidOf(printedOffer(after, voiceIn("de")), voiceIn("de")),
      voiceIn("de"),
    );
    const others = (answer: MarkedAnswer | null) =>
      answer?.parts.filter(({ other }) => other).map(({ text }) => text);
    expect(others(found?.before ?? null)).toEqual(["Es gibt Tee."]);
    expect(others(found?.now ?? null)).toEqual(["Es gibt Kaffee und Tee."]);
  });
});
