import { z } from "zod";
import { officeDayOf } from "../../core/say-date.ts";
import { question } from "../../platform/use-case.ts";
import { takesPartInNetwork } from "../may.ts";
import { listRegions } from "../regions/regions.sql.ts";
import { netFacts, sectorPairs } from "./net-graph.ts";
import { linesOf, type Tie, usualLeast } from "./tie.ts";
import { tiesOfLaterAreas } from "./tie-sources.ts";
import { agreementTies, heldMeetings, listNetOrganisations, meetingTies } from "./ties.sql.ts";

const empty = z.literal("").transform(() => null);

/** The net of one year as it is: organisations, ties that are on record, and what the picture means. */
export const showNet = question({
  name: "show-net",
  input: z.object({
    year: z.union([empty, z.coerce.number().int().min(2000).max(2200)]),
    regionId: z.union([empty, z.uuid()]),
    least: z.union([empty, z.coerce.number().int().min(1).max(12)]),
  }),
  login: "app",
  by: takesPartInNetwork,
  allow: () => true,
  audit: { notAudited: "organisations and how often they met; no family and no person" },
  run: async (tx, asked, { now }) => {
    const thisYear = officeDayOf(now).year;
    const year = asked.year ?? thisYear;
    const organisations = await listNetOrganisations(tx, asked.regionId);
    const meetings = await heldMeetings(tx, year);
    const least = asked.least ?? usualLeast(meetings);
    const met = (await meetingTies(tx, year, asked.regionId)).filter(({ count }) => count >= least);
    const ties: Tie[] = [...met, ...(await agreementTies(tx, year)), ...(await tiesOfLaterAreas(tx, year))];
    const lines = linesOf(ties, new Set(organisations.map(({ id }) => id)));
    return {
      thisYear,
      year,
      least,
      meetings,
      regionId: asked.regionId,
      organisations,
      lines,
      regions: (await listRegions(tx)).map(({ id, name }) => ({ id, name })),
      facts: netFacts(organisations, lines),
      sectors: sectorPairs(organisations, lines),
    };
  },
});
