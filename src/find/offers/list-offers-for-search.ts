import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { readPublishedOffers } from "./offers.sql.ts";

/** All published offers of a network, from which each process builds its search index. */
export const listOffersForSearch = question({
  name: "list-offers-for-search",
  input: z.object({}),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "published offers are public" },
  run: (tx) => readPublishedOffers(tx),
});
