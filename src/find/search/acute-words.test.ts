import { describe, expect, it } from "vitest";
import { sampleOffer, sampleTopics, sampleVocabulary } from "./sample-offers.ts";
import { search } from "./search.ts";
import { buildIndex } from "./search-index.ts";

const index = buildIndex(
  sampleTopics.map(({ slug }) => sampleOffer({ id: slug, title: "Angebot", topics: [slug] })),
  sampleVocabulary,
);
const asked = (q: string, lang: string) => search(index, { q, lang, limit: 3 });

describe("somebody types in fright, and the number to call does not come first", () => {
  it.each([
    ["de", "baby atmet nicht", "life"],
    ["de", "mein baby ist ganz blau", "life"],
    ["de", "40 fieber und krampft", "life"],
    ["de", "kind bewusstlos", "life"],
    ["de", "partner hat baby geschüttelt jetzt ist es schlapp", "life"],
    ["de", "starke blutung in der schwangerschaft", "life"],
    ["en", "my baby is choking and cannot breathe", "life"],
    ["tr", "bebek nefes almıyor", "life"],
    ["ar", "طفلي لا يتنفس", "life"],
    ["uk", "дитина не дихає", "life"],
    ["ru", "ребенок не дышит", "life"],
    ["fa", "بچه نفس نمی کشد", "life"],
    ["de", "kind hat putzmittel getrunken", "poison"],
    ["de", "tochter hat tabletten von oma gegessen", "poison"],
    ["de", "giftnotruf", "poison"],
    ["de", "schwanger blutung", "life"],
    ["de", "wehen in der 30 woche", "life"],
    ["ar", "tifli la yatanaffas", "life"],
    ["uk", "dytyna ne dykhaie", "life"],
    ["de", "mein hund hat mein baby gebissen", "sick-child"],
    ["tr", "çocuğum deterjan içti", "poison"],
    ["ar", "ابني شرب منظف", "poison"],
    ["ru", "ребенок выпил таблетки", "poison"],
    ["de", "kind 39,5 fieber sonntag wer hat offen", "sick-child"],
    ["en", "toddler keeps vomiting all night", "sick-child"],
    ["tr", "bebeğimin ateşi 39 gece hangi doktor", "sick-child"],
  ])("%s: %s calls for the numbers of %s", (lang, q, need) => {
    expect(asked(q, lang).acute).toBe(need);
  });

  it("who took tablets to die gets the card of that danger", () => {
    const { urgent } = asked("ich habe alle tabletten genommen weil ich nicht mehr leben will", "de");
    expect(urgent).toBe("suicidal");
  });

  it("the nearest offers are doctors and who keeps children from harm", () => {
    const { understoodTopics } = asked("kind hat putzmittel getrunken", "de");
    expect(understoodTopics.slice(0, 2).toSorted()).toEqual(["paediatrician", "safety"]);
  });
});

describe("somebody asks for something else, and is met with an ambulance", () => {
  it.each([
    "erste hilfe kurs für babys",
    "steckdosen kindersicher machen",
    "kinderarzt nimmt neue patienten",
    "baby schreit abends immer",
    "atemkurs in der schwangerschaft",
    "mein kind isst nur nudeln",
    "baby nimmt die flasche nicht",
    "blaue babydecke gebraucht",
    "kind schläft nicht ein",
    "rückbildung nach kaiserschnitt",
    "ich bin so müde und kann nicht mehr",
    "handy akku leer",
    "was ist heute offen",
    "ich bin schwanger und habe angst es zu verlieren",
  ])("%s calls for no number of the doctors", (q) => {
    expect(asked(q, "de").acute).toBeNull();
  });
});
