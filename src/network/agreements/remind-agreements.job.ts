import { type NetworkId, newId } from "../../core/ids.ts";
import { officeDayOf } from "../../core/say-date.ts";
import type { Config } from "../../platform/config.ts";
import { type Desk, perform } from "../../platform/perform.ts";
import { agreementsDue, remindAgreements } from "./remind-agreements.ts";

type Network = { readonly id: NetworkId; readonly slug: string; readonly name: string };

/** Looks at the agreements of every network; an act is done, and written to the log, only where something is due. */
export async function remindOfAgreements(desk: Desk, config: Config): Promise<string> {
  let reminded = 0;
  for (const { id, slug, name } of await networksOf(desk)) {
    if (!(await hasWork(desk, id))) continue;
    const call = {
      actor: { kind: "system", name: "agreements" },
      networkId: id,
      opKey: newId<"operation">(),
    } as const;
    const site = { baseUrl: `${config.publicUrl}/${slug}`, network: name };
    const done = await perform(desk, remindAgreements, call, site);
    if (done.kind === "done" && done.value.ok) reminded += done.value.value.reminded;
  }
  return `${reminded} reminded`;
}

const networksOf = (desk: Desk): Promise<Network[]> =>
  desk.database.read("worker", {}, (tx) =>
    tx.selectFrom("network").select(["id", "slug", "name"]).$castTo<Network>().execute(),
  );

const hasWork = (desk: Desk, id: NetworkId): Promise<boolean> =>
  desk.database.read(
    "app",
    { network: id },
    async (tx, now) => (await agreementsDue(tx, officeDayOf(now).toString())).length > 0,
  );
