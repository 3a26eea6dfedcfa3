import { afterAll, beforeAll, expect, test } from "vitest";
import { aConcern, as, type HeldConcerns, openHeldConcerns } from "../../../tests/builders/held-concerns.ts";
import { mustDo } from "../../../tests/builders/people.ts";
import { renewTeamKey } from "../../people/public.ts";
import { ask, perform } from "../../platform/perform.ts";
import { fieldsOf, wrapsFor } from "../concerns/concern-keys.sql.ts";
import { listMyDay } from "../concerns/list-my-day.ts";
import { nodeSecretsOf } from "../concerns/professional.sql.ts";
import { openAsNode, openConcernFields } from "../concerns/sealed-concern.ts";
import { rewrapTeamKeys } from "./rewrap-team-keys.ts";

/** The list of the morning: fifty concerns, opened without a key agreement for each. */
let at: HeldConcerns;
beforeAll(async () => {
  at = await openHeldConcerns();
  for (let made = 0; made < 50; made += 1) await aConcern(at);
}, 60_000);
afterAll(() => at.house.close());

const rewrap = () => mustDo<{ rewrapped: number }>(perform(at.house, rewrapTeamKeys, as(at.intake.duty), {}));
const day = async () => {
  const listed = await ask(at.house, listMyDay, as(at.intake.duty), {});
  if (listed.kind !== "done") throw new Error("no day");
  return listed.value;
};
const loaded = () =>
  at.house.database.read(
    "app",
    { network: at.network, organisation: at.intake.organisationId },
    async (tx) => {
      const { rows } = await at.house.owner.query("select id from concern");
      const ids = rows.map(({ id }) => id);
      const wraps = (await wrapsFor(tx, ids, at.intake.id)).filter((wrap) => wrap.class === "contact");
      const fields = await fieldsOf(tx, ids, ["name", "topic"]);
      return { secrets: await nodeSecretsOf(tx, at.intake.duty), wraps, fields };
    },
  );
/** Milliseconds of CPU to open name and topic of fifty concerns, the best of five. */
async function cpuToOpen(): Promise<number> {
  const { secrets, wraps, fields } = await loaded();
  const fieldsFor = (id: string) => fields.filter(({ concernId }) => concernId === id);
  const runs = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    for (const wrap of wraps)
      openConcernFields(openAsNode(secrets, [wrap], wrap.concernId), fieldsFor(wrap.concernId));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

test("the first opening puts every wrap under the team's own key, and the names are the same", async () => {
  const before = await day();
  expect(before.keysDue).toEqual({ generation: false, wraps: true });
  const slow = await cpuToOpen();
  expect(await rewrap()).toEqual({ rewrapped: 100 });
  const after = await day();
  expect(after.keysDue).toEqual({ generation: false, wraps: false });
  expect(after.mine.map(({ name }) => name)).toEqual(before.mine.map(({ name }) => name));
  expect(after.mine.every(({ name }) => name === "Probe")).toBe(true);
  const fast = await cpuToOpen();
  process.stdout.write(`list of 50: ${slow.toFixed(1)} ms CPU before, ${fast.toFixed(1)} ms after\n`);
  expect(fast).toBeLessThan(slow / 2);
  expect(fast).toBeLessThan(5);
});

test("after a new generation of the team key the old wraps move to it, once", async () => {
  await mustDo(perform(at.house, renewTeamKey, as(at.intake.duty), {}));
  expect((await day()).keysDue.wraps).toBe(true);
  expect(await rewrap()).toEqual({ rewrapped: 100 });
  const { rows } = await at.house.owner.query(
    "select distinct form, key_version from concern_wrap where holder_id = $1",
    [at.intake.id],
  );
  expect(rows).toEqual([{ form: "symmetric", key_version: 2 }]);
  expect(await rewrap()).toEqual({ rewrapped: 0 });
  expect((await day()).mine.every(({ name }) => name === "Probe")).toBe(true);
});
