import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { circleFields } from "./circle.ts";
import { insertCircle, isNameTaken, regionExists } from "./circles.sql.ts";

/** A new group: steering group, working group, action or structure network. */
export const addCircle = useCase({
  name: "add-circle",
  input: z.object(circleFields),
  login: "app",
  by: coordinates,
  allow: (tx, { regionalNetworkId }) => regionExists(tx, regionalNetworkId),
  audit: (_, outcome: Outcome<{ readonly id: string }> | null) => ({
    subjectKind: "circle",
    subjectId: outcome?.ok ? outcome.value.id : null,
  }),
  run: async (tx, circle, { networkId, now }) => {
    if (await isNameTaken(tx, circle.name, null)) return refused("circleNameTaken");
    const id = newId<"circle">();
    await insertCircle(tx, { ...circle, networkId, id }, now);
    return ok({ id: String(id) });
  },
});
