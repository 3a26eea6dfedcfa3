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
  place("05990", "Post-Versand Muster GmbH & Co. KG", "1", 50.9, 12.1),
  place("05990", "Stadtverwaltung", "1", 50.9, 12.1),
  place("05990", "Muster Bank AG Filiale Nebental", "2", 51.9, 13.1),
  place("05313", "Tauchen", "1", 50.9, 12.1),
  place("05313", "Tauchen Falkenberg", "1", 50.91, 12.1),
  place("05313", "Ägidienau", "2", 50.92, 12.1),
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
      point: { lat: expect.closeTo(50.97), lon: expect.closeTo(12.25) },
    });
  });
  test("the question names every town once, in order, and no part of a town beside it", () => {
    expect(where("05313")).toMatchObject({ towns: ["05313 Ägidienau", "05313 Tauchen"] });
  });
  test("towns far apart have no middle to search around", () => {
    expect(where("Neustadt")).toMatchObject({ point: null });
  });
  test("nobody is asked which firm they live in: a firm's own code is where most of its offices are", () => {
    expect(where("05990")).toEqual({ kind: "at", name: "05990", point: { lat: 50.9, lon: 12.1 } });
    expect(where("Stadtverwaltung")).toMatchObject({ kind: "unknown" });
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
describe.skipIf(!existsSync(file))(
  "all German codes (skipped: ../shared/data/geo-plz-geonames not present)",
  () => {
    const parsed = parsePostalCodes(existsSync(file) ? readFileSync(file) : new Uint8Array());
    const germany = buildGazetteer(parsed.rows);
    const asked = [...germany.byCode.keys()].map((code) => whereIs(code, germany, []));
    const asking = asked.flatMap((one) => (one.kind === "choose" ? [one] : []));

    test("136 ask for the town; the other 42 in several districts belong to firms", () => {
      expect(parsed.ambiguous).toHaveLength(178);
      expect(asking).toHaveLength(136);
      expect(asking.every(({ typed }) => parsed.ambiguous.includes(typed))).toBe(true);
    });
    test("no firm and no office is among the towns that a family is asked about", () => {
      const towns = asking.flatMap((one) => one.towns).join("\n");
      expect(towns).toMatch(/Beeskow/);
      expect(towns).not.toMatch(
        /GmbH|\bAG\b|Sparkasse|Stadtverwaltung|Amtsgericht|Agentur|Finanzamt|Telekom/,
      );
    });
    test("each town answers the question that offered it", () => {
      for (const { towns } of asking)
        for (const town of towns)
          expect(whereIs(town, germany, []), town).toMatchObject({ kind: "at", name: town });
    });
    test("every code is somewhere", () => {
      expect(asked.filter(({ kind }) => kind !== "at" && kind !== "choose")).toEqual([]);
    });
  },
);
