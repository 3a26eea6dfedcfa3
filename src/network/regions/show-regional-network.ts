import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { listRegions, unknownTowns } from "./regions.sql.ts";

export const showRegionalNetwork = question({
  name: "show-regional-network",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: runsNetwork,
  allow: () => true,
  audit: { notAudited: "places, not people" },
  run: async (tx, { id }) => {
    const regions = await listRegions(tx);
    const region = regions.find((one) => one.id === id);
    if (region === undefined) return null;
    const unknown = await unknownTowns(
      tx,
      region.municipalities.map(({ name }) => name),
    );
    return { region, regions: regions.map(({ id: other, name }) => ({ id: other, name })), unknown };
  },
});
