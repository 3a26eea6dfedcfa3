import type { Desk } from "../../platform/perform.ts";
import { allNetworks } from "../../platform/retention/retention.sql.ts";
import { mixMonths } from "./counts.sql.ts";

/** Takes from new coded rows what ties them to the concern they were written with (docs/decisions/0034). */
export async function mixCounts({ database, keys }: Desk): Promise<string> {
  let mixed = 0;
  for (const network of await database.read("worker", {}, allNetworks))
    mixed += await database.write("worker", { network }, (tx) => mixMonths(tx, network, keys));
  return `${mixed} coded rows mixed`;
}
