import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { readNeighbours } from "./neighbours.sql.ts";

/** The networks that can be neighbours, with those that are. */
export const showNeighbours = question({
  name: "show-neighbours",
  input: z.object({}),
  login: "app",
  by: runsNetwork,
  allow: () => true,
  audit: { notAudited: "names of networks are public" },
  run: (tx, _, { networkId }) => readNeighbours(tx, networkId),
});
