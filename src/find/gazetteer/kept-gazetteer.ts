import { newId } from "../../core/ids.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { processInstant } from "../../platform/clock.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import { buildGazetteer, type Gazetteer } from "./gazetteer.ts";
import { listPostalCodes } from "./list-postal-codes.ts";

/** An import of postal codes is rare; a running process notices it after this time. Minutes. */
const lookAgainAfter = 60;
/** An installation without postal codes looks more often, because somebody is about to load them. Minutes. */
const lookAgainWhenEmpty = 1;

async function read(desk: Desk): Promise<Gazetteer> {
  // The gazetteer belongs to no network, so the id of none is given.
  const answer = await ask(desk, listPostalCodes, { actor: anyoneActor, networkId: newId<"network">() }, {});
  return buildGazetteer(answer.kind === "done" ? answer.value : []);
}

/** Keeps the gazetteer in memory from its first use on. */
export function keepGazetteer(): (desk: Desk) => Promise<Gazetteer> {
  let kept: { readonly until: number; readonly result: Promise<Gazetteer> } | undefined;
  const minutesFromNow = (minutes: number) => processInstant().add({ minutes }).epochMilliseconds;
  return (desk) => {
    if (kept !== undefined && processInstant().epochMilliseconds < kept.until) return kept.result;
    const result = read(desk).then(
      (gazetteer) => {
        kept = { until: minutesFromNow(gazetteer.size === 0 ? lookAgainWhenEmpty : lookAgainAfter), result };
        return gazetteer;
      },
      (fault: unknown) => {
        kept = undefined;
        throw fault;
      },
    );
    kept = { until: minutesFromNow(lookAgainWhenEmpty), result };
    return result;
  };
}
