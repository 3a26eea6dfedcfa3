import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { readNetworkWords } from "./network-words.sql.ts";

/** Imprint, privacy, accessibility: anonymous and public. */
export const showNetworkWords = question({
  name: "show-network-words",
  input: z.object({}),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "public" },
  run: async (tx, _, { networkId }) => (await readNetworkWords(tx, networkId)) ?? null,
});
