import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { isOfferStaff } from "../may.ts";
import { factsOfForm, scheduleFormShape } from "../schedules/schedule-form.ts";
import { isOwnProposal } from "./proposal.ts";
import { mostProposedTimes } from "./proposed-times.ts";
import { lockProposal, writeTimes } from "./proposals.sql.ts";

/**
 * Adds times to one's own proposal of a new offer. An offer that is there already gets its times at once, because nobody
 * has to look at them first.
 */
export const proposeTime = useCase({
  name: "propose-time",
  input: z.object({ ...scheduleFormShape, proposalId: z.uuid() }),
  login: "app",
  by: isOfferStaff,
  allow: async (tx, { proposalId }, actor) =>
    isOwnProposal(await lockProposal(tx, actor.networkId, proposalId), actor),
  audit: ({ proposalId }) => ({ subjectKind: "offerProposal", subjectId: proposalId }),
  run: async (tx, { proposalId, ...form }, { networkId, now }) => {
    const proposal = await lockProposal(tx, networkId, proposalId);
    if (proposal?.state !== "waiting" || proposal.offerId !== null) return refused("decided-already");
    const facts = factsOfForm(form);
    if (typeof facts === "string") return refused(facts);
    const { times } = proposal.change;
    if (times.length >= mostProposedTimes) return refused("tooManyTimes");
    const time = { ...facts, extraDates: [...facts.extraDates], id: newId<"schedule">() };
    await writeTimes(tx, { networkId, id: proposal.id, times: [...times, time], now });
    return ok({ id: proposalId });
  },
});
