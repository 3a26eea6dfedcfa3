import { describe, expect, it } from "vitest";
import { otherThanLoss, saysLoss } from "./loss-words.ts";
import { tellsOfMissingChild } from "./missing-child.ts";
import { sampleOffer, sampleTopics, sampleVocabulary } from "./sample-offers.ts";
import { search } from "./search.ts";
import { buildIndex } from "./search-index.ts";

const index = buildIndex(
  sampleTopics.map(({ slug }) => sampleOffer({ id: slug, title: "Angebot", topics: [slug] })),
  sampleVocabulary,
);

const missing: readonly (readonly [string, string])[] = [
  ["de", "mein kind ist verloren gegangen"],
  ["de", "kind verschwunden"],
  ["de", "kind weggelaufen"],
  ["de", "ich finde mein kind nicht"],
  ["de", "Hilfe, ich finde meinen Sohn nicht mehr!"],
  ["de", "kann meine tochter nirgends finden"],
  ["de", "mein sohn 3 jahre ist auf dem spielplatz verschwunden"],
  ["de", "meine tochter, 4 Jahre, ist im Zoo verloren gegangen"],
  ["de", "habe mein kind im supermarkt aus den augen verloren"],
  ["de", "ich habe im supermarkt mein kind verloren"],
  ["de", "kind im park verloren"],
  ["de", "mein kind ist weg"],
  ["de", "mein kind ist weg und ich weiß nicht wo"],
  ["de", "kleinkind ist aus der wohnung abgehauen"],
  ["de", "meine tochter wird vermisst"],
  ["de", "mein sohn ist nicht nach hause gekommen"],
  ["de", "meine tochter ist nicht von der schule gekommen"],
  ["de", "vermisst: kind, 5 jahre"],
  ["de", "mein exmann ist mit unserer tochter verschwunden"],
  ["de", "ich habe angst mein kind ist verschwunden"],
  ["en", "my child is missing"],
  ["en", "I can't find my son"],
  ["en", "my daughter has disappeared"],
  ["en", "my toddler ran away"],
  ["en", "I lost my child in the supermarket"],
  ["tr", "çocuğum kayboldu"],
  ["tr", "oğlumu bulamıyorum"],
  ["tr", "kızım parkta kayboldu"],
  ["de", "cocugum kayboldu"],
  ["ar", "ابني ضاع"],
  ["ar", "ضاعت ابنتي"],
  ["ar", "لا أجد طفلي"],
  ["ar", "طفلي مفقود"],
  ["uk", "дитина зникла"],
  ["uk", "моя донька загубилася"],
  ["uk", "не можу знайти сина"],
  ["ru", "ребёнок пропал"],
  ["ru", "мой сын потерялся в магазине"],
  ["ru", "не могу найти дочку"],
  ["fa", "بچه‌ام گم شده"],
  ["fa", "پسرم را پیدا نمی‌کنم"],
  ["de", "copilul meu a dispărut"],
  ["de", "nu-mi găsesc fetița"],
];

describe("my child is gone, and the page speaks of death or of playgroups", () => {
  it.each(missing)("%s: %s leads to the police", (lang, q) => {
    expect(tellsOfMissingChild(q)).toBe(true);
    const { acute, grieves, understoodTopics } = search(index, { q, lang, limit: 5 });
    expect(acute).toBe("missing-child");
    expect(grieves).toBe(false);
    expect(understoodTopics).not.toContain("pregnancy-loss");
    expect(saysLoss(q)).toBe(false);
    expect(otherThanLoss(q)).toBe("missing");
  });
});

describe("nobody is gone, and the police are called for", () => {
  it.each([
    ["de", "ich finde keinen kitaplatz für mein kind"],
    ["de", "ich finde für mein kind keinen kita platz"],
    ["de", "kita für mein kind nicht gefunden"],
    ["de", "ich finde mein kind nicht normal"],
    ["de", "ich finde mein kind nicht mehr süß"],
    ["de", "ich suche für mein kind eine tagesmutter"],
    ["de", "ich suche meinem kind einen krabbelkurs"],
    ["de", "mein kind vermisst seinen papa"],
    ["de", "ich vermisse mein kind"],
    ["de", "mein kind ist traurig weil der hund weggelaufen ist"],
    ["de", "hund weggelaufen kind weint"],
    ["de", "der vater meines kindes ist verschwunden"],
    ["de", "mein mann ist abgehauen, ich bin allein mit kind"],
    ["de", "ich bin mit meiner tochter abgehauen mein mann schlägt mich"],
    ["de", "impfpass von meinem kind verloren gegangen"],
    ["de", "das kuscheltier meiner tochter ist verschwunden"],
    ["de", "u-heft verloren gegangen baby"],
    ["de", "kinderausweis verloren"],
    ["de", "kind läuft immer weg"],
    ["de", "kind hat schnuller verloren"],
    ["de", "baby fieber weg aber ausschlag"],
    ["de", "freunde verloren seit das baby da ist"],
    ["de", "mein kind war verschwunden ist aber wieder da"],
    ["de", "unser baby ist gestorben"],
    ["de", "ich habe mein kind verloren"],
    ["de", "ich habe mein baby verloren"],
    ["de", "kind geht in der schule verloren, wird nicht gefördert"],
    ["de", "milch weg baby hungrig"],
    ["de", "ich kann mein kind nicht stillen"],
    ["en", "I can't find my child a nursery place"],
    ["en", "my child is missing his dad"],
    ["en", "we lost our baby"],
    ["tr", "çocuğum için kreş bulamıyorum"],
    ["tr", "çocuğuma doktor bulamıyorum"],
    ["tr", "bebeğimi kaybettim"],
    ["tr", "kızımı yazdıracak kreş bulamıyorum"],
    ["ar", "لا أجد حضانة لابني"],
    ["ar", "فقدت طفلي"],
    ["uk", "не можу знайти садок для дитини"],
    ["uk", "у дитини пропав апетит"],
    ["uk", "втратила дитину"],
    ["ru", "не могу найти ребёнку садик"],
    ["ru", "у ребёнка пропал аппетит"],
    ["ru", "потеряла ребёнка на 8 неделе"],
    ["fa", "برای بچه‌ام مهد کودک پیدا نمی‌کنم"],
    ["de", "nu găsesc grădiniță pentru copilul meu"],
  ])("%s: %s", (lang, q) => {
    expect(tellsOfMissingChild(q)).toBe(false);
    expect(search(index, { q, lang, limit: 1 }).acute).not.toBe("missing-child");
  });
});

it("a long text is read for seconds", () => {
  const text = "mein kind ist auf dem ".repeat(5_000);
  const from = performance.now();
  expect(tellsOfMissingChild(text)).toBe(false);
  expect(performance.now() - from).toBeLessThan(300);
});
