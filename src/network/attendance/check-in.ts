import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { findMeeting } from "../meetings/meetings.sql.ts";
import { doorState, isOurDoor, meetingOfDoor, readCode } from "./attendance.ts";
import { guestByCode, writePresence } from "./attendance.sql.ts";

/**
 * Somebody at the door types the code of her own invitation. It tells her name back to her and nothing of anybody else
 * (docs/decisions/0035-code-at-the-door.md).
 */
export const checkIn = useCase({
  name: "check-in",
  input: z.object({ token: z.string().max(200), code: z.string().max(40) }),
  login: "app",
  by: everybody,
  allow: () => true,
  run: async (tx, { token, code: typed }, { keys, now }) => {
    const id = meetingOfDoor(token);
    const meeting = id === null ? undefined : await findMeeting(tx, id);
    if (meeting === undefined || !isOurDoor(keys.formKey, token, meeting, now)) return refused("unknownDoor");
    if (doorState(meeting, now) !== "open") return refused("shut");
    const code = readCode(typed);
    const guest = code === null ? undefined : await guestByCode(tx, meeting.id, code);
    if (guest === undefined) return refused("unknownCode");
    if (guest.came !== true)
      await writePresence(tx, meeting.id, guest.id, { came: true, excused: false, how: "code" }, now);
    return ok({ guestId: guest.id, again: guest.came === true });
  },
  // Behind `run`, because its type follows from what `run` answers.
  audit: (_input, outcome) => ({
    subjectKind: "meetingGuest",
    subjectId: outcome?.ok ? outcome.value.guestId : null,
  }),
});
