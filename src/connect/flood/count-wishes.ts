import type { NetworkId } from "../../core/ids.ts";
import type { Database } from "../../platform/database.ts";
import { sharedCount } from "../../platform/shared-counts.ts";
import { type Allowed, allowances, type Company } from "./wish-signs.ts";

const hour = 3600;
/** From this many unverified wishes an hour the intake team is told that somebody floods the form. */
const floodFrom = 30;

type Counts = {
  readonly company: (way: Allowed, network: NetworkId, neighbourhood: string) => Promise<Company>;
  /** True once an hour, when the unverified wishes of this network have become many. */
  readonly beginsFlood: (network: NetworkId) => Promise<boolean>;
};

const known = new WeakMap<Database, Counts>();

/** The counts of the hour in this store, the same for every process; they sort wishes and never refuse one. */
export function wishCounts(database: Database): Counts {
  const counts = known.get(database) ?? openCounts(database);
  known.set(database, counts);
  return counts;
}

function openCounts(database: Database): Counts {
  const count = (kind: string, points: number) => sharedCount(database, { kind, points, seconds: hour });
  const of = (way: Allowed) => ({
    network: count(`wish-${way}`, allowances[way].network),
    neighbourhood: count(`wish-near-${way}`, allowances[way].neighbourhood),
  });
  const ways = { proof: of("proof"), timely: of("timely") };
  const unverified = count("wish-unverified", floodFrom);
  return {
    company: async (way, network, neighbourhood) => ({
      network: (await ways[way].network.penalty(network)).consumedPoints,
      neighbourhood: (await ways[way].neighbourhood.penalty(`${network}:${neighbourhood}`)).consumedPoints,
    }),
    beginsFlood: async (network) => (await unverified.penalty(network)).consumedPoints === floodFrom,
  };
}
