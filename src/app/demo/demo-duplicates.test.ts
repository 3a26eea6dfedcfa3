import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { findDuplicates } from "../../find/duplicates/find-duplicates.ts";
import { demoPlan } from "./demo-plan.ts";

const plan = demoPlan(20_270_101, Temporal.PlainDate.from("2026-11-24"));
const nameOf = new Map(plan.organisations.map(({ key, name }) => [key, name]));
const offers = plan.offers.map((offer) => ({
  ...offer,
  id: offer.externalId,
  organisation: nameOf.get(offer.organisation) ?? null,
}));
const titleOf = (id: string) => offers.find((offer) => offer.id === id)?.title;

test("none of the invented offers stands on the list twice, though one house offers many", () => {
  const pairs = findDuplicates(offers);
  expect(pairs.map(({ one, other, reasons }) => [titleOf(one), titleOf(other), ...reasons])).toEqual([]);
});
