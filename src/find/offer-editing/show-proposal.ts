import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { isOfferStaff, isTrusted } from "../may.ts";
import { factsAtVersion } from "../offer-history/kept-versions.sql.ts";
import { readSheet } from "./offer-sheets.sql.ts";
import { isOwnProposal, mayDecide } from "./proposal.ts";
import { readProposal } from "./proposals.sql.ts";

/**
 * One proposal beside the offer as it is now: for the coordination, and for the person who made it. `since` asks also for
 * the facts of that older version, so that a form filled from it can be compared with what is new.
 */
export const showProposal = question({
  name: "show-proposal",
  input: z.object({ id: z.uuid(), since: z.int().min(0).nullable().default(null) }),
  login: "app",
  by: isOfferStaff,
  allow: async (tx, { id }, actor) =>
    isTrusted(actor) || isOwnProposal(await readProposal(tx, actor.networkId, id), actor),
  audit: { notAudited: "offers hold nothing about families" },
  run: async (tx, { id, since }, { actor, networkId }) => {
    const proposal = await readProposal(tx, networkId, id);
    if (proposal === null) return null;
    const offer = proposal.offerId === null ? null : await readSheet(tx, networkId, proposal.offerId);
    const before = offer && since !== null ? await factsAtVersion(tx, networkId, offer.id, since) : null;
    const own = isOwnProposal(proposal, actor);
    return { proposal, offer, before, own, mayDecide: isTrusted(actor) && mayDecide(proposal, actor) };
  },
});
