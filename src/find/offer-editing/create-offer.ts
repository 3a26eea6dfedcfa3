import { z } from "zod";
import { ok, type Outcome } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { madeBy } from "../offer-history/made-by.ts";
import { isTrusted, mayEditOffers } from "../may.ts";
import { addOffer } from "./hand-in-change.ts";
import { agesInOrder, factsOfForm, offerFormShape } from "./offer-form.ts";
import { nameOfOrganisation } from "./offer-sheets.sql.ts";
import { offerFields } from "../offer-history/facts.ts";
import { changeOf } from "./proposal.ts";
import { proposeChange } from "./proposals.sql.ts";

type Created = { readonly offerId: string | null; readonly proposalId: string | null };

/** A new offer: from the coordination it stands on the list at once, from an editor it waits for her. */
export const createOffer = useCase({
  name: "create-offer",
  input: z.object({ ...offerFormShape, publish: z.boolean() }).superRefine(agesInOrder),
  login: "app",
  by: mayEditOffers,
  allow: () => true,
  audit: (_input, outcome: Outcome<Created> | null) => ({
    subjectKind: "offer",
    subjectId: outcome?.ok ? outcome.value.offerId : null,
  }),
  run: async (tx, { publish, ...form }, { actor, networkId, now }) => {
    const facts = factsOfForm(form, null);
    const { careEmail } = form;
    if (actor.kind === "system" || isTrusted(actor)) {
      const status = publish ? "published" : "draft";
      const offerId = await addOffer(tx, { networkId, facts, careEmail, status, by: madeBy(actor), now });
      return ok<Created>({ offerId, proposalId: null });
    }
    // An editor speaks for her own organisation only.
    const organisation = await nameOfOrganisation(tx, actor.organisationId);
    const proposalId = await proposeChange(tx, {
      networkId,
      offerId: null,
      baseVersion: null,
      change: { ...changeOf(null, { ...facts, organisation }, offerFields), careEmail },
      risks: ["new"],
      by: { kind: "staff", membershipId: actor.membershipId },
      note: null,
      now,
    });
    return ok<Created>({ offerId: null, proposalId });
  },
});
