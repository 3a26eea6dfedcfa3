import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { findMeeting } from "../meetings/meetings.sql.ts";
import { isOurDoor, meetingOfDoor, readCode } from "./attendance.ts";
import { guestByCode } from "./attendance.sql.ts";

/** The name that belongs to a code, told to whoever has just come in with it. */
export const showCheckedIn = question({
  name: "show-checked-in",
  input: z.object({ token: z.string().max(200), code: z.string().max(40) }),
  login: "app",
  by: everybody,
  allow: () => true,
  run: async (tx, { token, code: typed }, { keys, now }) => {
    const id = meetingOfDoor(token);
    const meeting = id === null ? undefined : await findMeeting(tx, id);
    if (meeting === undefined || !isOurDoor(keys.formKey, token, meeting, now)) return null;
    const code = readCode(typed);
    const guest = code === null ? undefined : await guestByCode(tx, meeting.id, code);
    return guest?.came === true ? { name: guest.name } : null;
  },
  audit: { notAudited: "one's own name, for whoever types one's own code" },
});
