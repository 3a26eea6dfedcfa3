import type { OfferDraft } from "../offers/offer.ts";
import type { ColumnPlan } from "./columns.ts";
import { readHours } from "./hours/hours-text.ts";
import type { BeyondOffer, HsdsRecord, ReadRow } from "./parsed-file.ts";

// A publisher's own column with names of people is not kept in the record either.
const withoutPersonal = (record: HsdsRecord, personal: readonly string[]): HsdsRecord =>
  personal.length === 0
    ? record
    : {
        ...record,
        service: Object.fromEntries(
          Object.entries(record.service).filter(([key]) => !personal.includes(key)),
        ),
      };

/** What a row gives beyond the fields of an offer; hours in words become times only where they are certain. */
export const beyondOf = (row: ReadRow, draft: OfferDraft, plan: ColumnPlan): BeyondOffer => {
  const given = row.beyond ?? {};
  const hours = given.schedules ?? (draft.openingHoursText === null ? [] : readHours(draft.openingHoursText));
  return {
    ...given,
    ...(given.hsds && { hsds: withoutPersonal(given.hsds, plan.personal) }),
    ...(hours.length > 0 && { schedules: hours }),
  };
};
