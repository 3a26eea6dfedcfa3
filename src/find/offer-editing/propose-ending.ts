import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { isOfferStaff, mayChangeOfferOf } from "../may.ts";
import { lockSheet, organisationOfOffer } from "./offer-sheets.sql.ts";
import { changeOf } from "./proposal.ts";
import { proposeChange } from "./proposals.sql.ts";

/** An editor says that an offer is over; the coordination decides whether families no longer find it. */
export const proposeEnding = useCase({
  name: "propose-ending",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: isOfferStaff,
  allow: async (tx, { id }, actor) => {
    const organisation = await organisationOfOffer(tx, id);
    return organisation !== undefined && mayChangeOfferOf(actor, organisation);
  },
  audit: ({ id }) => ({ subjectKind: "offer", subjectId: id }),
  run: async (tx, { id }, { actor, networkId, now }) => {
    const offer = await lockSheet(tx, networkId, id);
    if (offer === null || offer.status === "archived") return refused("unchanged");
    const proposalId = await proposeChange(tx, {
      networkId,
      offerId: offer.id,
      baseVersion: offer.version,
      change: { ...changeOf(offer.facts, offer.facts, []), end: true },
      risks: ["ending"],
      by: { kind: "staff", membershipId: actor.membershipId },
      note: null,
      now,
    });
    return ok({ proposalId });
  },
});
