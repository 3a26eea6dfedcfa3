import { z } from "zod";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { madeBy } from "../offer-history/made-by.ts";
import { keepStatesBefore, recordVersion } from "../offer-history/offer-versions.sql.ts";
import { keepsAllOffers } from "../may.ts";
import { addOffer } from "./hand-in-change.ts";
import { lockSheet } from "./offer-sheets.sql.ts";
import { applied, fieldsChangedBy, mayDecide, sealOf } from "./proposal.ts";
import { lockProposal, writeDecision } from "./proposals.sql.ts";
import { moveOffer, writeFacts } from "./written-offers.sql.ts";

type Approved = { readonly offerId: string };
type Refusal = "decided-already" | "changed-meanwhile" | "incomplete";

/**
 * Takes over what was proposed. `seen` seals what the person had before her eyes: if the proposal or the offer is
 * another by now, nothing is written and she compares anew.
 */
export const approveProposal = useCase({
  name: "approve-proposal",
  input: z.object({ id: z.uuid(), seen: z.string().max(100) }),
  login: "app",
  by: keepsAllOffers,
  allow: async (tx, { id }, actor) =>
    actor.kind === "staff" && mayDecide(await lockProposal(tx, actor.networkId, id), actor),
  audit: (_input, outcome: Outcome<Approved, Refusal> | null) => ({
    subjectKind: "offer",
    subjectId: outcome?.ok ? outcome.value.offerId : null,
  }),
  run: async (tx, { id, seen }, { actor, networkId, now }): Promise<Outcome<Approved, Refusal>> => {
    const proposal = await lockProposal(tx, networkId, id);
    if (proposal?.state !== "waiting") return refused("decided-already");
    const offer = proposal.offerId === null ? null : await lockSheet(tx, networkId, proposal.offerId);
    if (sealOf(proposal, offer) !== seen) return refused("changed-meanwhile");
    const by = madeBy(actor);
    const after = applied(proposal.change, offer?.facts ?? null);
    if (after === null) return refused("incomplete");
    const { careEmail } = proposal.change;
    const offerId =
      offer?.id ?? (await addOffer(tx, { networkId, facts: after, careEmail, status: "published", by, now }));
    if (offer !== null) {
      const writing = { networkId, id: offer.id, now };
      const what: string[] = [...fieldsChangedBy(proposal.change, offer.facts), "approved"];
      await keepStatesBefore(tx, networkId, [offer.id]);
      await writeFacts(tx, writing, after);
      if (proposal.change.end && (await moveOffer(tx, writing, "archived", null))) what.push("archived");
      await recordVersion(tx, { networkId, offerIds: [offer.id], what, by, now });
    }
    const decision = { networkId, id: proposal.id, by: by.membershipId, reason: null, offerId, now };
    await writeDecision(tx, { ...decision, state: "approved" });
    return ok<Approved>({ offerId });
  },
});
