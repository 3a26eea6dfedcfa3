import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { keepsAllOffers, mayChangeOfferOf, mayEditOffers } from "../may.ts";
import { insertClosure, touchClosedOffers } from "./closures.sql.ts";
import { areOfNetwork } from "./date-choices.sql.ts";
import { mayKeepTimesOfOffer } from "./may-keep-times.ts";
import { dayField, laterDay, noteField } from "./schedule-form.ts";

/** Days on which an offer, an organisation (empty: the own one) or the whole network is closed, both included. */
export const addClosure = useCase({
  name: "add-closure",
  input: z.object({
    scope: z.enum(["offer", "organisation", "network"]),
    offerId: z.union([z.literal(""), z.uuid()]),
    organisationId: z.union([z.literal(""), z.uuid()]).default(""),
    from: dayField,
    to: laterDay,
    reason: noteField,
  }),
  login: "app",
  by: mayEditOffers,
  allow: async (tx, { scope, offerId, organisationId }, actor) => {
    if (scope === "network") return keepsAllOffers(actor);
    if (scope === "organisation")
      return organisationId === ""
        ? actor.kind === "staff"
        : mayChangeOfferOf(actor, organisationId) && (await areOfNetwork(tx, organisationId, null));
    return offerId !== "" && (await mayKeepTimesOfOffer(tx, offerId, actor));
  },
  audit: ({ offerId, organisationId }) => ({
    subjectKind: "closure",
    subjectId: offerId || organisationId || null,
  }),
  run: async (
    tx,
    { scope, offerId, organisationId: chosen, from, to, reason },
    { actor, networkId, now },
  ) => {
    const toDate = to ?? from;
    if (toDate < from) return refused("endsBeforeStart");
    const own = actor.kind === "staff" ? actor.organisationId : null;
    const organisationId = scope === "organisation" ? chosen || own : null;
    const closes = { organisationId, offerId: scope === "offer" ? offerId : null };
    await insertClosure(tx, { networkId, id: newId(), ...closes, fromDate: from, toDate, reason });
    await touchClosedOffers(tx, closes, now);
    return ok({ offerId });
  },
});
