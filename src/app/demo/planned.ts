import type { OfferKind, AccessMode } from "../../find/offers/offer.ts";
import type { Role } from "../../platform/actor.ts";

/** A town with its codes and its middle (degrees, WGS 84). `region` names a regional network; null: the next county. */
export type PlannedTown = {
  readonly name: string;
  readonly region: string | null;
  readonly postalCodes: readonly string[];
  readonly lat: number;
  readonly lon: number;
};

export type PlannedOrganisation = {
  readonly key: string;
  readonly name: string;
  readonly organisationType: string;
  readonly sector: string;
  readonly town: string;
  readonly street: string;
  readonly email: string;
  readonly website: string;
  readonly phone: string;
};

/** Ages in months, days as ISO dates. `takesWishes` names the team that a wish about this offer may go to. */
export type PlannedOffer = {
  readonly externalId: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly organisation: string;
  readonly kind: OfferKind;
  readonly access: readonly AccessMode[];
  readonly topics: readonly string[];
  readonly languages: readonly string[];
  readonly ageFromMonths: number | null;
  readonly ageToMonths: number | null;
  readonly pregnancy: boolean;
  readonly free: boolean;
  readonly costText: string | null;
  readonly openingHoursText: string | null;
  readonly whoComes: string | null;
  readonly whoLearns: string | null;
  readonly whatNext: string | null;
  readonly accessibilityText: string | null;
  readonly locationName: string;
  readonly street: string | null;
  readonly postalCode: string;
  readonly place: string;
  readonly lat: number;
  readonly lon: number;
  readonly phones: readonly { readonly display: string; readonly e164: string }[];
  readonly email: string;
  readonly website: string;
  readonly status: "published" | "hidden";
  readonly confirmedOn: string;
  readonly takesWishes: string | null;
};

export type PlannedTeam = { readonly key: string; readonly organisation: string; readonly name: string };
/** The first person of a team is on duty; the first of them all makes her team the intake team. */
export type PlannedPerson = {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation: string;
  readonly team: string | null;
};

export type Wish = {
  readonly name: string;
  readonly place: string;
  readonly language: string;
  readonly topic: string;
  readonly childAge: "pregnant" | "newborn" | "baby" | "toddler" | "unknown";
  readonly channel: "call" | "text" | "mail" | "none";
  readonly contact: string;
  readonly text: string;
  readonly mayAsk: boolean;
  readonly maySayWho: boolean;
  readonly mayVoicemail: boolean;
  readonly times: string;
};

/** How a concern comes into the house; `referrer` null is a practice without account. */
export type Arrival =
  | { readonly do: "send" | "sendUnchecked" }
  | { readonly do: "take"; readonly by: string; readonly origin: "phone" | "paper" | "openHour" }
  | {
      readonly do: "refer";
      readonly referrer: string | null;
      readonly mark: string;
      readonly practice: string;
    };

/** What a professional does with a concern. `by` is her e-mail address, `nextBy` an ISO day. */
export type ByStaff = { readonly by: string } & (
  | { readonly do: "read" | "accept" | "askLook" | "reopen" }
  | { readonly do: "offer" | "referOn"; readonly team: string }
  | { readonly do: "decline" | "handBack" | "breakGlass"; readonly reason: string }
  | { readonly do: "close"; readonly reason: string; readonly cause: string; readonly other: string }
  | {
      readonly do: "answer";
      readonly text: string;
      readonly nextBy: string;
      readonly phrases: readonly string[];
    }
  | { readonly do: "wait" | "step"; readonly nextBy: string }
  | { readonly do: "attempt"; readonly channel: string; readonly outcome: string }
  | { readonly do: "lookAgain"; readonly answer: string }
  | { readonly do: "askPartner"; readonly partner: string; readonly sentence: string }
);
export type ByFamily =
  | { readonly do: "familyWrites"; readonly text: string }
  | { readonly do: "look" | "allowAsking" | "nobodyAnswered" | "withdraw" };

/** What somebody does with a concern. */
export type Deed =
  | Arrival
  | ByStaff
  | ByFamily
  | { readonly do: "partnerAnswers"; readonly answer: string; readonly on: string }
  | { readonly do: "sweep" };
/** A local time of the office ("2026-11-18T09:12:00") and what happened then. The sweep goes through all concerns. */
export type PlannedStep = { readonly at: string; readonly deed: Deed };
export type PlannedConcern = {
  readonly key: string;
  readonly wish: Wish;
  readonly steps: readonly PlannedStep[];
};
