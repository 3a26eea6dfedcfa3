import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { readAccessibility } from "./accessibility.sql.ts";

/** What the body states on accessibility, data protection and in its imprint, for those who keep it. */
export const showAccessibility = question({
  name: "show-accessibility",
  input: z.object({}),
  login: "app",
  by: runsNetwork,
  allow: () => true,
  audit: { notAudited: "all of it is public" },
  run: async (tx, _, { networkId, now }) => ({ facts: await readAccessibility(tx, networkId), now }),
});
