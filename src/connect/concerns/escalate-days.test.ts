import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aWrittenWish, type FamilySite, openFamilySite } from "../../../tests/builders/families.ts";
import { aNode } from "../../../tests/builders/professionals.ts";
import { ask, perform } from "../../platform/perform.ts";
import { acceptConcern } from "./accept-concern.ts";
import { escalateOverdue } from "./escalate-overdue.job.ts";
import { listWorkflow } from "./list-workflow.ts";
import { offerConcern } from "./offer-concern.ts";

/** The sweep over many days (trust.md 4.1 I6): the chain ends at a party that is told again each working day. */
let at: FamilySite;
beforeAll(async () => {
  at = await openFamilySite();
});
afterAll(() => at.close());

/** Instants as the office reads them from its wall; in seconds, because a day of an interval has 23 or 25 hours twice a year. */
const standsAt = (berlin: string) =>
  at.house.owner.query(
    "update clock set ahead = make_interval(secs => extract(epoch from ($1::timestamp at time zone 'Europe/Berlin') - now()))",
    [berlin],
  );
const as = (node: "intake" | "midwives") => ({ actor: at[node].duty, networkId: at.network });
const known: string[] = [];
async function aWishOn(berlin: string): Promise<string> {
  await standsAt(berlin);
  await aWrittenWish(at.site);
  const { rows } = await at.house.owner.query("select id from concern where id <> all($1::uuid[])", [known]);
  known.push(rows[0].id);
  return rows[0].id;
}
const dueOf = async (id: string): Promise<string> => {
  const { rows } = await at.house.owner.query(
    "select to_char(due_at at time zone 'Europe/Berlin', 'YYYY-MM-DD HH24:MI') as due from concern where id = $1",
    [id],
  );
  return rows[0].due;
};
const sweepAt = async (berlin: string) => {
  await standsAt(berlin);
  await escalateOverdue(at.house);
};
const posted = async (id: string, kind: string): Promise<number> =>
  (await at.house.owner.query("select 1 from outbox where concern_id = $1 and kind = $2", [id, kind])).rows
    .length;

describe("an intake team that is late itself", () => {
  test("is told again each working day, over Christmas, week 53, New Year and Epiphany", async () => {
    const id = await aWishOn("2026-12-23 10:00");
    const seen = [await dueOf(id)];
    for (let day = 24; day <= 24 + 15; day += 1)
      for (const hour of ["17:59", "18:00"]) {
        const date = day <= 31 ? `2026-12-${day}` : `2027-01-${String(day - 31).padStart(2, "0")}`;
        await sweepAt(`${date} ${hour}`);
        const due = await dueOf(id);
        if (due !== seen.at(-1)) seen.push(due);
      }
    expect(seen).toEqual([
      "2026-12-24 18:00",
      "2026-12-28 18:00",
      "2026-12-29 18:00",
      "2026-12-30 18:00",
      "2026-12-31 18:00",
      "2027-01-04 18:00",
      "2027-01-05 18:00",
      "2027-01-07 18:00",
      "2027-01-08 18:00",
      "2027-01-11 18:00",
    ]);
    expect(await posted(id, "concern-escalated"), "told at each broken promise").toBe(9);
    expect(await posted(id, "concern-due"), "and reminded before each").toBe(9);
    const office = await aNode(at.house.owner, at.network, "Büro", ["networkCoordinator"]);
    const flow = await ask(at.house, listWorkflow, { actor: office.duty, networkId: at.network }, {});
    const line = flow.kind === "done" ? flow.value.lines.find((one) => one.id === id) : undefined;
    expect(line?.waitedTooLong).toBe(true);
  });
});

describe("a promise breaks at six in the evening by the clock on the wall, and not a minute before", () => {
  test.each([
    ["the night in which the clocks go back", "2026-10-23 10:00", "2026-10-26 18:00", "2026-10-27 18:00"],
    [
      "the night in which they go forward, with Easter",
      "2027-03-25 10:00",
      "2027-03-30 18:00",
      "2027-03-31 18:00",
    ],
    ["29 February", "2028-02-28 10:00", "2028-02-29 18:00", "2028-03-01 18:00"],
    ["31 December", "2026-12-30 10:00", "2026-12-31 18:00", "2027-01-04 18:00"],
    ["the Sunday of week 53", "2027-01-03 12:00", "2027-01-04 18:00", "2027-01-05 18:00"],
  ])("over %s", async (_what, written, due, next) => {
    const id = await aWishOn(written);
    expect(await dueOf(id)).toBe(due);
    await sweepAt(due.replace("18:00", "17:59"));
    expect(await dueOf(id)).toBe(due);
    await sweepAt(due);
    expect(await dueOf(id)).toBe(next);
  });

  test("what a node forgets over the turn of the year comes back once, and its clock begins anew there", async () => {
    const id = await aWishOn("2026-12-29 10:00");
    await perform(at.house, offerConcern, as("intake"), { concernId: id, nodeId: at.midwives.id });
    await perform(at.house, acceptConcern, as("midwives"), { concernId: id });
    expect(await dueOf(id)).toBe("2027-01-07 18:00");
    await sweepAt("2027-01-07 18:00");
    await sweepAt("2027-01-07 18:01");
    const { rows } = await at.house.owner.query("select state, escalations from concern where id = $1", [id]);
    expect(rows).toEqual([{ state: "received", escalations: 1 }]);
    expect(await dueOf(id)).toBe("2027-01-08 18:00");
  });
});
