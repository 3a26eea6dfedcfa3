import type { SearchDocument, Way } from "./search-types.ts";

type Known = Pick<SearchDocument, "kind" | "access" | "place">;

const goesByPhone = ({ kind, access }: Known): boolean =>
  kind === "hotline" || kind === "online" || access.includes("phone") || access.includes("online");
const comesHome = ({ kind, access }: Known): boolean => kind === "homeVisit" || access.includes("atHome");
const hasDoor = (offer: Known): boolean =>
  offer.access.some((mode) => mode === "withoutRegistration" || mode === "byAppointment") ||
  (offer.place !== null && !comesHome(offer) && !goesByPhone(offer));

const goes: Readonly<Record<Way, (offer: Known) => boolean>> = {
  atHome: comesHome,
  there: hasDoor,
  remote: goesByPhone,
};

/** One of the chosen ways is enough; an offer that says nothing about its ways stays, because most lists say nothing. */
export const fitsWays = (offer: Known, ways: readonly Way[] | undefined): boolean =>
  ways === undefined ||
  ways.length === 0 ||
  (offer.access.length === 0 && offer.kind === null) ||
  ways.some((way) => goes[way](offer));
