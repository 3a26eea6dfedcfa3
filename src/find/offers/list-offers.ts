import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { isTrusted, mayEditOffers } from "../may.ts";
import { readToDo } from "../offer-editing/to-do.sql.ts";
import { countOfferLines, countOffers, readOfferLines } from "./offers.sql.ts";

const perPage = 50;

/** The list that offer editors work with, one page at a time; `more` says whether another page follows. */
export const listOffers = question({
  name: "list-offers",
  input: z.object({
    status: z.enum(["draft", "published", "hidden", "archived"]).nullable(),
    words: z.string().max(200),
    page: z.coerce.number().int().min(1).max(100_000),
  }),
  login: "app",
  by: mayEditOffers,
  allow: () => true,
  audit: { notAudited: "offers hold nothing about families" },
  run: async (tx, { status, words, page }, { networkId, actor }) => {
    const trusted = isTrusted(actor);
    // Editors keep the offers of their own organisation and read no drafts of others.
    const organisationId = trusted || actor.kind !== "staff" ? null : actor.organisationId;
    const asked = { networkId, organisationId, status, words, from: (page - 1) * perPage, most: perPage + 1 };
    const lines = await readOfferLines(tx, asked);
    return {
      lines: lines.slice(0, perPage),
      more: lines.length > perPage,
      found: await countOfferLines(tx, asked),
      counts: await countOffers(tx, networkId, organisationId),
      toDo: await readToDo(tx, networkId, organisationId),
      trusted,
    };
  },
});
