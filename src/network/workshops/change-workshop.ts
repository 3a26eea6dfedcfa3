import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { roundsBegun } from "./workshop.ts";
import { putWorkshop } from "./workshop-changes.sql.ts";
import { startOn, workshopFields } from "./workshop-fields.ts";
import { findMeeting, findWorkshop } from "./workshops.sql.ts";

/** Format, rounds and times. Rounds that have begun cannot be taken back. */
export const changeWorkshop = useCase({
  name: "change-workshop",
  input: z.object({ ...ofMeeting, ...workshopFields }),
  ...onWorkshop,
  run: async (tx, { meetingId, starts, ...facts }, { networkId, now }) => {
    const meeting = await findMeeting(tx, meetingId);
    const workshop = await findWorkshop(tx, meetingId);
    if (meeting === undefined || workshop === undefined) return refused("notSetUp");
    if (facts.rounds < roundsBegun(workshop)) return refused("roundsBegun");
    await putWorkshop(tx, { networkId, meetingId, now }, { ...facts, startsAt: startOn(meeting, starts) });
    return ok({ meetingId });
  },
});
