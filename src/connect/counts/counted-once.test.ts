import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { codedWords } from "../../../tests/builders/counts.ts";
import { aConcern, accepted, as } from "../../../tests/builders/held-concerns.ts";
import { moved, openTwoNetworks, type TwoNetworks } from "../../../tests/builders/moves.ts";
import { mustDo } from "../../../tests/builders/people.ts";
import type { NetworkId } from "../../core/ids.ts";
import { perform } from "../../platform/perform.ts";
import { referConcernOn } from "../concerns/refer-concern-on.ts";
import { acknowledgeMove } from "../moves/acknowledge-move.ts";
import { declineMove } from "../moves/decline-move.ts";
import { countSettledMove } from "./counts.sql.ts";
import { mixCounts } from "./mix-counts.job.ts";
import { sealedCount } from "./sealed-count.ts";

/** Every beginning and every end is one row of its own network, whoever writes it. */
let at: TwoNetworks;
beforeAll(async () => {
  at = await openTwoNetworks();
});
afterAll(() => at.house.close());
beforeEach(() => at.house.owner.query("truncate concern_count"));

const said = async (network = at.network) =>
  (await codedWords({ ...at, network }, "concernCount"))
    .map(({ moment, closingReason }) => closingReason ?? moment)
    .toSorted();

test("a family that moves is counted as gone here and as come there, once each, and both can be mixed", async () => {
  const concern = await aConcern(at);
  const { moveId } = await moved(at, concern);
  expect(await said()).toEqual(["create"]);
  await mustDo(perform(at.house, acknowledgeMove, as(at.thereIntake.duty), { moveId }));
  expect([await said(), await said(at.there)]).toEqual([["create", "moved"], ["create"]]);
  await mixCounts(at.house);
  expect([await said(), await said(at.there)]).toEqual([["create", "moved"], ["create"]]);
});

test("for a move that was declined, or that another team was asked for, no row is taken from anybody", async () => {
  const settled = await moved(at, await aConcern(at));
  await mustDo(perform(at.house, acknowledgeMove, as(at.thereIntake.duty), settled));
  const declined = await moved(at, await aConcern(at));
  const no = { ...declined, reason: "noCapacity" };
  await mustDo(perform(at.house, declineMove, as(at.thereIntake.duty), no));
  const before = await said();
  const words = { kind: "contactWish", language: "de", place: null, topic: null };
  const row = () =>
    sealedCount(at.house.keys, "concernCount", {
      networkId: at.network,
      month: "2026-11-01",
      words: { ...words, moment: "close", closingReason: "moved" },
    });
  const handOver = (moveId: string, network: NetworkId, organisation: string) =>
    at.house.database.write("app", { network, organisation }, (tx) => countSettledMove(tx, moveId, row()));
  await handOver(declined.moveId, at.there, at.thereIntake.organisationId);
  await handOver(settled.moveId, at.there, at.thereNode.organisationId);
  await handOver(settled.moveId, at.network, at.midwives.organisationId);
  expect(await said()).toEqual(before);
  await handOver(settled.moveId, at.there, at.thereIntake.organisationId);
  expect(await said()).toHaveLength(before.length + 1);
});

test("a concern that is referred on is one end and one new beginning", async () => {
  const concern = await aConcern(at);
  await accepted(at, concern, at.midwives);
  const on = { concernId: concern.id, onToId: at.advice.id };
  await mustDo(perform(at.house, referConcernOn, as(at.midwives.duty), on));
  expect(await said()).toEqual(["create", "create", "referredOn"]);
});
