import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { dayField, endsBeforeItBegins } from "./circle.ts";
import { endSeat, findSeat } from "./circle-members.sql.ts";
import { lockCircle } from "./circles.sql.ts";

/** Somebody leaves a group; her time in it stays visible. */
export const endCircleMember = useCase({
  name: "end-circle-member",
  input: z.object({ circleId: z.uuid(), seatId: z.uuid("chooseFromList"), until: dayField }),
  login: "app",
  by: coordinates,
  allow: async (tx, { circleId, seatId }) =>
    (await lockCircle(tx, circleId)) !== undefined && (await findSeat(tx, seatId))?.circleId === circleId,
  audit: ({ circleId }) => ({ subjectKind: "circle", subjectId: circleId }),
  run: async (tx, { circleId, seatId, until }) => {
    const seat = await findSeat(tx, seatId);
    if (endsBeforeItBegins(seat?.since ?? null, until)) return refused("memberEndsBeforeItBegins");
    await endSeat(tx, seatId, until);
    return ok({ circleId });
  },
});
