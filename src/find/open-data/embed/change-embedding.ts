import { z } from "zod";
import { ok } from "../../../core/outcomes.ts";
import { useCase } from "../../../platform/use-case.ts";
import { keepsAllOffers } from "../../may.ts";
import { isOrigin, mostOrigins, originLines } from "./embed-origins.ts";
import { writeOrigins } from "./embed-origins.sql.ts";

/** Says which sites may show the list of offers in a frame. Kept answers of the list are made anew. */
export const changeEmbedding = useCase({
  name: "change-embedding",
  input: z.object({
    origins: z
      .string()
      .max(10_000, "tooLong")
      .transform(originLines)
      .refine((lines) => lines.every(isOrigin), "notAddress")
      .refine((lines) => lines.length <= mostOrigins, "tooMany"),
  }),
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: (_input, outcome) => ({
    subjectKind: "network",
    subjectId: outcome?.ok ? String(outcome.value) : null,
  }),
  run: async (tx, { origins }, { networkId }) => {
    await writeOrigins(tx, networkId, origins);
    return ok<string>(networkId);
  },
});
