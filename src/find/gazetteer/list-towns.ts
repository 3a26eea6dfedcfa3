import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { readTowns } from "./gazetteer.sql.ts";

/** The municipalities of a network, by which a family names where it lives. */
export const listTowns = question({
  name: "list-towns",
  input: z.object({}),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "names of municipalities are public" },
  run: (tx) => readTowns(tx),
});
