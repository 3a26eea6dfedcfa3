import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { readOpenIds } from "./open-ids.sql.ts";

/**
 * The ids of all published offers, or of the one known outside under `given`. By these a whole directory is written in
 * an order that stays the same after it was read in elsewhere.
 */
export const listOpenIds = question({
  name: "list-open-ids",
  input: z.object({ given: z.guid().optional() }),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "published offers are public" },
  run: (tx, { given }) => readOpenIds(tx, given?.toLowerCase()),
});
