import { Temporal } from "temporal-polyfill";
import type { OpenOffer } from "../open-offer.ts";

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

/** The first place as a draft names it. */
const firstPlace = ({ places }: OpenOffer) => {
  const [first] = places;
  return {
    name: first?.name ?? null,
    street: first?.street ?? null,
    postalCode: first?.postalCode ?? null,
    place: first?.place ?? null,
    lat: first?.lat ?? null,
    lon: first?.lon ?? null,
  };
};

/** The fields of an offer that a draft has too, as the draft would say them today. */
const asDraft = (offer: OpenOffer, field: keyof OpenOffer): readonly [name: string, value: unknown] => {
  if (field === "organisation") return ["organisation", offer.organisation?.name ?? null];
  if (field === "places") return ["place", firstPlace(offer)];
  return [field, offer[field]];
};

/** Times that a person entered here, or that were interrupted here, are not those of the list any more. */
const timesAreOfTheList = ({ schedules, closures }: OpenOffer): boolean =>
  (closures.length === 0 || schedules.length === 0) &&
  schedules.every(({ origin, exceptions }) => origin === "imported" && exceptions.length === 0);

/**
 * Says of a field whether it still is as the last import brought it. Nothing is when the offer was entered here. An
 * offer that was not touched since its import is wholly as it came.
 */
export function unchangedSince(offer: OpenOffer): (field: keyof OpenOffer) => boolean {
  const { hsds, imported, importedAt, changedAt } = offer;
  if (hsds === null) return () => false;
  const isUntouched = importedAt !== null && Temporal.Instant.compare(changedAt, importedAt) <= 0;
  return (field) => {
    if ((field === "schedules" || field === "places") && !timesAreOfTheList(offer)) return false;
    if (isUntouched || field === "schedules") return true;
    const [name, value] = asDraft(offer, field);
    return imported !== null && name in imported && sorted(imported[name]) === sorted(value);
  };
}

/** Nothing at all was changed here since the import. */
export const isWhollyUnchanged = (offer: OpenOffer): boolean =>
  offer.importedAt !== null &&
  Temporal.Instant.compare(offer.changedAt, offer.importedAt) <= 0 &&
  timesAreOfTheList(offer);
