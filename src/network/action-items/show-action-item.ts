import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { coordinates, takesPartInNetwork } from "../may.ts";
import { findItem, logOf } from "./action-items.sql.ts";
import { openSeries, possibleOwners } from "./task-choices.sql.ts";

/** One task with its whole story, for the coordination and whoever has it. */
export const showActionItem = question({
  name: "show-action-item",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: takesPartInNetwork,
  allow: async (tx, { id }, actor) => {
    const { membershipId } = actor;
    const item = await findItem(tx, id);
    return item !== undefined && (coordinates(actor) || item.ownerMembershipId === membershipId);
  },
  run: async (tx, { id }, { actor }) => {
    const item = await findItem(tx, id);
    if (item === undefined) return null;
    const keeps = coordinates(actor);
    return {
      keeps,
      item,
      log: await logOf(tx, id),
      series: keeps ? await openSeries(tx) : [],
      persons: keeps ? await possibleOwners(tx, null) : [],
    };
  },
  audit: { notAudited: "who has taken on what in the network; no family" },
});
