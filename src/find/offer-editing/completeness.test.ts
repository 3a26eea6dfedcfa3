import { expect, test } from "vitest";
import { emptyFacts, type OfferFacts } from "../offer-history/facts.ts";
import { completenessOf } from "./completeness.ts";

const offer = (facts: Partial<OfferFacts>): OfferFacts => ({ ...emptyFacts, title: "Elterncafé", ...facts });
const lacksTimes = (facts: Partial<OfferFacts>, times = false) =>
  completenessOf(offer(facts), times).missing.includes("schedules");

test("times that stand only in a text are a gap: no calendar knows them", () => {
  expect(lacksTimes({ openingHoursText: "Dienstags 10 Uhr" })).toBe(true);
  expect(lacksTimes({ description: "Wir treffen uns mittwochs von 9.30 bis 11.00 im Hof." })).toBe(true);
  expect(lacksTimes({ openingHoursText: "Mo-Fr 08:00–12:00" })).toBe(true);
});

test("the gap closes once the times are stated, and what names no time has none", () => {
  const named = { openingHoursText: "Dienstags 10 Uhr" };
  expect(lacksTimes(named, true)).toBe(false);
  expect(completenessOf(offer(named), true).done).toBe(completenessOf(offer(named), false).done + 1);
  expect(lacksTimes({ openingHoursText: "nach Vereinbarung" })).toBe(false);
  expect(lacksTimes({ description: "Rund um die Uhr, für Kinder von 0-3 Jahren, Tel. 05310 12-15" })).toBe(
    false,
  );
  expect(completenessOf(offer({}), false).all).toBe(15);
});
