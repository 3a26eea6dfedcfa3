import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { readNeighbours } from "./neighbours.sql.ts";

/** The networks whose offers may be shown where this one has few. */
export const listNeighbours = question({
  name: "list-neighbours",
  input: z.object({}),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "names of networks are public" },
  run: (tx) => readNeighbours(tx),
});
