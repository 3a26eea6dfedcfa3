import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { findSeries } from "./meetings.sql.ts";
import { seriesChoices } from "./series-choices.sql.ts";

/** The form of a series; a new one where no id is given. */
export const showSeries = question({
  name: "show-series",
  input: z.object({ id: z.uuid().nullable() }),
  login: "app",
  by: coordinates,
  allow: () => true,
  audit: { notAudited: "names and rhythms of meetings, not people" },
  run: async (tx, { id }) => {
    const series = id === null ? null : await findSeries(tx, id);
    return series === undefined ? null : { series, choices: await seriesChoices(tx) };
  },
});
