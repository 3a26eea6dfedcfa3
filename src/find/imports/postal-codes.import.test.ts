import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parsePostalCodes } from "./postal-codes.import.ts";

const tabs = [
  "DE\t73430\tAalen\tBaden-Württemberg\tBW\tRegierungsbezirk Stuttgart\t081\tOstalbkreis\t08136\t48.8378\t10.0933\t4",
  "DE\t15848\tBeeskow\tBrandenburg\tBB\t\t00\tOder-Spree\t12067\t52.1715\t14.2455\t",
  'DE\t15848\tHof "Neue\tBrandenburg\t11\t\t00\tDahme-Spreewald\t12061\t52.1\t14.2\t',
].join("\n");
const comma =
  "country_code,zipcode,place,state,state_code,province,province_code,community,community_code,latitude,longitude\nDE,73430,Aalen,Baden-Württemberg,01,x,081,Ostalbkreis,08136,48.8378,10.0933\n";

test("the tab layout of GeoNames is read, quotation marks are part of names", () => {
  const { rows, codes, ambiguous, skipped } = parsePostalCodes(Buffer.from(tabs));
  expect(rows[0]).toEqual({
    code: "73430",
    place: "Aalen",
    land: "BW",
    districtKey: "08136",
    district: "Ostalbkreis",
    lat: 48.8378,
    lon: 10.0933,
  });
  expect(rows[2]).toMatchObject({ place: 'Hof "Neue', land: "BB" });
  expect([rows.length, codes, ambiguous, skipped]).toEqual([3, 2, ["15848"], []]);
});

test("the comma layout with a header gives the same place, numbered Länder become letters", () =>
  expect(parsePostalCodes(Buffer.from(comma)).rows).toEqual([parsePostalCodes(Buffer.from(tabs)).rows[0]]));

test("other countries and broken lines are counted, not lost", () => {
  const { rows, skipped } = parsePostalCodes(
    Buffer.from(
      `${comma}AT,1010,Wien,,,,,,,48.2,16.3\nDE,1067,Dresden,,,,,,,51,13\nDE,01067,Dresden,,,,,,,x,13\n`,
    ),
  );
  expect([rows.length, skipped.map(({ row }) => row)]).toEqual([1, [3, 4, 5]]);
});

test.each(["", "a,b,c\n1,2,3\n", '"offen', "\u0000\u0001"])("%j is refused with a sentence", (text) =>
  expect(parsePostalCodes(Buffer.from(text)).unreadable?.message).toMatch(/\.$/),
);

const file = new URL("../../../../shared/data/geo-plz-geonames/zipcodes.de.csv", import.meta.url);
test("the whole of Germany: 23,297 places, 10,814 codes, 178 of them in more than one district", (context) => {
  if (!existsSync(file)) return context.skip("skipped: ../shared/data/geo-plz-geonames not present");
  const { rows, codes, ambiguous, skipped } = parsePostalCodes(readFileSync(file));
  expect([rows.length, codes, ambiguous.length, skipped.length]).toEqual([23_297, 10_814, 178, 0]);
  expect(ambiguous).toContain("15848");
  expect(rows.filter(({ land }) => land === null)).toHaveLength(1);
});
