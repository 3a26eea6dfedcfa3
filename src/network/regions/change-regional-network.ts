import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { regionFields } from "./region-fields.ts";
import { findRegion, renameRegion, setMunicipalities } from "./regions.sql.ts";

/** Name and municipalities; the address of a region never changes, because partners link to it. */
export const changeRegionalNetwork = useCase({
  name: "change-regional-network",
  input: regionFields.extend({ id: z.uuid() }),
  login: "app",
  by: runsNetwork,
  allow: async (tx, { id }) => (await findRegion(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "regionalNetwork", subjectId: id }),
  run: async (tx, { id, name, municipalities }, { networkId }) => {
    await renameRegion(tx, id, name);
    return ok({ id, moved: await setMunicipalities(tx, networkId, id, municipalities) });
  },
});
