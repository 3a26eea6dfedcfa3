import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { madeBy } from "../offer-history/made-by.ts";
import { keepsAllOffers } from "../may.ts";
import { lockProposal, writeDecision } from "./proposals.sql.ts";
import { tellProposer } from "./tell-proposer.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** Says no to a proposal, with a reason that the person who made it reads. */
export const declineProposal = useCase({
  name: "decline-proposal",
  input: z.object({
    id: z.uuid(),
    reason: z.string().trim().min(3, "reasonMissing").max(1000, "tooLong"),
    ...letterSite.shape,
  }),
  login: "app",
  by: keepsAllOffers,
  allow: async (tx, { id }, actor) =>
    actor.kind === "staff" && (await lockProposal(tx, actor.networkId, id)) !== null,
  audit: ({ id }) => ({ subjectKind: "offerProposal", subjectId: id }),
  run: async (tx, { id, reason, ...site }, { actor, networkId, now, post }) => {
    const proposal = await lockProposal(tx, networkId, id);
    if (proposal?.state !== "waiting") return refused("decided-already");
    const { membershipId: by } = madeBy(actor);
    await writeDecision(tx, {
      networkId,
      id: proposal.id,
      state: "declined",
      by,
      reason,
      offerId: null,
      now,
    });
    await tellProposer(tx, { ...site, proposal, reason, corrected: [] }, { networkId, post });
    return ok({ id });
  },
});
