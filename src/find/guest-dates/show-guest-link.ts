import { z } from "zod";
import { officeDayOf } from "../../core/say-date.ts";
import { question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { openDays } from "./guest-date.ts";
import { guestRequestOfLink } from "./guest-dates.sql.ts";

/** What the link of the letter opens: who would like to come, and when. Opening it changes nothing. */
export const showGuestLink = question({
  name: "show-guest-link",
  input: z.object({ tokenHash: z.instanceof(Buffer) }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: { notAudited: "the link is the right to read it, and it names organisations and dates only" },
  run: async (tx, { tokenHash }, { now }) => {
    const request = await guestRequestOfLink(tx, tokenHash);
    if (request === undefined) return null;
    const open = openDays(request.days, officeDayOf(now).toString());
    const expired = request.expiresAt.epochMilliseconds <= now.epochMilliseconds;
    return { request, open, state: open.length === 0 ? "answered" : expired ? "expired" : "open" } as const;
  },
});
