import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { hasOpenItems } from "../action-items/action-items.sql.ts";
import { coordinates } from "../may.ts";
import { findSeries, updateSeries } from "./meetings.sql.ts";
import { seriesFields } from "./series-fields.ts";

/** Name, kind and rhythm of a series, and whether it goes on. Its meetings and tasks stay in any case. */
export const changeSeries = useCase({
  name: "change-series",
  input: seriesFields.extend({ id: z.uuid(), ended: z.boolean() }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await findSeries(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "meetingSeries", subjectId: id }),
  run: async (tx, { id, ended, ...facts }, { now }) => {
    const before = await findSeries(tx, id);
    if (ended && (await hasOpenItems(tx, id))) return refused("seriesHasOpenTasks");
    await updateSeries(tx, id, { ...facts, endedAt: ended ? (before?.endedAt ?? now) : null });
    return ok({ id });
  },
});
