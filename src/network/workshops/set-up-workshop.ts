import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { evenTables } from "../group-planner/group-problem.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { addStation, putWorkshop, seatThoseWhoCome } from "./workshop-changes.sql.ts";
import { startOn, tableCount, workshopFields } from "./workshop-fields.ts";
import { findMeeting, findWorkshop, listPeople } from "./workshops.sql.ts";

/** Free chairs that even tables have when nobody knows yet who comes. */
const seatsUnknown = 6;

/** Tables for a meeting: everybody who comes takes part, and the seats are spread evenly. Both can be changed. */
export const setUpWorkshop = useCase({
  name: "set-up-workshop",
  input: z.object({ ...ofMeeting, ...workshopFields, tables: tableCount, tableWord: z.string().max(40) }),
  ...onWorkshop,
  run: async (tx, { meetingId, starts, tables, tableWord, ...facts }, { networkId, now }) => {
    const meeting = await findMeeting(tx, meetingId);
    if (meeting === undefined || meeting.state === "cancelled") return refused("meetingCancelled");
    if (await findWorkshop(tx, meetingId)) return refused("alreadySetUp");
    const at = { networkId, meetingId, now };
    await putWorkshop(tx, at, { ...facts, startsAt: startOn(meeting, starts) });
    await seatThoseWhoCome(tx, at);
    const people = (await listPeople(tx, meetingId)).length;
    const questions = { interfaces: null, expectations: null, possibilities: null, limits: null };
    const chairs = evenTables(Math.max(people, 2 * tables), tables);
    for (const [no, seats] of chairs.entries())
      await addStation(tx, at, {
        topic: `${tableWord} ${no + 1}`,
        seats: people === 0 ? seatsUnknown : Math.min(seats, 40),
        stepFree: true,
        hostId: null,
        profileId: null,
        questions,
      });
    return ok({ meetingId });
  },
});
