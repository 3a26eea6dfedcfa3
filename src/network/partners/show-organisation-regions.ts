import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { listRegions } from "../regions/regions.sql.ts";
import { regionsOfOrganisation } from "./organisation-regions.sql.ts";
import { findPartner } from "./partners.sql.ts";

/** In which parts of the network an organisation works, as a choice. */
export const showOrganisationRegions = question({
  name: "show-organisation-regions",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: () => true,
  run: async (tx, { id }) => {
    const partner = await findPartner(tx, id);
    if (partner === undefined) return null;
    return { partner, regions: await listRegions(tx), chosen: await regionsOfOrganisation(tx, id) };
  },
  audit: { notAudited: "organisations and places, not families" },
});
