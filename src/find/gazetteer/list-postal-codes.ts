import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { readPostalCodes } from "./gazetteer.sql.ts";

/** The whole gazetteer, which each process keeps in memory: 23,000 places are about 5 MB. */
export const listPostalCodes = question({
  name: "list-postal-codes",
  input: z.object({}),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "the gazetteer is public" },
  run: (tx) => readPostalCodes(tx),
});
