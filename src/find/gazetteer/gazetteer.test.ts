import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parsePostalCodes } from "../imports/postal-codes.import.ts";
import { buildGazetteer, type GazetteerPlace, readTyped, type Town, whereIs } from "./gazetteer.ts";

const place = (
  code: string,
  name: string,
  districtKey: string,
  lat: number,
  lon: number,
): GazetteerPlace => ({ code, place: name, land: null, districtKey, district: null, lat, lon });
const gazetteer = buildGazetteer([
  place("05310", "Lindenbrück", "1", 50.9, 12.1),
  place("05310", "Lindenau", "1", 50.92, 12.1),
  place("05311", "Oberlinden", "1", 50.95, 12.2),
  place("05311", "Unterlinden", "2", 50.99, 12.3),
  place("05400", "Neustadt", "3", 48.1, 9.1),
  place("05500", "Neustadt", "4", 53.9, 10.1),
  place("05312", "Neustadt am Bach", "1", 50.91, 12.15),
]);
const towns: readonly Town[] = [{ name: "Lindenbrück", postalCodes: ["05310"], lat: 50.905, lon: 12.105 }];
const where = (text: string, own: readonly Town[] = []) => whereIs(text, gazetteer, own);

describe("where a family lives", () => {
  test("a postal code, with blanks or a country in front", () => {
    for (const text of ["05310", " 05 310 ", "D-05310", "D 05310"])
      expect(where(text), text).toMatchObject({ kind: "at", name: "05310" });
  });
  test("a name in any spelling of umlauts and case", () => {
    for (const text of ["Lindenbrück", "lindenbrueck", "LINDENBRÜCK"])
      expect(where(text), text).toMatchObject({ kind: "at", name: "Lindenbrück" });
  });
  test("code and name together", () => {
    expect(where("05311 Unterlinden")).toMatchObject({
      kind: "at",
      name: "05311 Unterlinden",
      point: { lat: 50.99 },
    });
    expect(where("Unterlinden, 05311")).toMatchObject({ kind: "at", point: { lat: 50.99 } });
  });
  test("a code of two districts asks for the town", () => {
    expect(where("05311")).toEqual({
      kind: "choose",
      typed: "05311",
      towns: ["05311 Oberlinden", "05311 Unterlinden"],
    });
  });
  test("a name that stands for places far apart asks, unless the network's own towns say which", () => {
    expect(where("Neustadt")).toMatchObject({ kind: "choose" });
    expect(where("Neustadt", towns)).toMatchObject({ kind: "at", name: "Neustadt am Bach" });
  });
  test("the network's own towns come first, with their own middle", () => {
    expect(where("Lindenbrück", towns)).toEqual({
      kind: "at",
      name: "Lindenbrück",
      point: { lat: 50.905, lon: 12.105 },
    });
  });
  test("nothing typed is nowhere; nonsense is unknown, never somewhere", () => {
    expect(where("  ")).toEqual({ kind: "nowhere" });
    for (const text of ["99999", "Entenhausen", "!!!", "123456", "<script>"])
      expect(where(text), text).toMatchObject({ kind: "unknown" });
  });
  test("six digits are not a postal code", () => expect(readTyped("123456").code).toBeNull());
});

const file = "../shared/data/geo-plz-geonames/zipcodes.de.csv";
test.skipIf(!existsSync(file))(
  "of all German codes exactly those in several districts ask for the town (skipped: ../shared/data/geo-plz-geonames not present)",
  () => {
    const parsed = parsePostalCodes(readFileSync(file));
    const germany = buildGazetteer(parsed.rows);
    const asking = [...germany.byCode.keys()].filter((code) => whereIs(code, germany, []).kind === "choose");
    expect(asking.sort()).toEqual([...parsed.ambiguous].sort());
    expect(asking).toHaveLength(178);
  },
);
