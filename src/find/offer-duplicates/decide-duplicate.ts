import { z } from "zod";
import { readId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { lockSheet } from "../offer-editing/offer-sheets.sql.ts";
import { moveOffer, writeFacts } from "../offer-editing/written-offers.sql.ts";
import { changedFields, offerFacts, withFields } from "../offer-history/facts.ts";
import { madeBy } from "../offer-history/made-by.ts";
import { keepStatesBefore, recordVersion } from "../offer-history/offer-versions.sql.ts";
import { decidePair } from "./offer-duplicates.sql.ts";

/**
 * Says that two offers are one, or that they are not. If they are, the second is hidden and nothing of it is lost: the
 * fields named in `take` go over to the first. A "no" is remembered, so that nobody is asked twice.
 */
export const decideDuplicate = useCase({
  name: "decide-duplicate",
  input: z.object({
    one: z.uuid(),
    other: z.uuid(),
    state: z.enum(["same", "different"]),
    take: z.array(offerFacts.keyof()).default([]),
  }),
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: ({ one }) => ({ subjectKind: "offer", subjectId: one }),
  run: async (tx, { one, other, state, take }, { actor, networkId, now }) => {
    const [first, second] = [readId<"offer">(one), readId<"offer">(other)];
    const by = madeBy(actor);
    if (first === undefined || second === undefined) return refused("decided-already");
    const decided = { networkId, one: first, other: second, state, by: by.membershipId, now };
    if (!(await decidePair(tx, decided))) return refused("decided-already");
    if (state === "different") return ok({ id: one });
    const stays = await lockSheet(tx, networkId, first);
    const goes = await lockSheet(tx, networkId, second);
    if (stays === null || goes === null) return refused("decided-already");
    const after = withFields(stays.facts, goes.facts, take);
    const what = changedFields(stays.facts, after);
    if (what.length > 0) {
      await keepStatesBefore(tx, networkId, [first]);
      await writeFacts(tx, { networkId, id: first, now }, after);
      await recordVersion(tx, { networkId, offerIds: [first], what: [...what, "duplicate"], by, now });
    }
    await moveOffer(tx, { networkId, id: second, now }, "hidden", "duplicate");
    await recordVersion(tx, { networkId, offerIds: [second], what: ["hidden", "duplicate"], by, now });
    return ok({ id: one });
  },
});
