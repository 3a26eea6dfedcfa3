import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { isOfferStaff, isTrusted } from "../may.ts";
import { dayField, noteField } from "../schedules/schedule-form.ts";
import { sidesOf, strangersTo } from "./guest-date.ts";
import { findGuestRequest, settleGuestDays } from "./guest-dates.sql.ts";
import { calledOffMail } from "./guest-dates.mail.tsx";
import { takeOut } from "./take-in.ts";
import { tellSide } from "./tell-side.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** Takes one date back, asked or agreed; families no longer read it, and the other side hears it. */
export const callOffGuestDate = useCase({
  name: "call-off-guest-date",
  input: z.object({ id: z.uuid(), onDate: dayField, reason: noteField, ...letterSite.shape }),
  login: "app",
  by: isOfferStaff,
  allow: async (tx, { id }, actor) => {
    const request = await findGuestRequest(tx, id);
    return request !== undefined && sidesOf(request, { ...actor, keepsAll: isTrusted(actor) }).length > 0;
  },
  audit: ({ id }) => ({ subjectKind: "guestRequest", subjectId: id }),
  run: async (tx, { id, onDate, reason, ...site }, { actor, networkId, now, post, opKey }) => {
    const request = await findGuestRequest(tx, id);
    const day = request?.days.find((one) => one.onDate === onDate);
    if (request === undefined || day === undefined) return refused("gone");
    const off = { days: [onDate], state: "calledOff" as const, how: "staff" as const, reason, now };
    const settled = await settleGuestDays(tx, id, { ...off, from: ["asked", "accepted"] });
    if (settled.length === 0) return refused("answered");
    if (day.state === "accepted") await takeOut(tx, request, onDate, { networkId, now });
    for (const side of strangersTo(request, actor.organisationId))
      await tellSide(tx, id, side, {
        post,
        dedupe: `${opKey}:guest-off:${side}`,
        kind: "guest-called-off",
        write: (to, written) => calledOffMail({ to, request: written, onDate, reason, ...site }),
      });
    return ok({ id });
  },
});
