import { z } from "zod";
import { languages } from "../../core/languages.ts";
import { anyone, question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { readTimes } from "../schedules/times.sql.ts";
import { closedDaysOf } from "../schedules/timed-offer.ts";
import type { OfferRow, PrintRow } from "./print-row.ts";
import {
  type OfferTranslation,
  readPrintRegions,
  readPrintRows,
  readReviewedTranslations,
} from "./print-rows.sql.ts";

/** All published offers with everything that is printed of them, and the regions a booklet can be made for. */
export const listOffersForPrint = question({
  name: "list-offers-for-print",
  input: z.object({ lang: z.enum(languages.map(({ code }) => code)) }),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "published offers are public" },
  run: async (tx, { lang }) => {
    const rows = await readPrintRows(tx);
    const times = await readTimes(tx);
    const timed = new Map(times.offers.map((offer) => [offer.id, offer]));
    const translations = byOffer(await readReviewedTranslations(tx, lang));
    const whole = (row: OfferRow): PrintRow => {
      const known = timed.get(row.id);
      return {
        ...row,
        timed: known ?? null,
        ...(known && { closed: closedDaysOf(times, known) }),
        translations: translations.get(row.id) ?? [],
      };
    };
    return { offers: rows.map(whole), regions: await readPrintRegions(tx) };
  },
});

function byOffer(rows: readonly OfferTranslation[]): ReadonlyMap<string, readonly OfferTranslation[]> {
  const found = new Map<string, OfferTranslation[]>();
  for (const row of rows) {
    const known = found.get(row.offerId);
    if (known === undefined) found.set(row.offerId, [row]);
    else known.push(row);
  }
  return found;
}
