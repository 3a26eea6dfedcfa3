import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { guestsOf } from "../meetings/guests.sql.ts";
import { findMeeting } from "../meetings/meetings.sql.ts";
import { doorToken } from "./attendance.ts";
import { organisationChoices } from "./attendance.sql.ts";

/** The list of those who are expected or there, for tapping, for the sheet to sign and for the code on the wall. */
export const showAttendance = question({
  name: "show-attendance",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: () => true,
  run: async (tx, { id }, { keys }) => {
    const meeting = await findMeeting(tx, id);
    if (meeting === undefined) return null;
    return {
      meeting,
      guests: await guestsOf(tx, id),
      organisations: await organisationChoices(tx),
      door: doorToken(keys.formKey, meeting),
    };
  },
  audit: ({ id }) => ({ subjectKind: "meeting", subjectId: id }),
});
export type AttendanceShown = NonNullable<Awaited<ReturnType<typeof showAttendance.run>>>;
