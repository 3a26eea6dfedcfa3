import type { Temporal } from "temporal-polyfill";
import { ok } from "../../core/outcomes.ts";
import type { Actor, System } from "../../platform/actor.ts";
import { officeDay } from "../../platform/clock.ts";
import { useCase } from "../../platform/use-case.ts";
import { isUntold, remindedToday } from "./action-item.ts";
import { landOf } from "./action-items.sql.ts";
import { tellableItems, type TellableItem, tellOwners } from "./tell-owners.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

const onlyJobs = (actor: Actor): actor is System => actor.kind === "system";

/** Once a day: tells owners of tasks nobody told them of, and reminds of what is due. Running it twice sends nothing more. */
export const remindOwners = useCase({
  name: "remind-owners",
  input: letterSite,
  login: "app",
  by: onlyJobs,
  allow: () => true,
  audit: () => ({ subjectKind: "network", subjectId: null }),
  run: async (tx, site, circumstances) => {
    const { networkId, now } = circumstances;
    const items = await tellableItems(tx);
    const { untold, due } = dueTasks(items, now, await landOf(tx, networkId));
    await tellOwners(tx, untold, "new", site, circumstances);
    await tellOwners(tx, due, "reminder", site, circumstances);
    return ok({ told: untold.length, reminded: due.length });
  },
});

/** Who hears of a task for the first time, and who is reminded of one. The first mail counts as a reminder as well. */
export function dueTasks(items: readonly TellableItem[], now: Temporal.Instant, land: string | null) {
  const today = officeDay(now);
  const untold = items.filter((item) => isUntold(item, now));
  const due = items.filter(({ toldAt, remindedOn, ...item }) => {
    const told = toldAt === null ? null : officeDay(toldAt).toString();
    const last = remindedOn !== null && (told === null || remindedOn > told) ? remindedOn : told;
    return toldAt !== null && remindedToday({ ...item, remindedOn: last }, today, land);
  });
  return { untold, due };
}
