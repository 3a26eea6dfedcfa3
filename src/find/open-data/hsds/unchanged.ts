import { Temporal } from "temporal-polyfill";
import type { Json } from "../../../core/json.ts";
import type { OpenOffer, SourceRecord } from "../open-offer.ts";
import { isRecord, recordsIn } from "./hsds-record.ts";
import { reachesFarEnough } from "./own-times.ts";
import { codeOfAttribute } from "./profile-code.ts";

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

const listIn = (record: SourceRecord, key: string): readonly Json[] => {
  const list = record?.[key];
  return Array.isArray(list) ? list : [];
};

/** How a closure came about does not matter to the list, only when it closes and why. */
const closed = (closures: readonly Json[]): string =>
  sorted(
    closures
      .map((one) => (isRecord(one) ? sorted([one["from"], one["to"], one["reason"]]) : ""))
      .filter((one, at, all) => all.indexOf(one) === at)
      .sort(),
  );
const closuresAreOfTheList = ({ closures, imported }: OpenOffer): boolean =>
  closed(closures) === closed(listIn(imported, "closures"));

/** What is different on single dates, as the list brought it. */
const datesAreOfTheList = ({ schedules, imported }: OpenOffer): boolean => {
  const given = listIn(imported, "schedules");
  return schedules.every(({ exceptions }, at) => {
    const time = given[at];
    return sorted(exceptions) === sorted(isRecord(time) ? listIn(time, "exceptions") : []);
  });
};

/** Times that a person entered here, or that were interrupted here, are not those of the list any more. */
const timesAreOfTheList = (offer: OpenOffer): boolean =>
  (offer.schedules.length === 0 || closuresAreOfTheList(offer)) &&
  offer.schedules.every(({ origin }) => origin === "imported") &&
  datesAreOfTheList(offer);

/** Rows of ours that came back name holidays up to a year's end; in a new year they would end too soon. */
const isOfThisYear = ({ hsds, calendar }: OpenOffer): boolean =>
  recordsIn(hsds?.["attributes"])
    .filter((row) => codeOfAttribute(row) === "times")
    .every(({ value }) => typeof value === "string" && reachesFarEnough(value, calendar));

/**
 * Says of a field whether it still is as the last import brought it. Nothing is when the offer was entered here. An
 * offer that was not touched since its import is wholly as it came.
 */
export function unchangedSince(offer: OpenOffer): (field: keyof OpenOffer) => boolean {
  const { hsds, imported, importedAt, changedAt } = offer;
  if (hsds === null) return () => false;
  const isUntouched = importedAt !== null && Temporal.Instant.compare(changedAt, importedAt) <= 0;
  return (field) => {
    if (field === "schedules" && !isOfThisYear(offer)) return false;
    if (field === "closures") return closuresAreOfTheList(offer);
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
