import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { readWholeOffers } from "./open-offers.sql.ts";

/** Published offers by our own ids; what is not there or not published is left out. */
export const readOpenOffers = question({
  name: "read-open-offers",
  input: z.object({ ids: z.array(z.guid()).max(1000) }),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "published offers are public" },
  run: (tx, { ids }) => readWholeOffers(tx, ids),
});
