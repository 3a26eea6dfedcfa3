import { afterAll, beforeAll, expect, test } from "vitest";
import { aWrittenWish, type FamilySite, openFamilySite } from "../builders/families.ts";
import { declineConcern } from "../../src/connect/concerns/decline-concern.ts";
import { offerConcern } from "../../src/connect/concerns/offer-concern.ts";
import { newId } from "../../src/core/ids.ts";
import { perform } from "../../src/platform/perform.ts";

/** "Ich habe zweimal geklickt, und beim zweiten Mal hieß es, die Seite gibt es nicht." */
let at: FamilySite;
beforeAll(async () => {
  at = await openFamilySite();
});
afterAll(() => at.close());

async function anOffer(): Promise<string> {
  await aWrittenWish(at.site);
  const { rows } = await at.house.owner.query("select id from concern order by created_at desc limit 1");
  const concernId = rows[0].id as string;
  const call = { actor: at.intake.duty, networkId: at.network };
  await perform(at.house, offerConcern, call, { concernId, nodeId: at.midwives.id });
  return concernId;
}

test("a double click on a no is answered like the first one, though the concern is out of sight by then", async () => {
  const concernId = await anOffer();
  const call = { actor: at.midwives.duty, networkId: at.network, opKey: newId<"operation">() };
  const twice = await Promise.all(
    [1, 2].map(() => perform(at.house, declineConcern, call, { concernId, reason: "noCapacity" })),
  );
  expect(twice.map(({ kind }) => kind)).toEqual(["done", "done"]);
  const later = await perform(at.house, declineConcern, call, { concernId, reason: "noCapacity" });
  expect(later).toMatchObject({ kind: "done", replayed: true, value: { ok: true } });
  const { rows } = await at.house.owner.query(
    "select count(*)::int as n from concern_log where concern_id = $1 and kind = 'decline'",
    [concernId],
  );
  expect(rows).toEqual([{ n: 1 }]);
});

test("somebody else with the same key finds nothing, and neither does another form of hers", async () => {
  const concernId = await anOffer();
  const opKey = newId<"operation">();
  const input = { concernId, reason: "noCapacity" };
  await perform(at.house, declineConcern, { actor: at.midwives.duty, networkId: at.network, opKey }, input);
  const stranger = { ...at.midwives.duty, accountId: newId<"account">() };
  expect(
    (await perform(at.house, declineConcern, { actor: stranger, networkId: at.network, opKey }, input)).kind,
  ).toBe("notFound");
  const other = { actor: at.midwives.duty, networkId: at.network, opKey: newId<"operation">() };
  expect((await perform(at.house, declineConcern, other, input)).kind).toBe("notFound");
});

test("a team that has just closed is not asked, and the reason is said", async () => {
  await aWrittenWish(at.site);
  const { rows } = await at.house.owner.query("select id from concern order by created_at desc limit 1");
  await at.house.owner.query("begin");
  await at.house.owner.query("update node set active = false, duty_id = null where id = $1", [
    at.midwives.id,
  ]);
  await at.house.owner.query("commit");
  const call = { actor: at.intake.duty, networkId: at.network };
  const done = await perform(at.house, offerConcern, call, { concernId: rows[0].id, nodeId: at.midwives.id });
  expect(done).toMatchObject({ kind: "done", value: { ok: false, reason: "node-gone" } });
});
