import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Thesaurus } from "../search/search-types.ts";
import { readThesauri, readTopicList } from "../topics/topic-files.ts";
import { buildPocket, packPhrasebook } from "./build-pocket.ts";
import { dangerExamples } from "./danger-examples.ts";
import { type Danger, type DangerWords, learnedDangers } from "./danger-words.ts";
import { keptDangerWords } from "./kept-danger-words.ts";
import { learnDanger } from "./learn-danger.ts";
import { hearTopics, openPhrasebook } from "./phrasebook.ts";
import { askPocket, openPocket } from "./pocket-search.ts";
import { pocketWords, wholeWords } from "./pocket-words.ts";
import { weighDanger } from "./read-danger.ts";

const topics = readTopicList("data");
const spoken = ["de", "en", "tr", "ar", "uk", "ru", "fa"];
const thesaurus = (lang: string): Thesaurus =>
  JSON.parse(readFileSync(`data/thesaurus/${lang}.json`, "utf8"));
const thesauri = spoken.map(thesaurus);
const fitting = (lang: string) => thesauri.filter((one) => one.lang === "de" || one.lang === lang);
const german = openPhrasebook(packPhrasebook(topics, fitting("de")));

type Wish = { readonly text: string; readonly lang: string; readonly danger: Danger | null };

/** A tenth of the wishes, chosen by their words: the same words in another order stand on the same side. */
const isHeldBack = (text: string): boolean => {
  const words = wholeWords(text).toSorted().join(" ");
  return (createHash("sha256").update(words).digest()[0] ?? 0) % 10 === 3;
};

const examples = dangerExamples("data", thesauri);
const heldBack = examples.filter(({ text, isPhrase }) => !isPhrase && isHeldBack(text));
const learned = keptDangerWords("data", readThesauri("data"));
const blind = learnDanger(
  examples.filter(({ text }) => !isHeldBack(text)),
  german,
);

type Query = { q: string; lang: string; topics: string[]; danger?: string | null };
const urgentTopics = ["suicidal", "violence", "anger"];
/** What may call for a card or not: somebody looks for a doctor, or for help with a baby that cries. */
const unclear = ["paediatrician", "safety", "crying", ...urgentTopics];
const dangerOf = (slug: string | null | undefined): Danger | null =>
  learnedDangers.find((danger) => danger === slug) ?? null;

/**
 * Wishes of everyday life, written apart from all that is learned from. Only the last set marks danger; in the others the
 * first topic tells it, and what is unclear is left out.
 */
const everyday = ["development", "unseen-1", "unseen-3", "unseen-4"].flatMap((set): readonly Wish[] => {
  const file: { queries: Query[] } = JSON.parse(readFileSync(`bench/queries/${set}.json`, "utf8"));
  return file.queries.flatMap(({ q: text, lang, topics: meant, danger }) => {
    if (!spoken.includes(lang)) return [];
    if (danger !== undefined) return [{ text, lang, danger: dangerOf(danger) }];
    if (urgentTopics.includes(meant[0] ?? "")) return [{ text, lang, danger: dangerOf(meant[0]) }];
    return meant.some((slug) => unclear.includes(slug)) ? [] : [{ text, lang, danger: null }];
  });
});

const percent = (part: number, of: number): string => (of === 0 ? "–" : ((100 * part) / of).toFixed(1));
type Told = Wish & { readonly sure: number; readonly card: Danger | null };

/** What the phone says on the page of the language in which the wish is written. */
function ask(wishes: readonly Wish[], danger: DangerWords): readonly Told[] {
  return spoken.flatMap((lang) => {
    const pocket = openPocket(buildPocket({ topics, thesauri: fitting(lang), offers: [], danger }));
    return wishes
      .filter((wish) => wish.lang === lang)
      .map((wish) => {
        const heard = hearTopics(pocket.book, pocketWords(wish.text));
        const { sure } = weighDanger(pocket.danger, wholeWords(wish.text), heard);
        return { ...wish, sure, card: askPocket(pocket, wish.text).danger };
      });
  });
}

const share = (told: readonly Told[]): number =>
  told.filter(({ card }) => card !== null).length / Math.max(1, told.length);

/** How many dangers are seen where so many others get a card, and how many others get one where so many dangers are seen. */
function curve(dangers: readonly Told[], others: readonly Told[]): string {
  const sorted = (told: readonly Told[]) =>
    told.map(({ sure }) => sure).toSorted((one, other) => other - one);
  const [seen, false_] = [sorted(dangers), sorted(others)];
  const seenAt = [0.02, 0.04, 0.06, 0.11].map((part) => {
    const bound = false_[Math.floor(part * false_.length)] ?? 0;
    return `${part * 100} %→${percent(seen.filter((sure) => sure > bound).length, seen.length)}`;
  });
  const falseAt = [0.8, 0.9, 0.95].map((part) => {
    const bound = seen[Math.ceil(part * seen.length) - 1] ?? 1;
    return `${part * 100} %→${percent(false_.filter((sure) => sure >= bound).length, false_.length)}`;
  });
  return `seen where others get a card: ${seenAt.join(" ")}; cards where seen: ${falseAt.join(" ")}`;
}

function report(name: string, told: readonly Told[]): { seen: number; alarmed: number } {
  for (const lang of ["all", ...spoken]) {
    const own = told.filter((wish) => lang === "all" || wish.lang === lang);
    const dangers = own.filter(({ danger }) => danger !== null);
    const others = own.filter(({ danger }) => danger === null);
    const right = dangers.filter(({ card, danger }) => card === danger).length;
    process.stdout.write(
      `${name} ${lang}: ${dangers.length} dangers, card ${(100 * share(dangers)).toFixed(1)} % (the right one ${percent(right, dangers.length)}); ${others.length} others, card ${(100 * share(others)).toFixed(1)} %; ${curve(dangers, others)}\n`,
    );
  }
  return {
    seen: share(told.filter(({ danger }) => danger !== null)),
    alarmed: share(told.filter(({ danger }) => danger === null)),
  };
}

describe("how often danger is missed offline, and how often somebody is frightened for nothing", () => {
  it("wishes like those it learned from, held back when learning", () => {
    const wishes = heldBack.map(({ text, lang, danger }) => ({
      text,
      lang,
      danger: learnedDangers[danger] ?? null,
    }));
    const { seen, alarmed } = report("held back", ask(wishes, blind));
    expect(wishes.length).toBeGreaterThan(3000);
    expect(seen).toBeGreaterThan(0.63);
    expect(alarmed).toBeLessThan(0.06);
  });

  it("wishes of everyday life, never learned from", () => {
    const { seen, alarmed } = report("everyday", ask(everyday, learned));
    expect(everyday.length).toBeGreaterThan(1000);
    expect(seen).toBeGreaterThan(0.83);
    expect(alarmed).toBeLessThan(0.05);
  });
});
