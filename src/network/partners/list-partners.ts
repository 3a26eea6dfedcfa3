import { z } from "zod";
import { sectors } from "../../people/public.ts";
import { question } from "../../platform/use-case.ts";
import { coordinates, takesPartInNetwork } from "../may.ts";
import { listRegions } from "../regions/regions.sql.ts";
import { listPartnerRows, partnerPersons } from "./partners.sql.ts";

/** Who works in the net: every organisation, with the people who agreed to stand there. */
export const listPartners = question({
  name: "list-partners",
  input: z.object({
    words: z
      .string()
      .catch("")
      .transform((text) => text.toLowerCase().slice(0, 120).split(/\s+/).filter(Boolean)),
    sector: z.enum(sectors).nullable().catch(null),
    region: z.uuid().nullable().catch(null),
  }),
  login: "app",
  by: takesPartInNetwork,
  allow: () => true,
  run: async (tx, choice, { actor }) => {
    const sight = { everybody: coordinates(actor) };
    return {
      partners: await listPartnerRows(tx, choice, sight),
      persons: await partnerPersons(tx, null, sight),
      regions: await listRegions(tx),
    };
  },
  audit: { notAudited: "partners of the network who agreed to it, not families" },
});
