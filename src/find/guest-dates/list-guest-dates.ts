import { z } from "zod";
import { officeDayOf } from "../../core/say-date.ts";
import { question } from "../../platform/use-case.ts";
import { isOfferStaff, isTrusted } from "../may.ts";
import { mayAnswer, openDays } from "./guest-date.ts";
import { listGuestRequests } from "./guest-dates.sql.ts";

/** Who is a guest where: what waits for an answer of mine, what waits for others, what is agreed. */
export const listGuestDates = question({
  name: "list-guest-dates",
  input: z.object({}),
  login: "app",
  by: isOfferStaff,
  allow: () => true,
  audit: { notAudited: "organisations and their dates; nothing about families" },
  run: async (tx, _input, { actor, now }) => {
    const keepsAll = isTrusted(actor);
    const today = officeDayOf(now).toString();
    const requests = await listGuestRequests(tx, keepsAll ? null : actor.organisationId, today);
    return requests.map((request) => ({
      request,
      answers: mayAnswer(request, { ...actor, keepsAll }),
      open: openDays(request.days, today),
    }));
  },
});
