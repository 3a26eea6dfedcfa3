import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { latestPromises, promisesFor } from "./contact-promise.ts";
import { isWorkingDay } from "./working-days.ts";

const lands = [null, "BW", "BY", "SN", "TH", "NI", "MV"];
const wishes = [true, false].flatMap((pregnantOrNewborn) =>
  [true, false].map((askNode) => ({ pregnantOrNewborn, askNode })),
);
const start = Temporal.ZonedDateTime.from("2026-01-01T23:30[Europe/Berlin]");

test("the page promised an answer by Thursday and my receipt says Friday", () => {
  for (let days = 0; days < 400; days += 1)
    for (const land of lands) {
      const now = start.add({ days }).toInstant();
      const said = latestPromises(now, land);
      for (const wish of wishes) {
        const receipt = promisesFor(now, land, wish);
        const where = `${now.toString()} ${land ?? "all"} ${JSON.stringify(wish)}`;
        expect(receipt.readBy.toString(), where).toBe(said.readBy.toString());
        expect(Temporal.PlainDate.compare(receipt.contactBy, said.contactBy), where).toBeLessThanOrEqual(0);
      }
    }
});

test("you promised to read it on a public holiday", () => {
  const before = Temporal.ZonedDateTime.from("2026-12-23T20:00[Europe/Berlin]").toInstant();
  const { readBy, contactBy } = latestPromises(before, "BY");
  expect([readBy.toString(), contactBy.toString()]).toEqual(["2026-12-24", "2027-01-07"]);
  expect([readBy, contactBy].every((day) => isWorkingDay(day, "BY"))).toBe(true);
});
