import { z } from "zod";
import { officeDay } from "../../platform/clock.ts";
import { question } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { guestChoices } from "./guest-choices.sql.ts";
import { guestsOf } from "./guests.sql.ts";
import { findMeeting } from "./meetings.sql.ts";

/** Who is on the list of a meeting, what they answered, and who could be invited besides. */
export const showGuests = question({
  name: "show-guests",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: () => true,
  run: async (tx, { id }, { now }) => {
    const meeting = await findMeeting(tx, id);
    if (meeting === undefined) return null;
    const guests = await guestsOf(tx, id);
    return { meeting, guests, choices: await guestChoices(tx, officeDay(now).toString()) };
  },
  audit: ({ id }) => ({ subjectKind: "meeting", subjectId: id }),
});
export type GuestsShown = NonNullable<Awaited<ReturnType<typeof showGuests.run>>>;
