import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { findMeeting } from "../meetings/meetings.sql.ts";
import { doorState, isOurDoor, meetingOfDoor } from "./attendance.ts";

/** What the code on the wall opens: name and time of the meeting and a field for one's own code; nobody's name. */
export const showDoor = question({
  name: "show-door",
  input: z.object({ token: z.string().max(200) }),
  login: "app",
  by: everybody,
  allow: () => true,
  run: async (tx, { token }, { keys, now }) => {
    const id = meetingOfDoor(token);
    const meeting = id === null ? undefined : await findMeeting(tx, id);
    if (meeting === undefined || !isOurDoor(keys.formKey, token, meeting, now)) return null;
    return { meeting, state: doorState(meeting, now) };
  },
  audit: { notAudited: "name and time of a meeting, for whoever stands before its door" },
});
export type DoorShown = NonNullable<Awaited<ReturnType<typeof showDoor.run>>>;
