import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { isOfferStaff } from "../may.ts";
import { isOwnProposal } from "./proposal.ts";
import { lockProposal, writeTimes } from "./proposals.sql.ts";

/** Takes times out of one's own proposal of a new offer again. */
export const withdrawTime = useCase({
  name: "withdraw-time",
  input: z.object({ proposalId: z.uuid(), timeId: z.uuid() }),
  login: "app",
  by: isOfferStaff,
  allow: async (tx, { proposalId }, actor) =>
    isOwnProposal(await lockProposal(tx, actor.networkId, proposalId), actor),
  audit: ({ proposalId }) => ({ subjectKind: "offerProposal", subjectId: proposalId }),
  run: async (tx, { proposalId, timeId }, { networkId, now }) => {
    const proposal = await lockProposal(tx, networkId, proposalId);
    if (proposal?.state !== "waiting") return refused("decided-already");
    const times = proposal.change.times.filter(({ id }) => id !== timeId);
    await writeTimes(tx, { networkId, id: proposal.id, times, now });
    return ok({ id: proposalId });
  },
});
