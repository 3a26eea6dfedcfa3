import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { pageAsked } from "./offer-filter.ts";
import { readOpenOrganisations } from "./organisations.sql.ts";

/** Organisations that published offers name; the one with an id, or all whose name holds the words. */
export const listOpenOrganisations = question({
  name: "list-open-organisations",
  input: pageAsked.extend({ id: z.guid().optional(), words: z.string().max(200).optional() }),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "who offers what is public" },
  run: (tx, { id, words, page, size }, { networkId }) =>
    readOpenOrganisations(tx, networkId, { id, words, page, size }),
});
