import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { deleteRegion, findRegion } from "./regions.sql.ts";

/** A regional network ends; its municipalities stay in the network. */
export const removeRegionalNetwork = useCase({
  name: "remove-regional-network",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: runsNetwork,
  allow: async (tx, { id }) => (await findRegion(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "regionalNetwork", subjectId: id }),
  run: async (tx, { id }, { networkId }) => {
    await deleteRegion(tx, networkId, id);
    return ok(null);
  },
});
