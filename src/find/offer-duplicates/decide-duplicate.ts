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
import { moveWaitingProposals } from "./moved-proposals.sql.ts";
import { decidePair } from "./offer-duplicates.sql.ts";
import { mustBePublished } from "./which-stays.ts";

/**
 * Says that two offers are one, or that they are not. If they are, the second is hidden and nothing of it is lost: the
 * fields named in `take` go over to the first, and so does what is proposed for the second and still waits. A "no" is remembered, so that nobody is asked twice. Refuses with
 * "would-vanish" where families would find neither of the two and the person has not said that the first is published.
 */
export const decideDuplicate = useCase({
  name: "decide-duplicate",
  input: z.object({
    one: z.uuid(),
    other: z.uuid(),
    state: z.enum(["same", "same-publish", "different"]),
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
    const pair = { networkId, one: first, other: second, by: by.membershipId, now };
    if (state === "different")
      return (await decidePair(tx, { ...pair, state })) ? ok({ id: one }) : refused("decided-already");
    const stays = await lockSheet(tx, networkId, first);
    const goes = await lockSheet(tx, networkId, second);
    if (stays === null || goes === null) return refused("decided-already");
    const publish = mustBePublished(stays, goes);
    if (publish && state !== "same-publish") return refused("would-vanish");
    if (!(await decidePair(tx, { ...pair, state: "same" }))) return refused("decided-already");
    const after = withFields(stays.facts, goes.facts, take);
    const what: string[] = changedFields(stays.facts, after);
    if (what.length > 0 || publish) {
      await keepStatesBefore(tx, networkId, [first]);
      if (what.length > 0) await writeFacts(tx, { networkId, id: first, now }, after);
      if (publish && (await moveOffer(tx, { networkId, id: first, now }, "published", null)))
        what.push("published");
      await recordVersion(tx, { networkId, offerIds: [first], what: [...what, "duplicate"], by, now });
    }
    await moveOffer(tx, { networkId, id: second, now }, "hidden", "duplicate");
    await recordVersion(tx, { networkId, offerIds: [second], what: ["hidden", "duplicate"], by, now });
    await moveWaitingProposals(tx, networkId);
    return ok({ id: one });
  },
});
