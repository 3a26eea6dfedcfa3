import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { deleteGuest } from "./guests.sql.ts";
import { findMeeting } from "./meetings.sql.ts";

/** Takes somebody off the list before she is invited. */
export const removeGuest = useCase({
  name: "remove-guest",
  input: z.object({ id: z.uuid(), guestId: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await findMeeting(tx, id)) !== undefined,
  audit: ({ guestId }) => ({ subjectKind: "meetingGuest", subjectId: guestId }),
  run: async (tx, { id, guestId }) =>
    (await deleteGuest(tx, id, guestId)) ? ok({ id }) : refused("cannotRemove"),
});
