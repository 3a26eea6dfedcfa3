import type { NetworkId, OfferId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import type { StaffLine } from "./sentence-stand.ts";
import { type GermanFields, linesOf, splitFields } from "./staleness.ts";
import { type TranslatedField, translatedFields } from "./translated-text.ts";
import { type GermanOffer, readGerman, readTranslations, type StaffTranslation } from "./translations.sql.ts";

type OfferLines = {
  readonly german: GermanOffer;
  readonly lines: readonly StaffLine[];
  /** Every stored translation, with those whose German sentence is gone. */
  readonly stored: readonly StaffTranslation[];
};

/** The German fields in the order of the page. */
export const fieldsOf = (offer: Record<TranslatedField, string | null>): GermanFields =>
  Object.fromEntries(translatedFields.map((field) => [field, offer[field]]));

/** The sentences of an offer beside one language; undefined where there is no such offer. */
export async function readOfferLines(
  tx: ReadTransaction,
  networkId: NetworkId,
  offerId: OfferId,
  lang: string,
): Promise<OfferLines | undefined> {
  const german = await readGerman(tx, networkId, offerId);
  if (german === undefined) return undefined;
  const stored = await readTranslations(tx, networkId, offerId, lang);
  return { german, lines: linesOf(splitFields(fieldsOf(german)), stored), stored };
}
