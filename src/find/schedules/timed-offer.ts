import type { ClosedDays, ClosedRange, Schedule } from "../../core/recurrence.ts";
import { holidayOn } from "../../core/working-days.ts";
import type { OfferId } from "../../core/ids.ts";
import { isKnownDay } from "./known-holidays.ts";
import type { AccessMode, OfferKind } from "../offers/offer.ts";

/** A place where something happens, as far as it is known. */
export type TimedPlace = {
  readonly id: string;
  readonly name: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly place: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
};

/** A published offer whose times are known, with all that a calendar says of it. */
export type TimedOffer = {
  readonly id: OfferId;
  readonly slug: string;
  readonly title: string;
  readonly description: string | null;
  readonly kind: OfferKind | null;
  readonly access: readonly AccessMode[];
  readonly topics: readonly string[];
  readonly organisation: string | null;
  readonly organisationId: string | null;
  readonly locationId: string | null;
  readonly schedules: readonly Schedule[];
  /** When offer, dates or exceptions were last changed; seconds since 1970. */
  readonly changedAt: number;
};

export type Closure = ClosedRange & {
  readonly organisationId: string | null;
  readonly offerId: string | null;
};

/** All times of a network that families may read, as they stood at one version of its data. */
export type NetworkTimes = {
  readonly land: string | null;
  readonly offers: readonly TimedOffer[];
  readonly places: ReadonlyMap<string, TimedPlace>;
  readonly closures: readonly Closure[];
  readonly schoolHolidays: readonly ClosedRange[];
};

export const noTimes: NetworkTimes = {
  land: null,
  offers: [],
  places: new Map(),
  closures: [],
  schoolHolidays: [],
};

/** What closes one offer: its own ranges, those of its organisation and those of the whole network. */
export const closedDaysOf = (
  { land, closures, schoolHolidays }: Pick<NetworkTimes, "land" | "closures" | "schoolHolidays">,
  offer: { readonly id: string; readonly organisationId: string | null },
): ClosedDays => ({
  holidayOn: (day) => holidayOn(day, land),
  schoolHolidays,
  mayBeSchoolHoliday: (day) => !isKnownDay(schoolHolidays, day),
  closures: closures.filter(
    ({ offerId, organisationId }) =>
      (offerId === null || offerId === offer.id) &&
      (organisationId === null || organisationId === offer.organisationId),
  ),
});

const byId = new WeakMap<NetworkTimes, ReadonlyMap<string, TimedOffer>>();

/** The known times of one offer; undefined where there are none. */
export function timesOfOffer(times: NetworkTimes, offerId: string): TimedOffer | undefined {
  const known = byId.get(times) ?? new Map(times.offers.map((offer) => [String(offer.id), offer]));
  byId.set(times, known);
  return known.get(offerId);
}
