import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { isOfferStaff } from "../may.ts";
import { isOwnProposal } from "./proposal.ts";
import { lockProposal, writeDecision } from "./proposals.sql.ts";

/** Takes back one's own proposal while it waits. */
export const withdrawProposal = useCase({
  name: "withdraw-proposal",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: isOfferStaff,
  allow: async (tx, { id }, actor) => isOwnProposal(await lockProposal(tx, actor.networkId, id), actor),
  audit: ({ id }) => ({ subjectKind: "offerProposal", subjectId: id }),
  run: async (tx, { id }, { actor, networkId, now }) => {
    const proposal = await lockProposal(tx, networkId, id);
    if (proposal?.state !== "waiting") return refused("decided-already");
    const decision = { networkId, id: proposal.id, by: actor.membershipId, reason: null, offerId: null, now };
    await writeDecision(tx, { ...decision, state: "withdrawn" });
    return ok({ id });
  },
});
