import { newId } from "../../core/ids.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { processInstant } from "../../platform/clock.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import { buildGazetteer, type Gazetteer, type GazetteerPlace } from "./gazetteer.ts";
import { listPostalCodes } from "./list-postal-codes.ts";

/** An import of postal codes is rare; a running process notices it after this time. Minutes. */
const lookAgainAfter = 60;
/** An installation without postal codes looks more often, because somebody is about to load them. Minutes. */
const lookAgainWhenEmpty = 1;

type Read = { readonly places: readonly GazetteerPlace[]; readonly gazetteer: Gazetteer };

const isSame = (left: readonly GazetteerPlace[], right: readonly GazetteerPlace[]): boolean =>
  left.length === right.length &&
  left.every((one, at) => {
    const other = right[at];
    return (
      one.code === other?.code && one.place === other.place && one.lat === other.lat && one.lon === other.lon
    );
  });

/** Reads all places. Unchanged ones keep their gazetteer, because the search indexes are built anew for another one. */
async function read(desk: Desk, before: Read | undefined): Promise<Read> {
  // The gazetteer belongs to no network, so the id of none is given.
  const answer = await ask(desk, listPostalCodes, { actor: anyoneActor, networkId: newId<"network">() }, {});
  const places = answer.kind === "done" ? answer.value : [];
  return before && isSame(before.places, places) ? before : { places, gazetteer: buildGazetteer(places) };
}

/** Keeps the gazetteer in memory from its first use on. */
export function keepGazetteer(): (desk: Desk) => Promise<Gazetteer> {
  let kept: { readonly until: number; readonly result: Promise<Gazetteer> } | undefined;
  let before: Read | undefined;
  const minutesFromNow = (minutes: number) => processInstant().add({ minutes }).epochMilliseconds;
  return (desk) => {
    if (kept !== undefined && processInstant().epochMilliseconds < kept.until) return kept.result;
    const result = read(desk, before).then(
      (done) => {
        before = done;
        const { gazetteer } = done;
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
