import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Thesaurus } from "../search/search-types.ts";
import { readTopicList } from "../topics/topic-files.ts";
import { buildPocket } from "./build-pocket.ts";
import { dangerExamples } from "./danger-examples.ts";
import { learnDanger } from "./learn-danger.ts";
import { askPocket, openPocket } from "./pocket-search.ts";
import { openDanger, readDanger } from "./read-danger.ts";

const topics = readTopicList("data");
const spoken = ["de", "en", "tr", "ar", "uk", "ru", "fa"];
const thesauri = spoken.map(
  (lang): Thesaurus => JSON.parse(readFileSync(`data/thesaurus/${lang}.json`, "utf8")),
);
const examples = dangerExamples("data", thesauri);
const from = performance.now();
const danger = learnDanger(examples);
const learned = performance.now() - from;
const reader = openDanger(danger);
const offer = (title: string, topics: readonly string[]) => ({
  title,
  slug: title,
  place: null,
  phone: null,
  topics,
});
const offers = [
  offer("Wenn die Angst nicht aufhört", ["anxiety", "mental-health"]),
  offer("Wenn ein Baby gestorben ist", ["pregnancy-loss"]),
  offer("Notruf für Eltern in großer Wut", ["anger"]),
  offer("Frauenhaus", ["violence"]),
  offer("Hebamme Marie Lindner", ["find-midwife"]),
  ...topics.map(({ slug }) => offer(`Angebot ${slug}`, [slug])),
];
/** The German page: the phone has German phrases, and the words of danger of all languages. */
const pocket = openPocket(buildPocket({ topics, thesauri: thesauri.slice(0, 1), offers, danger }));
const cardFor = (typed: string) => askPocket(pocket, typed).danger;
const titles = (typed: string) => askPocket(pocket, typed).offers.map(([title]) => title);

describe("offline somebody types in fright, and the number to call does not come first", () => {
  it.each([
    ["mein baby atmet nicht", "life"],
    ["mein baby atment nicht", "life"],
    ["baby ist ganz blau", "life"],
    ["kind bewusstlos", "life"],
    ["kind bewustlos", "life"],
    ["40 fieber und krampft", "life"],
    ["starke blutung in der schwangerschaft", "life"],
    ["my baby is not breathing", "life"],
    ["my baby is choking and cannot breathe", "life"],
    ["bebek nefes almıyor", "life"],
    ["طفلي لا يتنفس", "life"],
    ["дитина не дихає", "life"],
    ["ребенок не дышит", "life"],
    ["بچه نفس نمیکشه", "life"],
    ["baby hat batterie verschluckt", "poison"],
    ["kind hat putzmittel getrunken", "poison"],
    ["kind hat puzmittel getrunken", "poison"],
    ["tochter hat tabletten von oma gegessen", "poison"],
    ["giftnotruf", "poison"],
    ["toddler drank bleach", "poison"],
    ["çocuğum deterjan içti", "poison"],
    ["ابني شرب منظف", "poison"],
    ["дитина випила ліки", "poison"],
    ["ребенок выпил таблетки", "poison"],
    ["بچه قرص خورده", "poison"],
    ["kind 39,5 fieber sonntag wer hat offen", "sick-child"],
    ["bebeğimin ateşi 39 gece hangi doktor", "sick-child"],
    ["mein mann schlägt mich", "violence"],
    ["kocam beni dövüyor", "violence"],
    ["زوجي يضربني", "violence"],
    ["муж меня бьет", "violence"],
    ["ich will nicht mehr leben", "suicidal"],
    ["ich habe alle tabletten genommen weil ich nicht mehr leben will", "suicidal"],
  ])("%s calls for the numbers of %s", (typed, need) => {
    expect(cardFor(typed)).toBe(need);
  });

  it("beside the ambulance stands an offer about something else", () => {
    for (const typed of ["mein baby atmet nicht", "baby hat batterie verschluckt"])
      expect(titles(typed).filter((title) => !/paediatrician|safety/.test(title))).toEqual([]);
  });

  it("who is beaten reads of anger before the women's shelter", () => {
    for (const typed of ["mein mann schlägt mich", "kocam beni dövüyor", "mein mann schlegt mich"]) {
      expect(titles(typed).slice(0, 2)).toEqual(["Frauenhaus", "Angebot violence"]);
    }
  });
});

describe("offline somebody asks for something else, and is met with an ambulance", () => {
  it.each([
    "erste hilfe kurs für babys",
    "kinderarzt nimmt neue patienten",
    "baby schreit abends immer",
    "mein kind isst nur nudeln",
    "baby nimmt die flasche nicht",
    "blaue babydecke gebraucht",
    "kind schläft nicht ein",
    "elterngeld antrag ausfüllen",
    "hebamme gesucht",
    "kita platz",
  ])("%s", (typed) => {
    expect(cardFor(typed)).toBeNull();
  });

  it("more than every tenth wish about something else", () => {
    const others = examples.filter(({ danger: need }, at) => need < 0 && at % 20 === 0);
    const alarmed = others.filter(({ stems }) => readDanger(reader, stems, () => true) !== null);
    process.stdout.write(
      `pocket false cards ${(alarmed.length / others.length).toFixed(3)}, learned in ${Math.round(learned)} ms\n`,
    );
    expect(others.length).toBeGreaterThan(1000);
    expect(alarmed.length / others.length).toBeLessThan(0.1);
  });
});

describe("a danger nobody wrote down word by word is missed offline", () => {
  const learnedFrom = (nth: number) => (_: unknown, at: number) => at % 10 !== nth;
  it.each([
    ["life", 0, 0.4],
    ["poison", 1, 0.6],
    ["sick-child", 2, 0.3],
  ])("%s", (_need, place, least) => {
    const blind = openDanger(learnDanger(examples.filter(learnedFrom(3))));
    const held = examples.filter((example, at) => !learnedFrom(3)(example, at) && example.danger === place);
    const seen = held.filter(({ stems }) => readDanger(blind, stems, () => false) !== null);
    process.stdout.write(
      `pocket ${_need} ${(seen.length / held.length).toFixed(2)} of ${held.length} unseen\n`,
    );
    expect(seen.length / held.length).toBeGreaterThan(least);
  });
});

describe("somebody slips while typing offline, and is told that there is nothing", () => {
  it.each([
    ["hebame", "Hebamme"],
    ["hebbame", "Hebamme"],
    ["hebmame", "Hebamme"],
    ["stilen", "breastfeeding"],
    ["elterngled", "benefits"],
  ])("%s finds %s", (typed, topic) => {
    expect(titles(typed).join()).toContain(topic);
  });
});
