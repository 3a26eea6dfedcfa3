import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { isTrusted, mayChangeOfferOf, mayEditOffers } from "../may.ts";
import { organisationOfOffer, readSheet } from "../offer-editing/offer-sheets.sql.ts";
import { readVersions } from "./kept-versions.sql.ts";

const mostShown = 100;

/** Every kept state of an offer, the newest first. */
export const showHistory = question({
  name: "show-history",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: mayEditOffers,
  allow: async (tx, { id }, actor) => {
    const organisation = await organisationOfOffer(tx, id);
    return organisation !== undefined && mayChangeOfferOf(actor, organisation);
  },
  audit: { notAudited: "offers hold nothing about families" },
  run: async (tx, { id }, { actor, networkId }) => {
    const offer = await readSheet(tx, networkId, id);
    if (offer === null) return null;
    const versions = await readVersions(tx, networkId, offer.id, mostShown);
    return { offer, versions, trusted: isTrusted(actor) };
  },
});
