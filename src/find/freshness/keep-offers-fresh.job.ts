import { type NetworkId, newId } from "../../core/ids.ts";
import { officeDayOf } from "../../core/say-date.ts";
import type { Config } from "../../platform/config.ts";
import { type Desk, perform } from "../../platform/perform.ts";
import { askProviders } from "./ask-providers.ts";
import { dueToday, isNothing } from "./due-today.ts";
import { askedUntil } from "./freshness.ts";
import { readOffersToReview } from "./freshness.sql.ts";

type Network = { readonly id: NetworkId; readonly slug: string; readonly name: string };

/** Looks after the offers of every network. An act is done, and written to the log, only where there is something to do. */
export async function keepOffersFresh(desk: Desk, config: Config): Promise<string> {
  let asked = 0;
  let hidden = 0;
  for (const network of await networksOf(desk)) {
    if (!(await hasWork(desk, network))) continue;
    const call = {
      actor: { kind: "system", name: "offers" },
      networkId: network.id,
      opKey: newId<"operation">(),
    } as const;
    const site = { baseUrl: `${config.publicUrl}/${network.slug}`, network: network.name };
    const done = await perform(desk, askProviders, call, site);
    if (done.kind !== "done" || !done.value.ok) continue;
    asked += done.value.value.asked;
    hidden += done.value.value.hidden;
  }
  return `${asked} asked, ${hidden} hidden`;
}

const networksOf = (desk: Desk): Promise<Network[]> =>
  desk.database.read("worker", {}, (tx) =>
    tx.selectFrom("network").select(["id", "slug", "name"]).$castTo<Network>().execute(),
  );

const hasWork = (desk: Desk, { id }: Network): Promise<boolean> =>
  desk.database.read("app", { network: id }, async (tx, now) => {
    const today = officeDayOf(now);
    return !isNothing(dueToday(await readOffersToReview(tx, id, askedUntil(today)), today));
  });
