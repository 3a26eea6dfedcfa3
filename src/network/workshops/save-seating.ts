import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { letHold, lockVersion, writeSeating } from "./seatings.sql.ts";

const change = z.object({ gone: z.array(z.uuid()), arrived: z.array(z.uuid()) });

/**
 * Keeps a plan that was computed beside this transaction: at once, or as a proposal that somebody looks at first.
 * `based` is the plan it was computed from; if another one holds by now, it is not taken.
 */
export const saveSeating = useCase({
  name: "save-seating",
  input: z.object({
    ...ofMeeting,
    based: z.int().min(0),
    bound: z.int().min(0),
    madeHow: z.enum(["computed", "nearest", "replanned"]),
    fromRound: z.int().min(1).max(12),
    change: change.nullable(),
    seats: z.array(z.object({ round: z.int(), guestId: z.uuid(), stationId: z.uuid() })).max(6000),
    holds: z.boolean(),
  }),
  ...onWorkshop,
  run: async (tx, { meetingId, based, holds, ...plan }, { networkId, now }) => {
    const at = { networkId, meetingId, now };
    if ((await lockVersion(tx, meetingId)) !== based) return refused("changedMeanwhile");
    const version = based + 1;
    await writeSeating(tx, at, { ...plan, version });
    if (holds) await letHold(tx, at, version);
    return ok({ version });
  },
});
