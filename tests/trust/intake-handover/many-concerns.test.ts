import { afterAll, beforeAll, expect, test } from "vitest";
import { as, differences, type HeldConcerns, openHeldConcerns } from "../../builders/held-concerns.ts";
import { mustDo } from "../../builders/people.ts";
import { newId } from "../../../src/core/ids.ts";
import { beginHandover } from "../../../src/people/teams/intake-handover.sql.ts";
import { perform } from "../../../src/platform/perform.ts";
import { concernKeyContext, createConcernKeys } from "../../../src/platform/vault/concern-keys.ts";
import { wrapFor } from "../../../src/platform/vault/sealed-box.ts";
import { handOverIntake, portion } from "../../../src/connect/intake-handover/hand-over-intake.ts";

/** Many concerns: several portions, each quick enough to wait for, and one change at the end. */
const many = Number(process.env["CONCERNS"] ?? portion + 50);
let at: HeldConcerns;
beforeAll(async () => {
  at = await openHeldConcerns();
}, 60_000);
afterAll(() => at.house.close());

/** Bare concerns with real keys, written by the owner of the store. */
async function write(count: number): Promise<void> {
  const { owner } = at.house;
  const publicKey = (await owner.query("select public_key from node_key where node_id = $1", [at.intake.id]))
    .rows[0].public_key;
  await owner.query("begin");
  for (let made = 0; made < count; made += 1) {
    const id = newId();
    await owner.query(
      `insert into concern (network_id, id, origin, state, node_id, due_at, due_kind, language, channel_kind)
       values ($1, $2, 'publicForm', 'received', $3, now() + interval '1 day', 'triage', 'de', 'call')`,
      [at.network, id, at.intake.id],
    );
    await owner.query(
      `insert into concern_log (network_id, concern_id, seq, op_key, kind, node_id, actor_kind, state, due_at, due_kind, at, prev, hash)
       values ($1, $2, 1, gen_random_uuid(), 'create', $3, 'family', 'received', now(), 'triage', now(), '', '')`,
      [at.network, id, at.intake.id],
    );
    const keys = createConcernKeys();
    for (const part of ["contact", "channel"] as const)
      await owner.query(
        `insert into concern_wrap (network_id, concern_id, class, holder_id, holder_kind, form, wrap, latest)
         values ($1, $2, $3, $4, 'node', 'public', $5, true)`,
        [at.network, id, part, at.intake.id, wrapFor(publicKey, keys[part], concernKeyContext(part, id, 1))],
      );
  }
  await owner.query("commit");
}

test("several portions, and with the last one everything has changed", { timeout: 600_000 }, async () => {
  await write(many);
  const { network, intake, midwives, house } = at;
  await house.database.write("app", { network, organisation: intake.organisationId }, async (tx, begunAt) => {
    const begunBy = intake.duty.membershipId;
    const teams = { fromNodeId: intake.id, toNodeId: midwives.id };
    await beginHandover(tx, { networkId: network, id: newId(), ...teams, begunAt, begunBy });
  });
  const left: number[] = [];
  for (let switched = false; !switched; ) {
    const done = await mustDo<{ left: number; switched: boolean }>(
      perform(house, handOverIntake, as(intake.duty), {}),
    );
    left.push(done.left);
    switched = done.switched;
  }
  expect(left.length).toBe(Math.ceil(many / portion));
  expect(left.at(-1)).toBe(0);
  expect(await differences(at)).toEqual([]);
  const { rows } = await house.owner.query(
    "select count(*)::int as n from concern where node_id = $1 and visible_to @> array[$2::uuid]",
    [midwives.id, midwives.organisationId],
  );
  expect(rows[0].n).toBe(many);
});
