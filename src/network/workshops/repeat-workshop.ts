import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { copyWorkshop } from "./repeat-workshop.sql.ts";
import { startOfRound } from "./workshop.ts";
import { startOn } from "./workshop-fields.ts";
import { officeTime } from "./say-rounds.ts";
import { findMeeting, findWorkshop, lastWorkshop } from "./workshops.sql.ts";

/** "Repeated next year": the tables of the last meeting of the series, at the same time of the day. */
export const repeatWorkshop = useCase({
  name: "repeat-workshop",
  input: z.object(ofMeeting),
  ...onWorkshop,
  run: async (tx, { meetingId }, { now }) => {
    const meeting = await findMeeting(tx, meetingId);
    const last = meeting && (await lastWorkshop(tx, meeting));
    const before = last && (await findWorkshop(tx, last.meetingId));
    if (meeting === undefined || last === undefined || before === undefined)
      return refused("nothingToRepeat");
    if (await findWorkshop(tx, meetingId)) return refused("alreadySetUp");
    const startsAt = startOn(meeting, officeTime(startOfRound({ ...before, roundSince: null }, 1)));
    await copyWorkshop(tx, { meetingId, from: last.meetingId, startsAt, now });
    return ok({ meetingId });
  },
});
