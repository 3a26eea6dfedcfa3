import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { circleFields, endsBeforeItBegins } from "./circle.ts";
import { isNameTaken, lockCircle, regionExists, updateCircle } from "./circles.sql.ts";

/** Name, kind, purpose, area and beginning of a group. */
export const changeCircle = useCase({
  name: "change-circle",
  input: z.object({ ...circleFields, id: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id, regionalNetworkId }) =>
    (await lockCircle(tx, id)) !== undefined && (await regionExists(tx, regionalNetworkId)),
  audit: ({ id }) => ({ subjectKind: "circle", subjectId: id }),
  run: async (tx, { id, ...circle }) => {
    const until = (await lockCircle(tx, id))?.until ?? null;
    if (until === null && (await isNameTaken(tx, circle.name, id))) return refused("circleNameTaken");
    if (endsBeforeItBegins(circle.since, until)) return refused("circleBeginsAfterItEnded");
    await updateCircle(tx, id, circle);
    return ok({ id });
  },
});
