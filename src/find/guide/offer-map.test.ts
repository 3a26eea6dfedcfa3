import fc from "fast-check";
import { expect, test } from "vitest";
import { offerMap } from "./offer-map.ts";

const at = (mark: number, lat: number, lon: number, town: string | null = null) => ({
  mark,
  point: { lat, lon },
  town,
});
const home = (lat: number, lon: number, name = "Oberlinden") => ({ name, point: { lat, lon } });
const say = (km: number) => `${km} km`;
const wordsOf = (map: ReturnType<typeof offerMap>) => (map?.names ?? []).map(({ text }) => text);

const spots = fc.record({
  lat: fc.double({ min: 47, max: 55, noNaN: true }),
  lon: fc.double({ min: 6, max: 15, noNaN: true }),
});

test("no map of one place, because it would say nothing", () => {
  expect(offerMap([], home(50, 10), say)).toBeNull();
  expect(offerMap([at(1, 50, 10), at(2, 50, 10)], null, say)).toBeNull();
  expect(offerMap([at(1, 50, 10)], home(50, 10), say)).toBeNull();
});

test("north is above south and east is right of west", () => {
  const map = offerMap([at(1, 51, 10), at(2, 50, 11)], null, say);
  const [north, south] = map?.points ?? [];
  expect(north?.at[1]).toBeLessThan(south?.at[1] ?? 0);
  expect(north?.at[0]).toBeLessThan(south?.at[0] ?? 0);
});

test("the towns of the offers and the family's own place are named", () => {
  const offers = [at(1, 50.9, 11.9, "Lindenbrück"), at(2, 50.99, 11.77, "Silberried")];
  expect(wordsOf(offerMap(offers, home(50.942, 11.868), say))).toEqual(
    expect.arrayContaining(["Lindenbrück", "Silberried", "Oberlinden"]),
  );
});

test("rings around the family's place say how far it is, in round kilometres", () => {
  const map = offerMap([at(1, 50.9, 11.9), at(2, 50.99, 11.77)], home(50.942, 11.868), say);
  expect(wordsOf(map)).toContain("5 km");
  expect(map?.rings.length).toBeGreaterThan(0);
  expect(map?.rings.every(({ at }) => at === map.here)).toBe(true);
});

test("a distance stands on its ring, never beside it", () => {
  fc.assert(
    fc.property(fc.array(spots, { minLength: 1, maxLength: 6 }), (points) => {
      const map = offerMap(
        points.map(({ lat, lon }, index) => at(index + 1, lat, lon)),
        home(50, 10),
        say,
      );
      const distances = (map?.names ?? []).filter(({ text }) => text.endsWith(" km"));
      expect(distances).toHaveLength(map?.rings.length ?? 0);
      distances.forEach(({ at: [x, y] }, index) => {
        const {
          at: [east, south],
          radius,
        } = map?.rings[index] ?? { at: [0, 0], radius: 0 };
        expect(Math.hypot(x - east, y - 4 - south)).toBeCloseTo(radius, 3);
      });
    }),
  );
});

test("without the family's place nothing claims to know distances", () => {
  const map = offerMap([at(1, 50.9, 11.9, "Lindenbrück"), at(2, 50.99, 11.77)], null, say);
  expect(map?.rings).toEqual([]);
  expect(wordsOf(map)).toEqual(["Lindenbrück"]);
});

test("offers near to each other, even in one house, keep their numbers readable and inside the drawing", () => {
  fc.assert(
    fc.property(fc.array(spots, { minLength: 2, maxLength: 6 }), fc.boolean(), (points, sameHouse) => {
      const offers = points.map(({ lat, lon }, index) =>
        at(index + 1, sameHouse && index > 1 ? (points[0]?.lat ?? lat) : lat, lon, "Lindenbrück"),
      );
      const dots = offerMap(offers, home(50, 10), say)?.points ?? [];
      for (const { at: one, mark } of dots) {
        expect(one[0]).toBeGreaterThanOrEqual(12);
        expect(one[0]).toBeLessThanOrEqual(308);
        expect(one[1]).toBeGreaterThanOrEqual(12);
        expect(one[1]).toBeLessThanOrEqual(238);
        for (const other of dots)
          if (other.mark !== mark)
            expect(Math.hypot(one[0] - other.at[0], one[1] - other.at[1])).toBeGreaterThanOrEqual(24);
      }
    }),
  );
});

test("no word covers a number or another word", () => {
  fc.assert(
    fc.property(fc.array(spots, { minLength: 2, maxLength: 9 }), (points) => {
      const offers = points.map(({ lat, lon }, index) => at(index + 1, lat, lon, `Ort Nummer ${index}`));
      const map = offerMap(offers, home(50, 10), say);
      const names = map?.names ?? [];
      for (const one of names)
        for (const dot of map?.points ?? [])
          expect(
            Math.abs(one.at[0] - dot.at[0]) > (one.text.length * 6.8) / 2 ||
              Math.abs(one.at[1] - 4 - dot.at[1]) > 12,
          ).toBe(true);
      for (const one of names)
        for (const other of names)
          expect(
            one === other ||
              Math.abs(one.at[1] - other.at[1]) >= 12 ||
              Math.abs(one.at[0] - other.at[0]) > 20,
          ).toBe(true);
    }),
  );
});
