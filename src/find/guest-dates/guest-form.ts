import { z } from "zod";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { dayField, noteField, timeField } from "../schedules/schedule-form.ts";
import type { HostOffer } from "./guest-choices.sql.ts";
import { mostGuestDays } from "./guest-date.ts";
import type { NewGuestRequest } from "./guest-dates.sql.ts";

const emptyId = z.union([z.literal("").transform(() => null), z.uuid()]);
const emptyTime = z.union([z.literal("").transform(() => null), timeField]);

/** What is typed to ask for dates. `days` are dates of the host's offer; `from`, `to`, `firstDay` belong to an own offer. */
export const askFields = z.object({
  kind: z.enum(["joins", "own"]),
  hostOfferId: z.uuid(),
  hostScheduleId: emptyId,
  days: z.array(dayField).max(mostGuestDays, "tooManyDays"),
  organisationId: z.uuid("organisationMissing"),
  about: z.string().trim().min(3, "aboutMissing").max(200, "tooLong"),
  note: noteField,
  guestOfferId: emptyId,
  firstDay: z.union([z.literal("").transform(() => null), dayField]),
  from: emptyTime,
  to: emptyTime,
  everyWeeks: z.coerce.number("everyForm").int("everyForm").min(0, "everyForm").max(12, "everyForm"),
  times: z.coerce.number("timesForm").int("timesForm").min(1, "timesForm").max(mostGuestDays, "timesForm"),
});
export type AskedGuestDates = z.infer<typeof askFields>;
export const askNames = Object.keys(askFields.shape);

type Who = { readonly organisationId: string; readonly keepsAll: boolean };
type Planned = Omit<
  NewGuestRequest,
  "networkId" | "id" | "askedMembershipId" | "askedAt" | "tokenHash" | "expiresAt"
>;

const minutesBetween = (from: string, to: string): number => {
  const minute = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return minute(to) - minute(from);
};

/**
 * Who is asked by whom: the host's people invite the organisation they chose, everybody else asks to come. An editor asks
 * for her own organisation only; the coordination asks for any.
 */
export function plannedRequest(
  asked: AskedGuestDates,
  offer: HostOffer,
  who: Who,
): Outcome<Planned, "own-organisation" | "not-yours" | "offer-missing" | "time-form" | "time-short"> {
  const isHost = who.organisationId === offer.organisationId;
  if (asked.organisationId === offer.organisationId) return refused("own-organisation");
  if (!isHost && !who.keepsAll && asked.organisationId !== who.organisationId) return refused("not-yours");
  const common = {
    hostOfferId: offer.id,
    hostOrganisationId: offer.organisationId,
    guestOrganisationId: asked.organisationId,
    about: asked.about,
    note: asked.note,
    askedBy: isHost ? ("host" as const) : ("guest" as const),
  };
  if (asked.kind === "joins")
    return ok({
      ...common,
      kind: "joins",
      hostScheduleId: asked.hostScheduleId,
      guestOfferId: null,
      startTime: null,
      minutes: null,
    });
  const { guestOfferId, from, to } = asked;
  if (guestOfferId === null) return refused("offer-missing");
  if (from === null || to === null) return refused("time-form");
  const minutes = minutesBetween(from, to);
  if (minutes < 15 || minutes > 720) return refused("time-short");
  return ok({ ...common, kind: "own", hostScheduleId: null, guestOfferId, startTime: from, minutes });
}
