import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { writeNeighbours } from "./neighbours.sql.ts";

/** Chooses the networks whose offers families see where this network has few. */
export const changeNeighbours = useCase({
  name: "change-neighbours",
  input: z.object({ neighbours: z.array(z.uuid()).max(500) }),
  login: "app",
  by: runsNetwork,
  allow: () => true,
  audit: (_, outcome) => ({ subjectKind: "network", subjectId: outcome?.ok ? String(outcome.value) : null }),
  run: async (tx, { neighbours }, { networkId }) => {
    await writeNeighbours(tx, networkId, neighbours);
    return ok<string>(networkId);
  },
});
