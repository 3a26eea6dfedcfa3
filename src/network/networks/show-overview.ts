import { z } from "zod";
import { officeDay, officeZone } from "../../platform/clock.ts";
import { question } from "../../platform/use-case.ts";
import { agreementTags } from "../agreements/agreement-tags.sql.ts";
import { runsNetwork } from "../may.ts";
import { listRegions } from "../regions/regions.sql.ts";
import { organisationsInNet } from "./overview.sql.ts";

/** Who takes part, who stands for it and how it is bound; and how the network is divided. */
export const showOverview = question({
  name: "show-overview",
  input: z.object({}),
  login: "app",
  by: runsNetwork,
  allow: () => true,
  run: async (tx, _input, { now }) => {
    const { year } = officeDay(now);
    const newYear = (of: number) => `${of}-01-01T00:00:00 ${officeZone}`;
    return {
      organisations: await organisationsInNet(tx, { from: newYear(year), to: newYear(year + 1) }),
      agreements: await agreementTags(tx, now),
      regions: await listRegions(tx),
      year,
    };
  },
  audit: { notAudited: "organisations and places, not families" },
});
