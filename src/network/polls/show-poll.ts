import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { findMeeting } from "../meetings/meetings.sql.ts";
import { pollState } from "./poll.ts";
import { findPoll, slotsOf, voicesOf } from "./polls.sql.ts";

/** The poll of a meeting with everybody's answers, for the coordination. */
export const showPoll = question({
  name: "show-poll",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: () => true,
  run: async (tx, { id }, { now }) => {
    const meeting = await findMeeting(tx, id);
    if (meeting === undefined) return null;
    const poll = (await findPoll(tx, id)) ?? null;
    const voices = await voicesOf(tx, id);
    const slots = poll === null ? [] : await slotsOf(tx, id);
    return { meeting, poll, slots, voices, state: poll && pollState(poll, meeting, now) };
  },
  audit: ({ id }) => ({ subjectKind: "meeting", subjectId: id }),
});
export type PollShown = NonNullable<Awaited<ReturnType<typeof showPoll.run>>>;
