import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { readSheet } from "../offer-editing/offer-sheets.sql.ts";
import { findLink } from "./offer-links.sql.ts";
import { stateOfLink } from "./offer-link.ts";

/** What the link of a letter opens. Opening it changes nothing, because mail scanners open links too. */
export const showOfferLink = question({
  name: "show-offer-link",
  input: z.object({ tokenHash: z.instanceof(Buffer) }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: { notAudited: "the link is the right to read it, and what it shows is public" },
  run: async (tx, { tokenHash }, { networkId, now }) => {
    const link = await findLink(tx, tokenHash);
    if (link === undefined) return null;
    const { slug, title, status } = link;
    const state = stateOfLink(link, now);
    const sheet = state === "open" ? await readSheet(tx, networkId, link.offerId) : null;
    return { state, slug, title, isPublic: status === "published", facts: sheet?.facts ?? null };
  },
});
