import { fieldsOf, wrapsFor } from "../../../src/connect/concerns/concern-keys.sql.ts";
import { nodeSecretsOf } from "../../../src/connect/concerns/professional.sql.ts";
import { openAsNode, openConcernFields } from "../../../src/connect/concerns/sealed-concern.ts";
import { rewrapTeamKeys } from "../../../src/connect/keys/rewrap-team-keys.ts";
import type { ConcernId } from "../../../src/core/ids.ts";
import { perform } from "../../../src/platform/perform.ts";
import { aConcernOf } from "../isolation/records.ts";
import { fillWorld } from "../model/people-of-world.ts";
import { openHouse } from "../proofs/house.ts";
import { rounded, type Tally } from "../proofs/proof.ts";
import type { Place } from "../proofs/proof-server.ts";

/**
 * How much of the processor it costs to open the first words of fifty concerns. The least of several turns, because the
 * rest of the machine can only add to it. The day is opened once before, which re-wraps the keys under the team's own.
 */
export async function listOfFifty(place: Place, tally: Tally): Promise<void> {
  const house = await openHouse(place);
  try {
    const desk = { database: house.database, keys: house.keys };
    const world = await fillWorld(house.owner);
    const staff = world.teams[0]?.people[0];
    if (staff === undefined) throw new Error("an empty team");
    const ids: ConcernId[] = [];
    while (ids.length < 50) ids.push((await aConcernOf(desk, world, 0)) as ConcernId);
    await perform(desk, rewrapTeamKeys, { actor: staff, networkId: world.network }, {});
    const reach = { network: world.network, organisation: staff.organisationId, account: staff.accountId };
    const material = await house.database.read("app", reach, async (tx) => ({
      secrets: await nodeSecretsOf(tx, staff),
      wraps: await wrapsFor(tx, ids, staff.nodeId ?? ""),
      fields: await fieldsOf(tx, ids, ["name", "topic"]),
    }));
    const turn = () => {
      const begun = process.cpuUsage();
      const opened = ids.filter((id) => {
        const own = material.wraps.filter(
          ({ concernId, class: part }) => concernId === id && part === "contact",
        );
        const words = openConcernFields(
          openAsNode(material.secrets, own, id),
          material.fields.filter(({ concernId }) => concernId === id),
        );
        return words.name !== undefined;
      }).length;
      const { user, system } = process.cpuUsage(begun);
      return { opened, ms: (user + system) / 1000 };
    };
    const turns = Array.from({ length: 25 }, turn);
    const least = Math.min(...turns.map(({ ms }) => ms));
    const forms = new Set(material.wraps.map(({ form }) => form));
    tally.check(
      turns.every(({ opened }) => opened === 50),
      "not all fifty could be opened",
    );
    tally.check(least < 5, `opening fifty takes ${least} ms of CPU (${[...forms].join()})`);
    tally.note("fiftyOpenedCpuMs", rounded(least, 2));
    tally.note("wrapForms", [...forms]);
  } finally {
    await house.close();
  }
}
