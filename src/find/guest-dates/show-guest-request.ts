import { z } from "zod";
import { officeDayOf } from "../../core/say-date.ts";
import { question } from "../../platform/use-case.ts";
import { isOfferStaff, isTrusted } from "../may.ts";
import { agreedDays, mayAnswer, openDays, sidesOf } from "./guest-date.ts";
import { findGuestRequest } from "./guest-dates.sql.ts";

export const showGuestRequest = question({
  name: "show-guest-request",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: isOfferStaff,
  allow: async (tx, { id }, actor) => {
    const request = await findGuestRequest(tx, id);
    return request !== undefined && sidesOf(request, { ...actor, keepsAll: isTrusted(actor) }).length > 0;
  },
  audit: { notAudited: "organisations and their dates; nothing about families" },
  run: async (tx, { id }, { actor, now }) => {
    const request = await findGuestRequest(tx, id);
    if (request === undefined) return null;
    const today = officeDayOf(now).toString();
    return {
      request,
      answers: mayAnswer(request, { ...actor, keepsAll: isTrusted(actor) }),
      open: openDays(request.days, today),
      agreed: agreedDays(request.days, today),
    };
  },
});
