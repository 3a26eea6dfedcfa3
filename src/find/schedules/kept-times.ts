import { anyoneActor } from "../../platform/actor.ts";
import type { NetworkId } from "../../core/ids.ts";
import { log, safeFault } from "../../platform/log.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import { listTimes } from "./list-times.ts";
import { type NetworkTimes, noTimes } from "./timed-offer.ts";

type Network = { readonly id: NetworkId; readonly dataVersion: number };
export type KeptTimes = (desk: Desk, network: Network) => Promise<NetworkTimes>;

/**
 * Keeps the times of each network in memory and reads them anew when the version of its data differs: every write to
 * times, exceptions and closures raises it, so the next request after a cancellation shows it. While the database is
 * away the last known times go on answering; where there are none, nothing is claimed to be open.
 */
export function keepTimes(): KeptTimes {
  const reading = new Map<string, { readonly version: number; readonly times: Promise<NetworkTimes> }>();
  const last = new Map<string, NetworkTimes>();
  return (desk, { id, dataVersion }) => {
    const known = reading.get(id);
    if (known?.version === dataVersion) return known.times;
    const times = ask(desk, listTimes, { actor: anyoneActor, networkId: id }, {}).then(
      (answer) => {
        const read = answer.kind === "done" ? answer.value : noTimes;
        last.set(id, read);
        return read;
      },
      (fault: unknown) => {
        reading.delete(id);
        log.warn({ network: id, fault: safeFault(fault) }, "times are older than the data");
        return last.get(id) ?? noTimes;
      },
    );
    reading.set(id, { version: dataVersion, times });
    return times;
  };
}
