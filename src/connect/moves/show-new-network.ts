import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { aFamily } from "../may.ts";

/** Which network a family's code leads to since its move: only the public name and address of that network. */
export const showNewNetwork = question({
  name: "show-new-network",
  input: z.object({}),
  login: "family",
  by: aFamily,
  allow: anyone,
  run: async (tx, _input, { actor }) =>
    (await tx
      .selectFrom("network")
      .select(["name", "slug", "first"])
      .where("id", "=", actor.networkId)
      .executeTakeFirst()) ?? null,
  audit: { notAudited: "it tells the public name of a network; what follows there is audited" },
});
