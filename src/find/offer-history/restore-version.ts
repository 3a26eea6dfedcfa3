import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { isTrusted, mayChangeOfferOf, mayEditOffers } from "../may.ts";
import { handInChange } from "../offer-editing/hand-in-change.ts";
import { lockSheet, organisationOfOffer } from "../offer-editing/offer-sheets.sql.ts";
import { touchOffer } from "../schedules/schedules.sql.ts";
import { readVersion } from "./kept-versions.sql.ts";
import { madeBy } from "./made-by.ts";
import { keepStatesBefore } from "./offer-versions.sql.ts";
import { restoreBeside } from "./restore-beside.ts";

/**
 * Brings back what an earlier version says, with its times and places. That is a new version, and what is risky about it
 * waits like any other risky change; times never are. Whether families see the offer stays as it is.
 */
export const restoreVersion = useCase({
  name: "restore-version",
  input: z.object({ id: z.uuid(), no: z.coerce.number().int().min(0) }),
  login: "app",
  by: mayEditOffers,
  allow: async (tx, { id }, actor) => {
    const organisation = await organisationOfOffer(tx, id);
    return organisation !== undefined && mayChangeOfferOf(actor, organisation);
  },
  audit: ({ id }) => ({ subjectKind: "offer", subjectId: id }),
  run: async (tx, { id, no }, { actor, networkId, now }) => {
    const offer = await lockSheet(tx, networkId, id);
    const kept = offer === null ? null : await readVersion(tx, networkId, offer.id, no);
    if (offer === null || !kept?.facts) return refused("gone");
    await keepStatesBefore(tx, networkId, [offer.id]);
    const beside = await restoreBeside(tx, { networkId, offerId: offer.id, no }, kept.more);
    if (beside.length > 0) await touchOffer(tx, offer.id, now);
    const { changed, waiting } = await handInChange(tx, {
      networkId,
      offer,
      after: kept.facts,
      by: { ...madeBy(actor), kind: actor.kind },
      trusted: isTrusted(actor),
      note: null,
      also: ["restored"],
      beside,
      now,
    });
    return ok({ id, changed, waiting });
  },
});
