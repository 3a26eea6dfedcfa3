import { z } from "zod";
import type { Occurrence, Schedule } from "../../core/recurrence.ts";
import { question } from "../../platform/use-case.ts";
import { isOfferStaff, isTrusted } from "../may.ts";
import { readOrganisations } from "../schedules/date-choices.sql.ts";
import { readTimes } from "../schedules/times.sql.ts";
import { findPublicOffer, type HostOffer, listHostOffers, listOffersOf } from "./guest-choices.sql.ts";
import { comingDates, shownDates } from "./guest-days.ts";

type Chosen = {
  readonly offer: HostOffer;
  /** Whether the asking person is at home there, and so invites. */
  readonly isHost: boolean;
  readonly schedules: readonly Schedule[];
  readonly schedule: Schedule | null;
  readonly dates: readonly Occurrence[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly ownOffers: readonly HostOffer[];
};
export type GuestChoices = { readonly offers: readonly HostOffer[]; readonly chosen: Chosen | null };

/** Where one can be a guest, and (once the offer is chosen) on which dates, with which own offer. */
export const showGuestChoices = question({
  name: "show-guest-choices",
  input: z.object({ offerId: z.union([z.literal(""), z.uuid()]), scheduleId: z.string().max(36) }),
  login: "app",
  by: isOfferStaff,
  allow: () => true,
  audit: { notAudited: "public offers and their dates" },
  run: async (tx, { offerId, scheduleId }, { actor, now }): Promise<GuestChoices | null> => {
    if (offerId === "") return { offers: await listHostOffers(tx), chosen: null };
    const offer = await findPublicOffer(tx, offerId);
    if (offer === undefined) return null;
    const isHost = offer.organisationId === actor.organisationId;
    const organisations = (await readOrganisations(tx)).filter(({ id }) => id !== offer.organisationId);
    const coming = comingDates(await readTimes(tx, offer.id), now);
    const schedules = [...new Map(coming.map(({ schedule }) => [schedule.id, schedule])).values()];
    const schedule = schedules.find(({ id }) => id === scheduleId) ?? schedules[0] ?? null;
    const mine = isHost || isTrusted(actor) ? null : actor.organisationId;
    return {
      offers: [],
      chosen: {
        offer,
        isHost,
        schedules,
        schedule,
        dates: coming.filter((one) => one.schedule.id === schedule?.id).slice(0, shownDates),
        organisations: mine === null ? organisations : organisations.filter(({ id }) => id === mine),
        ownOffers: isHost ? [] : await listOffersOf(tx, actor.organisationId),
      },
    };
  },
});
