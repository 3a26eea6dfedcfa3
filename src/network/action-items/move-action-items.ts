import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { moveOpenItems } from "./action-item-changes.sql.ts";
import { isOpenSeries } from "./action-items.sql.ts";

/** Everything open in one series goes to another, because the first ends or becomes part of it. */
export const moveActionItems = useCase({
  name: "move-action-items",
  input: z.object({ from: z.uuid("seriesMissing"), to: z.uuid("seriesMissing") }),
  login: "app",
  by: coordinates,
  allow: () => true,
  audit: ({ from }) => ({ subjectKind: "meetingSeries", subjectId: from }),
  run: async (tx, { from, to }) => {
    if (from === to) return refused("seriesSame");
    if (!(await isOpenSeries(tx, to))) return refused("seriesEnded");
    return ok({ moved: await moveOpenItems(tx, from, to) });
  },
});
