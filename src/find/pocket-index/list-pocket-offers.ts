import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { readPocketRows } from "./pocket.sql.ts";

/** What a phone keeps of the offers of a district. */
export const listPocketOffers = question({
  name: "list-pocket-offers",
  input: z.object({}),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "published offers are public" },
  run: (tx) => readPocketRows(tx),
});
