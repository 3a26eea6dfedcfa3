import { z } from "zod";
import { listOrganisationRows } from "../../people/public.ts";
import { question } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { listRegions } from "../regions/regions.sql.ts";

/** Who takes part, and how the network is divided. */
export const showOverview = question({
  name: "show-overview",
  input: z.object({}),
  login: "app",
  by: runsNetwork,
  allow: () => true,
  audit: { notAudited: "organisations and places, not families" },
  run: async (tx) => ({ organisations: await listOrganisationRows(tx), regions: await listRegions(tx) }),
});
