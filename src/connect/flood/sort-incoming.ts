import type { Temporal } from "temporal-polyfill";
import type { NetworkId } from "../../core/ids.ts";
import type { Desk } from "../../platform/perform.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { wishCounts } from "./count-wishes.ts";
import { signsOf } from "./form-marks.ts";
import { raiseAlarm } from "./raise-alarm.ts";
import { isWithinAllowance, sortWish, wayOf } from "./wish-signs.ts";

type Incoming = {
  readonly desk: Desk;
  readonly request: WebRequest;
  readonly networkId: NetworkId;
  readonly formId: string;
  readonly now: Temporal.Instant;
};

/**
 * In which list a wish will stand. It is stored in any case, and its receipt and dates are the same: the promise is given
 * to whoever reads it. What says nothing for a person takes nothing from the allowance of those who are some.
 */
export async function sortIncoming({ desk, request, networkId, formId, now }: Incoming) {
  const signs = await signsOf(desk.keys, { formId, now }, request.fields);
  const way = wayOf(signs);
  const counts = wishCounts(desk.database);
  const calm =
    way !== null && isWithinAllowance(way, await counts.company(way, networkId, request.neighbourhoodKey));
  const sorted = sortWish(signs, calm);
  if (sorted.queue === "unverified" && (await counts.beginsFlood(networkId)))
    await raiseAlarm(desk, networkId, "wishFlood");
  return sorted;
}
