import { z } from "zod";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { changedFields, type OfferFacts } from "../offer-history/facts.ts";
import { keepsAllOffers } from "../may.ts";
import { agesInOrder, factsOfForm, offerFormShape } from "./offer-form.ts";
import { writeCareEmail } from "./offer-sheets.sql.ts";
import { applied, mayDecide } from "./proposal.ts";
import { lockProposal } from "./proposals.sql.ts";
import { lockComparison, takeOverProposal } from "./take-over-proposal.ts";
import { letterSite } from "../../platform/letter-site.ts";

type Corrected = { readonly offerId: string };
type Refusal = "decided-already" | "changed-meanwhile" | "incomplete";

/**
 * "Ändern und freigeben": what was proposed, with what the person who decides has put right. The proposal stays as it
 * was made, so that both can be read: what somebody wanted, and what came of it.
 */
export const correctProposal = useCase({
  name: "correct-proposal",
  input: z
    .object({
      ...offerFormShape,
      id: z.uuid(),
      seen: z.string().max(100),
      ...letterSite.shape,
    })
    .superRefine(agesInOrder),
  login: "app",
  by: keepsAllOffers,
  allow: async (tx, { id }, actor) =>
    actor.kind === "staff" && mayDecide(await lockProposal(tx, actor.networkId, id), actor),
  audit: (_input, outcome: Outcome<Corrected, Refusal> | null) => ({
    subjectKind: "offer",
    subjectId: outcome?.ok ? outcome.value.offerId : null,
  }),
  run: async (tx, { id, seen, baseUrl, network, ...form }, doing): Promise<Outcome<Corrected, Refusal>> => {
    const found = await lockComparison(tx, { networkId: doing.networkId, id, seen });
    if (!found.ok) return found;
    const { proposal, offer } = found.value;
    const proposed = applied(proposal.change, offer?.facts ?? null);
    if (proposed === null) return refused("incomplete");
    const after = factsOfForm(form, { ...proposed, place: knownPlace(proposed, offer?.facts) });
    const corrected = changedFields(proposed, after);
    const { careEmail } = form;
    const taken = { ...found.value, after, careEmail, corrected, site: { baseUrl, network } };
    const offerId = await takeOverProposal(tx, taken, doing);
    await writeCareEmail(tx, doing.networkId, offerId, careEmail);
    return ok<Corrected>({ offerId });
  },
});

/** Whoever puts the old address back means the old door: its coordinates are known. */
const knownPlace = (proposed: OfferFacts, now: OfferFacts | undefined): OfferFacts["place"] =>
  proposed.place.lat === null && now !== undefined ? now.place : proposed.place;
