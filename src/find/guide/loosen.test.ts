import { expect, test } from "vitest";
import type { OfferId } from "../../core/ids.ts";
import type { PublishedOffer } from "../offers/offer-rows.ts";
import { buildIndex } from "../search/search-index.ts";
import { sampleVocabulary } from "../search/sample-offers.ts";
import { buildGazetteer } from "../gazetteer/gazetteer.ts";
import { findFor, type Setting } from "./found.ts";
import { documentOf, type Searchable } from "./index-cache.ts";
import { loosen } from "./loosen.ts";
import { readWish, type Wish } from "./wish.ts";

const blank: Omit<PublishedOffer, "id" | "title"> = {
  externalId: null,
  slug: "",
  description: null,
  organisation: null,
  kind: null,
  access: [],
  topics: ["sleep"],
  languages: [],
  ageFromMonths: null,
  ageToMonths: null,
  pregnancy: null,
  eligibilityText: null,
  free: null,
  openingHoursText: null,
  confirmedAt: null,
  freshness: "green",
  phones: [],
  accessibilityText: null,
  postalCode: null,
  place: null,
  lat: null,
  lon: null,
};
function having(...offers: (Partial<PublishedOffer> & { readonly title: string })[]): Searchable {
  const all = offers.map((facts): PublishedOffer => ({ ...blank, id: facts.title as OfferId, ...facts }));
  const documents = all.map((offer) => documentOf(offer, "probe", buildGazetteer([])));
  const known = new Map(all.map((offer) => [offer.id, offer]));
  const index = buildIndex(documents, sampleVocabulary);
  return { index, offers: known, towns: [], home: null, languages: [] };
}

const nothing = readWish({ query: () => "", queryAll: () => [] }, new Set());
const here = { kind: "at", name: "Hier", point: { lat: 50, lon: 10 } } as const;
function added(searchable: Searchable, wish: Partial<Wish>, more: Partial<Setting> = {}): string[] {
  const whole = { ...nothing, topics: [13], ...wish };
  const slugs = whole.topics.length > 0 ? ["sleep"] : [];
  const setting: Setting = { slugs, where: { kind: "nowhere" }, lang: "de", loss: false, ...more };
  const { offers } = findFor(searchable, whole, setting);
  return loosen(searchable, whole, setting, offers).map(
    ({ kinds, offers: found }) => `${kinds.join("+")}: ${found.map(({ offer }) => offer.title).join()}`,
  );
}
const aged = (title: string, to: number) => ({ title, ageFromMonths: 0, ageToMonths: to });

test("three fitted, and it still offered me something for babies", () => {
  const fitting = ["A", "B", "C"].map((title) => ({ title }));
  expect(added(having(...fitting, aged("Baby", 12)), { phase: 7 })).toEqual([]);
  expect(added(having(...fitting.slice(1), aged("Baby", 12)), { phase: 7 })).toEqual(["phase: Baby"]);
});

test("my child is two and a half, and help for newborns stood before help up to two", () => {
  const all = having(aged("Anfang", 2), aged("Erstes Jahr", 12), aged("Zwei Jahre", 24));
  expect(added(all, { phase: 7 })).toEqual(["phase: Zwei Jahre,Erstes Jahr,Anfang"]);
});

test("help in another way that suits my child's age comes only after what suits the way I asked for", () => {
  const all = having(
    { ...aged("Zu Hause", 12), kind: "homeVisit" },
    { title: "Dort", kind: "group", place: "Hier" },
    { ...aged("Dort für Babys", 12), kind: "group", place: "Hier" },
  );
  expect(added(all, { phase: 7, atHome: true })).toEqual([
    "phase: Zu Hause",
    "ways: Dort",
    "phase+ways: Dort für Babys",
  ]);
});

test("what is too far away comes last, and what has no place is not called far away", () => {
  const all = having(
    { title: "Nah", lat: 50.01, lon: 10 },
    { title: "Fern", lat: 50.3, lon: 10 },
    { title: "Irgendwo" },
  );
  expect(added(all, { maxKm: 5 }, { where: here })).toEqual(["far: Fern"]);
});

test("I asked for what costs nothing and has no steps, and was shown other things", () => {
  const all = having(
    { title: "Teuer", free: false, ageToMonths: 12 },
    { title: "Treppe", accessibilityText: "Eine Treppe mit 12 Stufen.", ageToMonths: 12 },
  );
  expect(added(all, { phase: 7, free: true, accessible: true })).toEqual([]);
});

test("without a topic another language is offered, and never everything there is", () => {
  const all = having(
    { title: "Auf Persisch", languages: ["fa"] },
    { title: "Auf Deutsch", languages: ["de"] },
  );
  expect(added(all, { topics: [], phase: 7, language: "fa" })).toEqual(["language: Auf Deutsch"]);
  expect(added(all, { topics: [], language: "fa" })).toEqual([]);
});

test("after the loss of a child a loosened list is as careful as every other", () => {
  const all = having(
    { title: "Gespräch", topics: ["exhaustion", "sleep"], kind: "group", place: "Hier" },
    { title: "Baby-Treff", topics: ["exhaustion", "sleep"], kind: "group", place: "Hier" },
  );
  const lost = { topics: [13], atHome: true };
  expect(added(all, lost, { slugs: ["exhaustion"], loss: true })).toEqual(["ways: Gespräch"]);
});
