import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { isTrusted, mayChangeOfferOf, mayEditOffers } from "../may.ts";
import { countOfOffer } from "../offer-conflicts/conflicts.sql.ts";
import { factsAtVersion } from "../offer-history/kept-versions.sql.ts";
import { hasSchedules, organisationOfOffer, readSheet } from "./offer-sheets.sql.ts";
import { waitingForOffer } from "./proposals.sql.ts";

/**
 * An offer for those who keep it, with what waits for approval. `since` asks also for the facts of that older version,
 * so that a form filled from it can be compared with what somebody else has saved.
 */
export const showOfferSheet = question({
  name: "show-offer-sheet",
  input: z.object({ id: z.uuid(), since: z.int().min(0).nullable().default(null) }),
  login: "app",
  by: mayEditOffers,
  allow: async (tx, { id }, actor) => {
    const organisation = await organisationOfOffer(tx, id);
    return organisation !== undefined && mayChangeOfferOf(actor, organisation);
  },
  audit: { notAudited: "offers hold nothing about families" },
  run: async (tx, { id, since }, { actor, networkId }) => {
    const offer = await readSheet(tx, networkId, id);
    if (offer === null) return null;
    const base = since === null ? null : await factsAtVersion(tx, networkId, offer.id, since);
    const waiting = await waitingForOffer(tx, networkId, offer.id);
    const times = await hasSchedules(tx, networkId, offer.id);
    const conflicts = await countOfOffer(tx, networkId, offer.id);
    return { offer, base, waiting, times, conflicts, trusted: isTrusted(actor) };
  },
});
