import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Thesaurus } from "../search/search-types.ts";
import { readThesauri, readTopicList } from "../topics/topic-files.ts";
import { buildPocket } from "./build-pocket.ts";
import { keptDangerWords } from "./kept-danger-words.ts";
import { askPocket, openPocket } from "./pocket-search.ts";

const topics = readTopicList("data");
const spoken = ["de", "en", "tr", "ar", "uk", "ru", "fa"];
const thesauri = spoken.map(
  (lang): Thesaurus => JSON.parse(readFileSync(`data/thesaurus/${lang}.json`, "utf8")),
);
const danger = keptDangerWords("data", readThesauri("data"));
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
  { ...offer("Hebamme Marie Lindner", ["find-midwife"]), place: "Lindenbrück" },
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
    ["kind verschwunden", "missing-child"],
    ["ich finde mein kind nicht mehr", "missing-child"],
    ["çocuğum kayboldu", "missing-child"],
    ["ابني ضاع", "missing-child"],
    ["ребёнок пропал", "missing-child"],
  ])("%s calls for the numbers of %s", (typed, need) => {
    expect(cardFor(typed)).toBe(need);
  });

  it("below the ambulance or the poison line stands a course, and somebody reads on", () => {
    for (const typed of ["mein baby atmet nicht", "baby atmet nicht", "baby hat batterie verschluckt"])
      expect(titles(typed), typed).toEqual([]);
  });

  it("whose child is missing reads of offers", () => {
    expect(titles("kind verschwunden")).toEqual([]);
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
});

describe("a family that lost its child types so offline, and reads of babies", () => {
  const list: readonly Thesaurus[] = thesauri;
  it.each([
    ["de", "fehlgeburt"],
    ["de", "fehlgeburt hebamme"],
    ["de", "mein baby ist gestorben"],
    ["de", "unser sohn kam tot zur welt totgeburt"],
    ["de", "sternenkind und jetzt"],
    ["en", "miscarriage"],
    ["en", "my baby died"],
    ["tr", "düşük yaptım"],
    ["ar", "مات طفلي"],
    ["uk", "викидень"],
    ["ru", "выкидыш"],
    ["fa", "بچه ام مرد"],
  ])("%s: %s", (lang, typed) => {
    const fitting = list.filter((one) => one.lang === "de" || one.lang === lang);
    const own = openPocket(buildPocket({ topics, thesauri: fitting, offers, danger }));
    const { offers: found, loss } = askPocket(own, typed, false, 50);
    expect(loss).toBe(true);
    expect(found[0]?.[0]).toMatch(/gestorben|pregnancy-loss/);
    const ofBabies = topics.filter(({ babyContent }) => babyContent).map(({ slug }) => `Angebot ${slug}`);
    expect(found.map(([title]) => title).filter((title) => ofBabies.includes(title))).toEqual([]);
  });

  it.each([
    "angst vor fehlgeburt",
    "wieder schwanger nach fehlgeburt",
    "meine oma ist gestorben",
    "baby schreit",
  ])("%s tells of no loss", (typed) => {
    expect(askPocket(pocket, typed).loss).toBe(false);
  });
});

describe("offline an offer after a loss stands where nobody spoke of one", () => {
  const afterLoss = [
    { ...offer("Gedenkfeier und Grabfeld für Sternenkinder", ["pregnancy-loss"]), phone: "069 90009100" },
    { ...offer("Trauergruppe", ["pregnancy-loss"]), phone: "069 90009101" },
    offer("Hebamme nach Fehlgeburt oder stiller Geburt", ["find-midwife", "pregnancy-loss"]),
    offer("Begleitung nach dem Tod eines Kindes", ["pregnancy-loss", "grief"]),
    offer("Hebamme Marie Lindner", ["find-midwife"]),
  ];
  const read = (lang: string, typed: string) => {
    const fitting = thesauri.filter((one) => one.lang === "de" || one.lang === lang);
    const own = openPocket(buildPocket({ topics, thesauri: fitting, offers: afterLoss, danger }));
    return askPocket(own, typed).offers.map(([title]) => title);
  };

  it.each([
    ["de", "hebame"],
    ["de", "hebamme"],
    ["ar", "قابلة"],
  ])("%s: %s finds the midwife and no loss", (lang, typed) => {
    expect(read(lang, typed)).toEqual(["Hebamme Marie Lindner"]);
  });

  it.each([
    ["de", "fehlgeburt"],
    ["ar", "طفلي مات"],
  ])("%s: %s finds somebody to speak with before a group, and both before a grave", (lang, typed) => {
    const found = read(lang, typed);
    const places = ["Begleitung nach", "Hebamme nach", "Trauergruppe", "Gedenkfeier"].map((name) =>
      found.findIndex((title) => title.startsWith(name)),
    );
    expect(places).not.toContain(-1);
    expect(Math.max(...places.slice(0, 2))).toBeLessThan(places[2] ?? 0);
    expect(places[2]).toBeLessThan(places[3] ?? 0);
  });

  it("who asks for the grave in words finds it first", () => {
    expect(read("de", "fehlgeburt gedenkfeier")[0]).toMatch(/^Gedenkfeier/);
  });
});

describe("what people add to their words offline hides what they look for", () => {
  it.each([
    ["hebamme lindenbrück", "Hebamme Marie Lindner"],
    ["hebamme heute", "Hebamme Marie Lindner"],
    ["hebamme die türkisch spricht", "Hebamme Marie Lindner"],
    ["hebame am samstag", "Hebamme Marie Lindner"],
  ])("%s finds %s", (typed, title) => {
    expect(titles(typed)).toContain(title);
  });

  it("who asks about something else is shown offers for families", () => {
    for (const typed of ["wetter morgen", "pizza bestellen", "fahrrad reparieren", "xqzw"])
      expect(askPocket(pocket, typed)).toEqual({ offers: [], danger: null, loss: false });
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
