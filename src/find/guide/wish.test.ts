import fc from "fast-check";
import { expect, test } from "vitest";
import { distances, isEmptyWish, readWish, type Wish, wishAddress } from "./wish.ts";

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
  more: fc.boolean(),
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

test("an address without anything is an empty wish", () => {
  expect(isEmptyWish(fromAddress("/angebote"))).toBe(true);
  expect(isEmptyWish(fromAddress("/angebote?q=%20&mehr=1"))).toBe(true);
  expect(isEmptyWish(fromAddress("/angebote?ort=05310"))).toBe(false);
});
