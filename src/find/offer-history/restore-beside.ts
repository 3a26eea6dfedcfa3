import type { NetworkId, OfferId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { currentTimesAndPlaces, restorePlaces, restoreTimes } from "./restore-times.sql.ts";
import { samePlaces, sameTimes, type TimesAndPlaces } from "./times-and-places.ts";

type Restoring = { readonly networkId: NetworkId; readonly offerId: OfferId; readonly no: number };

/** Brings back times and further places where they differ, and names for the history what was brought back. */
export async function restoreBeside(
  tx: WriteTransaction,
  restoring: Restoring,
  kept: TimesAndPlaces,
): Promise<readonly string[]> {
  const now = await currentTimesAndPlaces(tx, restoring.networkId, restoring.offerId);
  // Places first: times are held at them.
  const places = kept.places !== null && !samePlaces(kept, now);
  if (kept.places !== null && places) await restorePlaces(tx, restoring, kept.places);
  const times = !sameTimes(kept, now);
  if (times) await restoreTimes(tx, { networkId: restoring.networkId, states: [restoring] });
  return [...(times ? ["schedules"] : []), ...(places ? ["places"] : [])];
}
