import fc from "fast-check";
import { expect, test } from "vitest";
import { carriedWish, distances, isEmptyWish, listBefore, readWish, type Wish, wishAddress } from "./wish.ts";

const known = new Set(Array.from({ length: 66 }, (_, at) => at + 1));
const fromAddress = (address: string): Wish => {
  const params = new URL(address, "http://x").searchParams;
  return readWish(
    { query: (name) => (params.get(name) ?? "").trim(), queryAll: (name) => params.getAll(name) },
    known,
  );
};

const wishes = fc.record({
  topics: fc.uniqueArray(fc.integer({ min: 1, max: 66 }), { maxLength: 6 }),
  q: fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.toWellFormed().trim().slice(0, 100)),
  place: fc
    .string({ unit: "grapheme", maxLength: 20 })
    .map((text) => text.toWellFormed().trim().slice(0, 50)),
  language: fc.constantFrom(null, "tr", "ar", "fa"),
  withoutRegistration: fc.boolean(),
  atHome: fc.boolean(),
  free: fc.boolean(),
  maxKm: fc.constantFrom(null, ...distances),
  phase: fc.constantFrom(null, 1, 5, 9),
  there: fc.boolean(),
  remote: fc.boolean(),
  accessible: fc.boolean(),
  openNow: fc.boolean(),
  weekday: fc.constantFrom(null, 1, 4, 7),
  need: fc.constantFrom(null, 12, 35),
  more: fc.boolean(),
  acute: fc.constantFrom(null, "life" as const, "poison" as const),
});

test("whatever was chosen survives its way through the address", () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      expect(fromAddress(wishAddress(wish))).toEqual(wish);
    }),
  );
});

test("topics stand in the address as numbers, never as words", () => {
  expect(wishAddress({ ...fromAddress("/angebote?t=12"), place: "05310" })).toBe("/angebote?t=12&ort=05310");
});

test("numbers of no topic are left out", () => {
  expect(fromAddress("/angebote?t=0,67,12,1e3,-4&t=35").topics).toEqual([12, 1, 3, 4, 35]);
});

test("a weekday or a need that is none is left out", () => {
  expect(fromAddress("/angebote?tag=8&bedarf=67&offen=2&stufenlos=ja")).toEqual(fromAddress("/angebote"));
  expect(isEmptyWish(fromAddress("/angebote?tag=2"))).toBe(false);
});

test("an address without anything is an empty wish", () => {
  expect(isEmptyWish(fromAddress("/angebote"))).toBe(true);
  expect(isEmptyWish(fromAddress("/angebote?q=%20&mehr=1"))).toBe(true);
  expect(isEmptyWish(fromAddress("/angebote?ort=05310"))).toBe(false);
});

const offer = "/angebote/elterncafe";

test("the way back from an offer leads to the list it was found in", () => {
  for (const list of ["/angebote?t=12&ort=05310&sprache=tr&ohne=1&km=15", "/angebote?frei=1&mehr=1"])
    expect(listBefore(offer + carriedWish(fromAddress(list), [], true))).toBe(list);
});

test("an offer opened by itself has no list before it", () => {
  for (const path of [offer, `${offer}?verlust=1`, `${offer}?mehr=1`]) expect(listBefore(path)).toBeNull();
});

test("no word of a family stands in the link of an offer, whatever it typed where", () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      const words = { ...wish, q: "streit mit oma", place: "hilfe streit" };
      expect(carriedWish(words, [42], false)).not.toMatch(/streit|oma|hilfe/);
    }),
  );
  expect(carriedWish(fromAddress("/angebote?q=streit&ort=05310"), [42], true)).toBe("?t=42&ort=05310");
});

test("a link with strange words leads back without them", () => {
  expect(listBefore(`${offer}?t=12&q=streit`)).toBe("/angebote?t=12");
});

test("a language that does not exist is not looked for", () => {
  for (const code of ["xx", "zzz", "q", "deutsch"])
    expect(fromAddress(`/angebote?sprache=${code}`).language, code).toBeNull();
  for (const code of ["tr", "ku", "kmr", "prs", "ti"])
    expect(fromAddress(`/angebote?sprache=${code}`).language, code).toBe(code);
});

test("who passed over every question comes back to the same offers, and a first choice ends that", () => {
  expect(wishAddress(fromAddress("/angebote?weg=1&mehr=1"))).toBe("/angebote?mehr=1&weg=1");
  expect(wishAddress(fromAddress("/angebote?weg=1&haus=1"))).toBe("/angebote?haus=1");
  expect(listBefore("/angebote/trauer-gruppe?weg=1")).toBe("/angebote?weg=1");
});
