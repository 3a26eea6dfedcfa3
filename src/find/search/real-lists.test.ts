import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { sampleOffer, sampleVocabulary } from "./sample-offers.ts";
import { search } from "./search.ts";
import { buildIndex } from "./search-index.ts";
import type { SearchDocument } from "./search-types.ts";

type Row = Readonly<Record<string, string>>;
const fileOf = (set: string): string => `../shared/data/${set}/facts.csv`;
const sets = ["dir-bzga-beratungsstellen", "dir-berlin-hohenschoenhausen"];
const missing = sets.filter((set) => !existsSync(fileOf(set)));

const offerOf = (row: Row): SearchDocument =>
  sampleOffer({
    id: row["source_id"] ?? "",
    title: row["name"] ?? "",
    description: row["category"] || null,
    organisation: row["organisation"] || null,
    eligibility: row["target_group"] || null,
    place: row["place"] || null,
    postalCode: row["postal_code"] || null,
    lat: row["lat"] ? Number(row["lat"]) : null,
    lon: row["lon"] ? Number(row["lon"]) : null,
  });

const offersOf = (set: string): readonly SearchDocument[] => {
  const rows: readonly Row[] = parse(readFileSync(fileOf(set), "utf8"), { columns: true });
  return rows.map(offerOf);
};

describe.skipIf(missing.length > 0)(
  `real lists without topics${missing.map((set) => ` (skipped: ../shared/data/${set} not present)`).join("")}`,
  () => {
    const offers = missing.length > 0 ? [] : sets.flatMap(offersOf);
    const index = buildIndex(offers, sampleVocabulary);
    const found = (q: string): readonly (SearchDocument | undefined)[] =>
      search(index, { q, lang: "de", limit: 3 }).hits.map(({ id }) =>
        offers.find((offer) => offer.id === id),
      );

    it.each([
      ["bin schwanger und brauche rat", "Schwangerschaftsberatung"],
      ["abtreibung", "Schwangerschaftsberatung"],
      ["familienzentrum", "Familienzentrum"],
      ["krippenplatz", "Kita"],
      ["alleinerziehend", "Beratung für Eltern"],
      ["wohnung verloren", "Beratung für Eltern"],
    ])("answers %s with %s", (q, category) => {
      expect(found(q)[0]?.description).toBe(category);
    });

    it("finds nearly every counselling centre by its town", () => {
      const centres = offers.filter(
        ({ description, place }) => description === "Schwangerschaftsberatung" && place !== null,
      );
      // "Berlin-Schöneberg" is a right answer to "Berlin".
      const first = centres.filter(({ place }) =>
        found(`schwangerschaftsberatung ${place}`)[0]?.place?.startsWith(place ?? "?"),
      );
      expect(first.length / centres.length).toBeGreaterThan(0.95);
    });

    it("finds nearly every offer by its title", () => {
      const hits = offers.filter((offer) => found(offer.title).some((hit) => hit?.title === offer.title));
      expect(hits.length / offers.length).toBeGreaterThan(0.95);
    });

    it.each(["reifenwechsel", "pizza", "Hintertupfingen"])("has nothing for %s", (q) => {
      expect(found(q)).toEqual([]);
    });
  },
);
