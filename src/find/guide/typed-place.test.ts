import { expect, test } from "vitest";
import { buildGazetteer } from "../gazetteer/gazetteer.ts";
import { openFind } from "../public.ts";
import { buildIndex } from "../search/search-index.ts";
import { meansEverywhere, speaksOfNeed } from "./typed-place.ts";

const { vocabulary } = openFind("data");
const searchable = {
  index: buildIndex([], vocabulary),
  offers: new Map(),
  towns: [],
  home: null,
  languages: [],
};

const names = "Lindental,Linden,Hainfeld,Mohn,Sonne,Essen,Leer,Müden,Haan,Weinheim,Berlin";
const longerNames = "Bad Essen,Sankt Leer,Am See,Leer Ostfriesland,Müden Aller";
test.each(`${names},${longerNames}`.split(","))(
  "I live in %s, and the guide takes my town away as if I had asked for help",
  (town) => {
    expect(speaksOfNeed(searchable, town, "de")).toBe(false);
  },
);

const sentences = "mein mann schlägt mich,Mein Baby schreit sehr viel,baby schreit,ich will nicht mehr leben";
const words = "Will Sterben,Gewalt,Frauenhaus,Suizid,Abtreibung,Alkohol,Drogen,Sucht,عنف,intihar,насилие";
test.each(`${sentences},${words}`.split(","))(
  "I typed „%s“ into the wrong field, and it stands in the address for all to read",
  (typed) => {
    expect(speaksOfNeed(searchable, typed, "de")).toBe(true);
  },
);

const place = { land: "SN", lat: 50.9, lon: 12.1 };
const gazetteer = buildGazetteer([
  { ...place, code: "05310", place: "Lindenbrück", districtKey: "99001", district: "Landkreis Nebental" },
  { ...place, code: "05990", place: "Weitweg", districtKey: "99002", district: "Fernkreis" },
]);
const ownTowns = [{ name: "Lindenbrück", postalCodes: ["05310"], lat: 50.9, lon: 12.1 }];
const means = (typed: string) =>
  meansEverywhere(typed, { name: "Frühe Hilfen Landkreis Lindental" }, ownTowns, gazetteer);

test("I typed the name of our district, and the page of this district does not know it", () => {
  for (const typed of ["Lindental", "landkreis lindental", "Kreis Lindental", "Nebental"])
    expect(means(typed), typed).toBe(true);
  for (const typed of ["Linden", "Fernkreis", "Landkreis", "Frühe Hilfen", ""])
    expect(means(typed), typed).toBe(false);
});
