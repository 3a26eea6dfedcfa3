import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { readTimes } from "./times.sql.ts";

/** The times of all published offers of a network, read once for each version of its data. */
export const listTimes = question({
  name: "list-times",
  input: z.object({}),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "the times of published offers are public" },
  run: (tx) => readTimes(tx),
});
