import { newId } from "../../core/ids.ts";
import { ok, type Outcome } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { insertSeries } from "./meetings.sql.ts";
import { seriesFields } from "./series-fields.ts";

/** A series of meetings: what stays open in one of them is asked for in the next. */
export const addSeries = useCase({
  name: "add-series",
  input: seriesFields,
  login: "app",
  by: coordinates,
  allow: () => true,
  audit: (_, outcome: Outcome<{ readonly id: string }> | null) => ({
    subjectKind: "meetingSeries",
    subjectId: outcome?.ok ? outcome.value.id : null,
  }),
  run: async (tx, facts, { networkId, now }) => {
    const id = newId<"meetingSeries">();
    await insertSeries(tx, { ...facts, networkId, id }, now);
    return ok({ id: String(id) });
  },
});
