import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { officeDayOf } from "../../core/say-date.ts";
import { useCase } from "../../platform/use-case.ts";
import { isOfferStaff, isTrusted } from "../may.ts";
import { dayField, noteField } from "../schedules/schedule-form.ts";
import { mayAnswer } from "./guest-date.ts";
import { findGuestRequest } from "./guest-dates.sql.ts";
import { settleAnswer } from "./settle-answer.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** What an answer says: the dates that fit; all others that are still asked for do not. */
export const answerFields = z.object({ days: z.array(dayField).max(60), reason: noteField });

/** The asked side says yes or no, date by date, signed in. */
export const answerGuestDates = useCase({
  name: "answer-guest-dates",
  input: answerFields.extend({ id: z.uuid(), ...letterSite.shape }),
  login: "app",
  by: isOfferStaff,
  allow: async (tx, { id }, actor) => {
    const request = await findGuestRequest(tx, id);
    return request !== undefined && mayAnswer(request, { ...actor, keepsAll: isTrusted(actor) });
  },
  audit: ({ id }) => ({ subjectKind: "guestRequest", subjectId: id }),
  run: async (tx, { id, days, reason, ...site }, circumstances) => {
    const request = await findGuestRequest(tx, id);
    if (request === undefined) return refused("gone");
    const answer = { days, reason, how: "staff" as const, today: officeDayOf(circumstances.now).toString() };
    return (await settleAnswer(tx, request, answer, { ...circumstances, ...site }))
      ? ok({ id })
      : refused("answered");
  },
});
