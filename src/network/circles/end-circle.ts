import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { dayField, endsBeforeItBegins } from "./circle.ts";
import { closeCircle, lockCircle } from "./circles.sql.ts";

/** A group ends, and with it every seat; all of it stays as history. */
export const endCircle = useCase({
  name: "end-circle",
  input: z.object({ id: z.uuid(), until: dayField }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await lockCircle(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "circle", subjectId: id }),
  run: async (tx, { id, until }) => {
    const circle = await lockCircle(tx, id);
    if (circle === undefined || circle.until !== null) return refused("circleEndedBefore");
    if (endsBeforeItBegins(circle.since, until)) return refused("circleEndsBeforeItBegins");
    await closeCircle(tx, id, until);
    return ok({ id });
  },
});
