import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { keepsAllOffers, mayEditOffers } from "../may.ts";
import { insertClosure, touchClosedOffers } from "./closures.sql.ts";
import { mayKeepTimesOfOffer } from "./may-keep-times.ts";
import { dayField, laterDay, noteField } from "./schedule-form.ts";

/** Days on which an offer, the own organisation or the whole network is closed, both included. */
export const addClosure = useCase({
  name: "add-closure",
  input: z.object({
    scope: z.enum(["offer", "organisation", "network"]),
    offerId: z.union([z.literal(""), z.uuid()]),
    from: dayField,
    to: laterDay,
    reason: noteField,
  }),
  login: "app",
  by: mayEditOffers,
  allow: async (tx, { scope, offerId }, actor) => {
    if (scope === "network") return keepsAllOffers(actor);
    if (scope === "organisation") return actor.kind === "staff";
    return offerId !== "" && (await mayKeepTimesOfOffer(tx, offerId, actor));
  },
  audit: ({ offerId }) => ({ subjectKind: "closure", subjectId: offerId || null }),
  run: async (tx, { scope, offerId, from, to, reason }, { actor, networkId, now }) => {
    const toDate = to ?? from;
    if (toDate < from) return refused("endsBeforeStart");
    const organisationId = scope === "organisation" && actor.kind === "staff" ? actor.organisationId : null;
    const closes = { organisationId, offerId: scope === "offer" ? offerId : null };
    await insertClosure(tx, { networkId, id: newId(), ...closes, fromDate: from, toDate, reason });
    await touchClosedOffers(tx, closes, now);
    return ok({ offerId });
  },
});
