import { z } from "zod";
import { question } from "../../../platform/use-case.ts";
import { keepsAllOffers } from "../../may.ts";
import { readOrigins } from "./embed-origins.sql.ts";

/** Which sites may show the list of offers, for those who decide it. */
export const showEmbedding = question({
  name: "show-embedding",
  input: z.object({}),
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: { notAudited: "every answer of the embedded list names them" },
  run: (tx, _input, { networkId }) => readOrigins(tx, networkId),
});
