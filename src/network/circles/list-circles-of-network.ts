import { z } from "zod";
import { officeDay } from "../../platform/clock.ts";
import { question } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { listRegions } from "../regions/regions.sql.ts";
import { listCircles } from "./circles.sql.ts";

/** The groups of the network, those that ended too: history stays visible. */
export const listCirclesOfNetwork = question({
  name: "list-circles-of-network",
  input: z.object({}),
  login: "app",
  by: coordinates,
  allow: () => true,
  run: async (tx, _input, { now }) => {
    const today = officeDay(now).toString();
    return { circles: await listCircles(tx, today), regions: await listRegions(tx), today };
  },
  audit: { notAudited: "groups of professionals, not families" },
});
