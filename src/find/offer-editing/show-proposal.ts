import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { isOfferStaff, isTrusted } from "../may.ts";
import { readSheet } from "./offer-sheets.sql.ts";
import { isOwnProposal, mayDecide } from "./proposal.ts";
import { readProposal } from "./proposals.sql.ts";

/** One proposal beside the offer as it is now: for the coordination, and for the person who made it. */
export const showProposal = question({
  name: "show-proposal",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: isOfferStaff,
  allow: async (tx, { id }, actor) =>
    isTrusted(actor) || isOwnProposal(await readProposal(tx, actor.networkId, id), actor),
  audit: { notAudited: "offers hold nothing about families" },
  run: async (tx, { id }, { actor, networkId }) => {
    const proposal = await readProposal(tx, networkId, id);
    if (proposal === null) return null;
    const offer = proposal.offerId === null ? null : await readSheet(tx, networkId, proposal.offerId);
    const own = isOwnProposal(proposal, actor);
    return { proposal, offer, own, mayDecide: isTrusted(actor) && mayDecide(proposal, actor) };
  },
});
