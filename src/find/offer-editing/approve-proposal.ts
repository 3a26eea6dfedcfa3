import { z } from "zod";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { applied, mayDecide } from "./proposal.ts";
import { lockProposal } from "./proposals.sql.ts";
import { lockComparison, takeOverProposal } from "./take-over-proposal.ts";
import { letterSite } from "../../platform/letter-site.ts";

type Approved = { readonly offerId: string };
type Refusal = "decided-already" | "changed-meanwhile" | "incomplete";

/**
 * Takes over what was proposed. `seen` seals what the person had before her eyes: if the proposal or the offer is
 * another by now, nothing is written and she compares anew.
 */
export const approveProposal = useCase({
  name: "approve-proposal",
  input: z.object({ id: z.uuid(), seen: z.string().max(100), ...letterSite.shape }),
  login: "app",
  by: keepsAllOffers,
  allow: async (tx, { id }, actor) =>
    actor.kind === "staff" && mayDecide(await lockProposal(tx, actor.networkId, id), actor),
  audit: (_input, outcome: Outcome<Approved, Refusal> | null) => ({
    subjectKind: "offer",
    subjectId: outcome?.ok ? outcome.value.offerId : null,
  }),
  run: async (tx, { id, seen, ...site }, circumstances): Promise<Outcome<Approved, Refusal>> => {
    const found = await lockComparison(tx, { networkId: circumstances.networkId, id, seen });
    if (!found.ok) return found;
    const { proposal, offer } = found.value;
    const after = applied(proposal.change, offer?.facts ?? null);
    if (after === null) return refused("incomplete");
    const { careEmail } = proposal.change;
    const taken = { ...found.value, after, careEmail, corrected: [], site };
    return ok<Approved>({ offerId: await takeOverProposal(tx, taken, circumstances) });
  },
});
