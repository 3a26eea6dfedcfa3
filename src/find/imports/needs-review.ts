import type { OfferDraft, OfferPlace } from "../offers/offer.ts";
import { dialled } from "../offers/offer-facts.ts";
import { carriesOurProfile } from "../open-data/hsds/profile-code.ts";
import { onSheet } from "./keyed-offers.ts";
import type { ParsedFile, ParsedOffer } from "./parsed-file.ts";
import type { Finding } from "../../platform/tables/table-file.ts";
import { readPostalCode } from "./place.ts";
import { isPlausibleTitle } from "./plausible-title.ts";

const saysWhat = ({ title }: OfferDraft): boolean => /\p{L}/u.test(title);

/** A postal code that is none leads nowhere; other formats than tables hand theirs on as written. */
const saysWhere = ({ postalCode, ...address }: OfferPlace): boolean =>
  readPostalCode(postalCode ?? "").code !== null || Object.values(address).some((part) => part !== null);

/** Whom a family can reach: "12" in the column of telephones is nobody's number. */
const saysWhom = ({ phones, email, website }: OfferDraft): boolean =>
  phones.some((phone) => dialled(phone) !== null) || email !== null || website !== null;

/**
 * Why somebody should look at this offer before families do; null where it says enough. Without a word in its title, or
 * with nothing but a title, a family can do nothing with it: most likely the row is no offer at all.
 */
export const reviewReason = (draft: OfferDraft): string | null => {
  if (!saysWhat(draft)) return "Der Titel enthält kein Wort.";
  if (!isPlausibleTitle(draft.title)) return "Der Titel sieht nicht wie der Name eines Angebots aus.";
  return draft.description === null && !saysWhom(draft) && !saysWhere(draft.place)
    ? "Es gibt weder eine Beschreibung noch einen Kontakt noch eine Adresse."
    : null;
};

// What another installation of ours has published, somebody has looked at there.
const isSeenElsewhere = ({ hsds }: ParsedOffer): boolean =>
  hsds !== undefined && carriesOurProfile(hsds.service);

const findingOf = ({ row, sheet, draft }: ParsedOffer, reason: string): Finding => {
  const message = `„${draft.title}“ sagt zu wenig. ${reason} Es wird ein Entwurf, bis eine Person es ansieht.`;
  return onSheet({ code: "needs-review", row, field: "title", message }, sheet);
};

/** The offers of a file that say almost nothing, by their keys, and a finding for each. */
export type NeedsReview = { readonly keys: readonly string[]; readonly findings: readonly Finding[] };

const borrowedTitle = "title-from-organisation";
const placeOf = ({ row, sheet }: { readonly row: number | null; readonly sheet?: string | undefined }) =>
  `${row} ${sheet ?? ""}`;

/** Which offers of a file a person must look at before they are published, whoever reads the file in. */
export const needsReview = ({ offers, warnings }: ParsedFile): NeedsReview => {
  const unnamed = new Set(warnings.flatMap((each) => (each.code === borrowedTitle ? [placeOf(each)] : [])));
  const sparse = offers.flatMap((offer) => {
    const own = unnamed.has(placeOf(offer)) ? "Der Titel ist nur der Name der Organisation." : null;
    const reason = isSeenElsewhere(offer) ? null : (own ?? reviewReason(offer.draft));
    return reason === null ? [] : [{ key: offer.key, finding: findingOf(offer, reason) }];
  });
  return { keys: sparse.map(({ key }) => key), findings: sparse.map(({ finding }) => finding) };
};
