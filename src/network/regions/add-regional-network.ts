import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { slugOf } from "./region.ts";
import { regionFields } from "./region-fields.ts";
import { insertRegion, setMunicipalities } from "./regions.sql.ts";

/** A part of the network by area, with its municipalities. */
export const addRegionalNetwork = useCase({
  name: "add-regional-network",
  input: regionFields,
  login: "app",
  by: runsNetwork,
  allow: () => true,
  audit: (_, outcome) => ({
    subjectKind: "regionalNetwork",
    subjectId: outcome?.ok ? String(outcome.value) : null,
  }),
  run: async (tx, { name, municipalities }, { networkId }) => {
    const id = newId<"regionalNetwork">();
    if (!(await insertRegion(tx, { networkId, id, slug: slugOf(name), name })))
      return refused("regionNameTaken");
    await setMunicipalities(tx, networkId, id, municipalities);
    return ok<string>(id);
  },
});
