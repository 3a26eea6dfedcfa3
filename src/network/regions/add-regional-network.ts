import { newId } from "../../core/ids.ts";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { slugOf } from "./region.ts";
import { regionFields } from "./region-fields.ts";
import { insertRegion, type MovedTown, setMunicipalities } from "./regions.sql.ts";

/** A part of the network by area, with its municipalities. */
export const addRegionalNetwork = useCase({
  name: "add-regional-network",
  input: regionFields,
  login: "app",
  by: runsNetwork,
  allow: () => true,
  audit: (_, outcome: Outcome<{ readonly id: string; readonly moved: readonly MovedTown[] }> | null) => ({
    subjectKind: "regionalNetwork",
    subjectId: outcome?.ok ? outcome.value.id : null,
  }),
  run: async (tx, { name, municipalities }, { networkId }) => {
    const id = newId<"regionalNetwork">();
    if (!(await insertRegion(tx, { networkId, id, slug: slugOf(name), name })))
      return refused("regionNameTaken");
    const moved = await setMunicipalities(tx, networkId, id, municipalities);
    return ok({ id: String(id), moved });
  },
});
