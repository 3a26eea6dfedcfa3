import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { polledBy } from "./polled-by.sql.ts";
import { ownVoice, slotsOf } from "./polls.sql.ts";

/**
 * What somebody who is asked for a date reads behind her link: the dates, how many can, and nobody's name but her own.
 * Opening it changes nothing, because mail scanners open links.
 */
export const showPollByLink = question({
  name: "show-poll-by-link",
  input: z.object({ tokenHash: z.instanceof(Buffer) }),
  login: "app",
  by: everybody,
  allow: () => true,
  run: async (tx, { tokenHash }, { now }) => {
    const found = await polledBy(tx, tokenHash, now);
    if (found === undefined) return null;
    const { guest, meeting, poll, state } = found;
    return {
      state,
      name: guest.name,
      title: meeting.title,
      closesOn: poll.closesOn,
      slots: await slotsOf(tx, meeting.id),
      own: await ownVoice(tx, guest.id),
    };
  },
  audit: { notAudited: "the link is the right to read it, and mail scanners open it" },
});
export type LinkedPoll = NonNullable<Awaited<ReturnType<typeof showPollByLink.run>>>;
