import { isRemote } from "../../offers/offer-facts.ts";
import type { OpenOffer } from "../open-offer.ts";
import { type HsdsName, hsdsObjects } from "./hsds-objects.ts";
import { type HsdsRecord, isRecord, known } from "./hsds-record.ts";

/** A record without its lists; of its parts only their own fields. */
export const withoutLists = (name: HsdsName, record: HsdsRecord): HsdsRecord => {
  const { lists, parts } = hsdsObjects[name];
  return Object.fromEntries(
    Object.entries(record)
      .filter(([key]) => !lists.has(key))
      .map(([key, value]) => {
        const part = parts.get(key);
        return [key, part !== undefined && isRecord(value) ? withoutLists(part, value) : value];
      }),
  );
};

/** Only what HSDS requires, and to whom it belongs. */
export const minimalService = (record: HsdsRecord): HsdsRecord =>
  known(
    Object.fromEntries(
      [...hsdsObjects.service.required, "organization_id", "last_modified"].map((key) => [key, record[key]]),
    ),
  );

/**
 * The fields of our profile once more as properties, for readers who do not want to search through attributes. HSDS
 * allows properties of one's own; the written export goes without, because strict readers refuse them.
 */
export const withOwnProperties = (record: HsdsRecord, offer: OpenOffer, baseUrl: string): HsdsRecord => ({
  ...record,
  ...known({
    x_fh_page: `${baseUrl}/angebote/${offer.slug}`,
    x_fh_kind: offer.kind,
    x_fh_access: offer.access.length === 0 ? null : [...offer.access],
    x_fh_topics: offer.topics.length === 0 ? null : [...offer.topics],
    x_fh_age_from_months: offer.ageFromMonths,
    x_fh_age_to_months: offer.ageToMonths,
    x_fh_pregnancy: offer.pregnancy,
    x_fh_free: offer.free,
    x_fh_opening_hours_text: offer.openingHoursText,
    x_fh_who_comes: offer.whoComes,
    x_fh_who_learns: offer.whoLearns,
    x_fh_what_next: offer.whatNext,
    x_fh_leika: offer.leika.length === 0 ? null : [...offer.leika],
    x_fh_translations: offer.translations.length === 0 ? null : offer.translations.map((one) => ({ ...one })),
    x_fh_no_place_to_visit: isRemote(offer) ? true : null,
    x_fh_time_zone: offer.schedules.length === 0 ? null : "Europe/Berlin",
  }),
});
