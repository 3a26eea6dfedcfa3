import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { ReadTransaction } from "../../platform/database.ts";
import { question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { readSheet } from "../offer-editing/offer-sheets.sql.ts";
import { readTimes } from "../schedules/times.sql.ts";
import { stoodBeforeEnding } from "./ended-offers.sql.ts";
import { findLink, type LinkRow } from "./offer-links.sql.ts";
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
    const timed = sheet ? (await readTimes(tx, sheet.id)).offers[0] : undefined;
    const seen = sheet && { facts: sheet.facts, schedules: timed?.schedules ?? [] };
    return {
      state,
      slug,
      title,
      isPublic: status === "published",
      seen,
      mayUndo: await mayUndo(tx, link, now),
    };
  },
});

/** Whether this link has ended the offer, still lives, and nobody has decided about the offer since. */
const mayUndo = async (tx: ReadTransaction, link: LinkRow, now: Temporal.Instant): Promise<boolean> =>
  link.usedFor === "ended" &&
  stateOfLink({ ...link, usedAt: null }, now) === "open" &&
  (await stoodBeforeEnding(tx, link.offerId)) !== null;
