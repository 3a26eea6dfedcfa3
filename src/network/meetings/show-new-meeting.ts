import { z } from "zod";
import { officeDay } from "../../platform/clock.ts";
import { question } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { findSeries, lastOfSeries, networkFacts } from "./meetings.sql.ts";
import { proposeDay } from "./next-date.ts";

/** What the rhythm of a series and its last meeting propose for the next one. */
export const showNewMeeting = question({
  name: "show-new-meeting",
  input: z.object({ seriesId: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: () => true,
  audit: { notAudited: "times and places of meetings, not people" },
  run: async (tx, { seriesId }, { networkId, now }) => {
    const series = await findSeries(tx, seriesId);
    if (series === undefined) return null;
    const last = (await lastOfSeries(tx, seriesId)) ?? null;
    const { land } = await networkFacts(tx, networkId);
    const lastDay = last?.startsAt ? officeDay(last.startsAt) : null;
    const day = proposeDay(lastDay, series.rhythmMonths, officeDay(now), land);
    return { series, last, day };
  },
});
