import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { isBeforeMove, isLate } from "./guest.ts";
import { invitedBy } from "./invited-by.sql.ts";
import { agendaLines } from "./agenda-lines.sql.ts";

/**
 * What a guest reads behind the link of her letter. Opening it changes nothing, because mail scanners open links. Of what
 * she said before it shows the yes or no and nothing else: a letter is forwarded easily.
 */
export const showInvitationByLink = question({
  name: "show-invitation-by-link",
  input: z.object({ tokenHash: z.instanceof(Buffer) }),
  login: "app",
  by: everybody,
  allow: () => true,
  run: async (tx, { tokenHash }, { now }) => {
    const found = await invitedBy(tx, tokenHash, now);
    if (found === undefined) return null;
    const { guest, meeting, state } = found;
    return {
      state,
      meeting,
      now,
      name: guest.name,
      answer: guest.answer,
      beforeMove: isBeforeMove(guest, meeting),
      hasNeeds: guest.needs.length > 0 || guest.needsNote !== null,
      code: guest.checkInCode,
      late: isLate(meeting, now),
      agenda: state === "open" ? await agendaLines(tx, meeting.id, now) : [],
    };
  },
  audit: { notAudited: "the link is the right to read it, and mail scanners open it" },
});
export type InvitationShown = NonNullable<Awaited<ReturnType<typeof showInvitationByLink.run>>>;
