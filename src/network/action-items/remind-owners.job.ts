import { type NetworkId, newId } from "../../core/ids.ts";
import type { Config } from "../../platform/config.ts";
import { type Desk, perform } from "../../platform/perform.ts";
import { landOf } from "./action-items.sql.ts";
import { dueTasks, remindOwners } from "./remind-owners.ts";
import { tellableItems } from "./tell-owners.sql.ts";

type Network = { readonly id: NetworkId; readonly slug: string; readonly name: string };

/** Tells and reminds the owners of tasks in every network. An act is done only where somebody is to be written to. */
export async function remindTaskOwners(desk: Desk, config: Config): Promise<string> {
  let told = 0;
  let reminded = 0;
  for (const network of await networksOf(desk)) {
    if (!(await hasWork(desk, network))) continue;
    const call = {
      actor: { kind: "system", name: "tasks" },
      networkId: network.id,
      opKey: newId<"operation">(),
    } as const;
    const site = { baseUrl: `${config.publicUrl}/${network.slug}`, network: network.name };
    const done = await perform(desk, remindOwners, call, site);
    if (done.kind !== "done" || !done.value.ok) continue;
    told += done.value.value.told;
    reminded += done.value.value.reminded;
  }
  return `${told} told, ${reminded} reminded`;
}

const networksOf = (desk: Desk): Promise<Network[]> =>
  desk.database.read("worker", {}, (tx) =>
    tx.selectFrom("network").select(["id", "slug", "name"]).$castTo<Network>().execute(),
  );

const hasWork = (desk: Desk, { id }: Network): Promise<boolean> =>
  desk.database.read("app", { network: id }, async (tx, now) => {
    const { untold, due } = dueTasks(await tellableItems(tx), now, await landOf(tx, id));
    return untold.length + due.length > 0;
  });
