import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { staffTexts } from "../texts.ts";
import { whenDue } from "./when-due.ts";

test("on a Sunday next week's days stand under „Die nächsten 7 Tage“, and only seven of them", () => {
  const sunday = Temporal.Instant.from("2026-11-22T10:00:00Z");
  const inDays = (days: number) => whenDue(sunday.add({ hours: 24 * days + 1 }), sunday);
  expect(staffTexts.texts.nextDays).toContain("Die nächsten 7 Tage");
  expect([0, 1, 4, 7, 8].map(inDays)).toEqual(["today", "nextDays", "nextDays", "nextDays", "later"]);
});
