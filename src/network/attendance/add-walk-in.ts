import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { findMeeting } from "../meetings/meetings.sql.ts";
import { doorState } from "./attendance.ts";
import { insertWalkIn, personNamed } from "./attendance.sql.ts";

/** Somebody came without an invitation: she stands on the list by her name. */
export const addWalkIn = useCase({
  name: "add-walk-in",
  input: z.object({
    id: z.uuid(),
    name: z.string().trim().min(2, "nameMissing").max(160, "tooLong"),
    organisationId: z.union([z.literal("").transform(() => null), z.uuid()]),
  }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await findMeeting(tx, id)) !== undefined,
  run: async (tx, { id, ...person }, { networkId, now }) => {
    const meeting = await findMeeting(tx, id);
    const state = meeting === undefined ? "cancelled" : doorState(meeting, now);
    if (state === "tooEarly" || state === "cancelled") return refused("notNow");
    const contactPersonId = await personNamed(tx, networkId, person, now);
    await insertWalkIn(tx, { networkId, meetingId: id, contactPersonId }, now);
    return ok({ personId: contactPersonId });
  },
  // Behind `run`, because its type follows from what `run` answers.
  audit: (_input, outcome) => ({
    subjectKind: "contactPerson",
    subjectId: outcome?.ok ? outcome.value.personId : null,
  }),
});
