import { beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../core/languages.ts";
import { loadTranslations, speak } from "../../platform/texts.ts";
import { buildGazetteer } from "../gazetteer/gazetteer.ts";
import { findTexts } from "../texts.ts";
import { howFar } from "./how-far.ts";
import { pointOf } from "./offer-point.ts";
import { distanceText } from "./wording.ts";

beforeAll(() => {
  loadTranslations("texts");
});

const said = (facts: { readonly distanceKm: number; readonly isRough?: boolean }, lang: "de" | "en" = "de") =>
  howFar(facts, { t: speak(findTexts, lang), lang })?.replaceAll(/[\u2068\u2069]/g, "");

describe("how far an offer is", () => {
  test("is said as roughly where only the postal code is known, in whole kilometres", () => {
    expect(said({ distanceKm: 3.42, isRough: true })).toBe("ungefähr 3\u00a0km");
    expect(said({ distanceKm: 3.42 })).toBe("3,4\u00a0km");
    expect(said({ distanceKm: 3.42, isRough: true }, "en")).toBe("about 3\u00a0km");
  });
  test("in the family's own postal code is about one kilometre, not nothing", () => {
    expect(said({ distanceKm: 0, isRough: true })).toBe("ungefähr 1\u00a0km");
  });
  test("never breaks between the number and its unit", () => {
    for (const { code } of languages)
      for (const km of [0.1, 3.4, 12]) expect(distanceText(km, code), code).not.toMatch(/[ \u202f]/);
  });
  test("has its own word in every language", () => {
    const words = languages.map(({ code }) => speak(findTexts, code)("roughly", { distance: "#" }));
    expect(new Set(words).size).toBeGreaterThanOrEqual(languages.length - 1);
  });
});

describe("where an offer is", () => {
  const place = { place: "Lindenbrück", land: null, districtKey: "1", district: null };
  const gazetteer = buildGazetteer([
    { ...place, code: "05310", lat: 50.9, lon: 12.1 },
    { ...place, code: "05310", lat: 50.92, lon: 12.1 },
    { ...place, code: "05990", lat: 50.9, lon: 12.1 },
    { ...place, code: "05990", lat: 53.9, lon: 10.1 },
  ]);
  const at = (postalCode: string | null, lat: number | null, lon: number | null) =>
    pointOf({ postalCode, lat, lon }, gazetteer);

  test("stands in its own coordinates, else in the middle of its postal code", () => {
    expect(at("05310", 50.95, 12.2)).toEqual({ lat: 50.95, lon: 12.2 });
    expect(at("05310", null, null)?.lat).toBeCloseTo(50.91, 5);
  });
  test.each([
    [0, 0],
    [12.1, 50.9],
    [50.9, null],
    [509, 121],
  ])("coordinates that cannot be (%s, %s) count as none", (lat, lon) => {
    expect(at("05310", lat, lon)?.lat).toBeCloseTo(50.91, 5);
    expect(at("99999", lat, lon)).toBeNull();
  });
  test("is not known where the places of the code lie far apart, or there is no code", () => {
    expect(at("05990", null, null)).toBeNull();
    expect(at(null, null, null)).toBeNull();
  });
});
