import type { Temporal } from "temporal-polyfill";

/** "joins": a guest comes to a date of the host. "own": the guest's own offer takes place at the host's. */
export type GuestKind = "joins" | "own";
export type GuestSide = "guest" | "host";
export type GuestState = "asked" | "accepted" | "declined" | "calledOff";

export type GuestDay = {
  readonly onDate: string;
  readonly state: GuestState;
  readonly reason: string | null;
};

export type GuestRequest = {
  readonly id: string;
  readonly kind: GuestKind;
  readonly hostOfferId: string;
  readonly hostOffer: string;
  readonly hostScheduleId: string | null;
  readonly hostOrganisationId: string;
  readonly host: string;
  readonly guestOrganisationId: string;
  readonly guest: string;
  readonly guestOfferId: string | null;
  readonly guestOffer: string | null;
  readonly startTime: string | null;
  readonly minutes: number | null;
  readonly about: string;
  readonly note: string | null;
  readonly askedBy: GuestSide;
  readonly ownScheduleId: string | null;
  readonly expiresAt: Temporal.Instant;
  readonly days: readonly GuestDay[];
};

/** How long the link in the letter to the other side answers. Days. */
export const guestLinkDays = 45;
/** More dates than these are a habit, and belong into the times of an offer. */
export const mostGuestDays = 26;

export const otherSide = (side: GuestSide): GuestSide => (side === "guest" ? "host" : "guest");

type Sides = Pick<GuestRequest, "hostOrganisationId" | "guestOrganisationId">;
type Who = { readonly organisationId: string; readonly keepsAll: boolean };

/** For which side somebody may speak; the coordination speaks for both, because many partners have no account. */
export const sidesOf = (request: Sides, who: Who): readonly GuestSide[] => [
  ...(who.keepsAll || who.organisationId === request.guestOrganisationId ? (["guest"] as const) : []),
  ...(who.keepsAll || who.organisationId === request.hostOrganisationId ? (["host"] as const) : []),
];

/** The sides that hear of what somebody of this organisation did: the other one, or both. */
export const strangersTo = (request: Sides, organisationId: string): readonly GuestSide[] => [
  ...(organisationId === request.guestOrganisationId ? [] : (["guest"] as const)),
  ...(organisationId === request.hostOrganisationId ? [] : (["host"] as const)),
];

/** Nobody answers her own question. */
export const mayAnswer = (request: Sides & Pick<GuestRequest, "askedBy">, who: Who): boolean =>
  sidesOf(request, who).includes(otherSide(request.askedBy));

export const waitsForAnswer = ({ days }: Pick<GuestRequest, "days">): boolean =>
  days.some(({ state }) => state === "asked");

/** The dates that can still be answered: asked for and not over. */
export const openDays = (days: readonly GuestDay[], today: string): readonly GuestDay[] =>
  days.filter(({ state, onDate }) => state === "asked" && onDate >= today);

/** The dates that still can be called off. */
export const agreedDays = (days: readonly GuestDay[], today: string): readonly GuestDay[] =>
  days.filter(({ state, onDate }) => state === "accepted" && onDate >= today);
