import { z } from "zod";
import { officeDay } from "../../platform/clock.ts";
import { question } from "../../platform/use-case.ts";
import { coordinates, takesPartInNetwork } from "../may.ts";
import { isLate } from "./action-item.ts";
import { listItems } from "./action-items.sql.ts";
import { openSeries, possibleOwners, regionsOfSeries } from "./task-choices.sql.ts";

const chosen = z.union([z.literal("").transform(() => null), z.uuid()]).catch(null);

/** Tasks of all series for the coordination; for everybody else what she has taken on herself. */
export const listActionItems = question({
  name: "list-action-items",
  input: z.object({ owner: chosen, region: chosen, late: z.boolean(), ended: z.boolean() }),
  login: "app",
  by: takesPartInNetwork,
  allow: () => true,
  run: async (tx, filter, { now, actor }) => {
    const { membershipId } = actor;
    const keeps = coordinates(actor);
    const today = officeDay(now);
    const reach = keeps
      ? { ...filter, mine: null }
      : { owner: null, region: null, late: false, ended: filter.ended, mine: membershipId };
    const items = await listItems(tx, reach, today.toString());
    return {
      keeps,
      items: items.map((item) => ({ ...item, late: isLate(item, today) })),
      series: keeps ? await openSeries(tx) : [],
      regions: keeps ? await regionsOfSeries(tx) : [],
      persons: keeps ? await possibleOwners(tx, null) : [],
    };
  },
  audit: { notAudited: "who has taken on what in the network; no family" },
});
