import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { bearerHash } from "../../platform/vault/bearer-secret.ts";
import { isOfferStaff, isTrusted } from "../may.ts";
import { findPublicOffer } from "./guest-choices.sql.ts";
import { guestLinkDays, otherSide } from "./guest-date.ts";
import { daysAlreadyAsked, insertGuestRequest } from "./guest-dates.sql.ts";
import { askedMail } from "./guest-dates.mail.tsx";
import { askFields, plannedRequest } from "./guest-form.ts";
import { mayBeAsked } from "./guest-days.ts";
import { tellSide } from "./tell-side.ts";
import { readTimes } from "../schedules/times.sql.ts";

/** Asks the other side for dates: the specialist centre wants to come to the parents' café, or the café invites it. */
export const askForGuestDates = useCase({
  name: "ask-for-guest-dates",
  input: askFields.extend({
    link: z.object({ token: z.instanceof(Buffer), address: z.string(), network: z.string() }),
  }),
  login: "app",
  by: isOfferStaff,
  allow: () => true,
  audit: (_, outcome: Outcome<{ readonly id: string; readonly mailed: number }> | null) => ({
    subjectKind: "guestRequest",
    subjectId: outcome?.ok ? outcome.value.id : null,
  }),
  run: async (tx, { link, ...asked }, { actor, networkId, now, post, opKey }) => {
    const offer = await findPublicOffer(tx, asked.hostOfferId);
    if (offer === undefined) return refused("offer-gone");
    const planned = plannedRequest(asked, offer, { ...actor, keepsAll: isTrusted(actor) });
    if (!planned.ok) return planned;
    const request = planned.value;
    const brought = request.guestOfferId === null ? null : await findPublicOffer(tx, request.guestOfferId);
    if (brought !== null && brought?.organisationId !== request.guestOrganisationId)
      return refused("offer-missing");
    const days = mayBeAsked(asked, await readTimes(tx, offer.id), now);
    if (!days.ok) return days;
    if ((await daysAlreadyAsked(tx, request, days.value)).length > 0) return refused("already-asked");
    const id = String(newId<"guestRequest">());
    const sent = { askedMembershipId: actor.membershipId, askedAt: now, tokenHash: bearerHash(link.token) };
    const expiresAt = now.add({ hours: 24 * guestLinkDays });
    await insertGuestRequest(tx, { ...request, ...sent, networkId, id, expiresAt }, days.value);
    const mailed = await tellSide(tx, id, otherSide(request.askedBy), {
      post,
      dedupe: `${opKey}:guest-asked`,
      kind: "guest-asked",
      write: (to, written) => askedMail({ to, request: written, network: link.network, link: link.address }),
    });
    return ok({ id, mailed });
  },
});
