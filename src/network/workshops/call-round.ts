import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { roundsBegun, type Workshop } from "./workshop.ts";
import { setRound } from "./workshop-changes.sql.ts";
import { findWorkshop } from "./workshops.sql.ts";

export type Call = "next" | "back";

/** Where the tables stand after the call; null where there is nothing before or after. */
export function afterCall(workshop: Workshop, call: Call): Pick<Workshop, "state" | "runningRound"> | null {
  const to = roundsBegun(workshop) + (call === "next" ? 1 : -1);
  if (workshop.state === "over")
    return call === "back" ? { state: "running", runningRound: workshop.rounds } : null;
  if (to < 0) return null;
  if (to === 0) return { state: "setup", runningRound: null };
  return to > workshop.rounds
    ? { state: "over", runningRound: null }
    : { state: "running", runningRound: to };
}

/** Begins the next round, ends the last one, or takes a call back. `after` is the round the caller saw: two taps are one. */
export const callRound = useCase({
  name: "call-round",
  input: z.object({ ...ofMeeting, call: z.enum(["next", "back"]), after: z.coerce.number().int().min(0) }),
  ...onWorkshop,
  run: async (tx, { meetingId, call, after }, { networkId, now }) => {
    const workshop = await findWorkshop(tx, meetingId);
    if (workshop === undefined || workshop.version === 0) return refused("noPlan");
    if (roundsBegun(workshop) !== after) return refused("calledMeanwhile");
    const next = afterCall(workshop, call);
    if (next === null) return refused("noSuchRound");
    await setRound(tx, { networkId, meetingId, now }, { state: next.state, round: next.runningRound });
    return ok({ round: next.runningRound ?? 0 });
  },
});
