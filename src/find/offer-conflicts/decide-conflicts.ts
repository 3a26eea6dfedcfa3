import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { madeBy } from "../offer-history/made-by.ts";
import { keepStatesBefore } from "../offer-history/offer-versions.sql.ts";
import { lockConflicts, settleConflicts } from "./conflicts.sql.ts";
import { sealOf } from "./seal.ts";
import { takeTheirs } from "./take-theirs.ts";

/**
 * Says which side counts: for one field of one offer, or for everything that is open about one list. To take all of a list
 * needs the seal of what the person has seen: "changed-meanwhile" where something else would be overwritten by now.
 */
export const decideConflicts = useCase({
  name: "decide-conflicts",
  input: z.object({
    which: z.union([
      z.object({ id: z.uuid() }),
      z.object({ source: z.string().max(300), seen: z.string().max(100).default("") }),
    ]),
    state: z.enum(["ours", "theirs"]),
  }),
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: ({ which }) => ({ subjectKind: "importConflict", subjectId: "id" in which ? which.id : null }),
  run: async (tx, { which, state }, { actor, networkId, now }) => {
    const conflicts = await lockConflicts(tx, networkId, which);
    if (conflicts.length === 0) return refused("decided-already");
    if (state === "theirs" && "source" in which && which.seen !== sealOf(conflicts))
      return refused("changed-meanwhile");
    const by = madeBy(actor);
    const offerIds = new Set(conflicts.map(({ offerId }) => offerId));
    const doing = { networkId, by, now };
    if (state === "theirs") {
      await keepStatesBefore(tx, networkId, [...offerIds]);
      for (const id of offerIds)
        await takeTheirs(
          tx,
          id,
          conflicts.filter(({ offerId }) => offerId === id),
          doing,
        );
    }
    const ids = conflicts.map(({ id }) => id);
    await settleConflicts(tx, { networkId, ids, state, by: by.membershipId, now });
    return ok({ decided: conflicts.length });
  },
});
