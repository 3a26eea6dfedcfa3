import { vcardFile, vcardText } from "../../core/vcard.ts";
import { dialled, safeMail, safeWebsite } from "../offers/offer-facts.ts";
import type { OfferDetail } from "../offers/offer-rows.ts";

type CardOffer = Pick<
  OfferDetail,
  "title" | "organisation" | "phones" | "email" | "website" | "street" | "postalCode" | "place"
>;

/**
 * A card that says nothing but a number: no matter, no organisation, no address, no way back to our page. Who looks
 * through the address book finds "Kontakt". Each such card is the same person to the phone only by its number.
 */
export function unnamedCardOf({ phones }: Pick<OfferDetail, "phones">): string {
  const numbers = phones.flatMap((phone) => dialled(phone) ?? []);
  return vcardFile(["N:Kontakt;;;;", "FN:Kontakt", ...numbers.map((number) => `TEL;TYPE=VOICE:${number}`)]);
}

/**
 * The contact of an offer for the phone's own address book. Version 3.0 (RFC 2426) with N, because many phones and
 * Outlook take no newer one; never where the address has to stay secret, which the caller decides by `address`.
 */
export function vcardOf(offer: CardOffer, page: string, address: boolean): string {
  const name = offer.title.trim();
  const mail = safeMail(offer.email);
  const website = safeWebsite(offer.website);
  const place = [offer.street, offer.place, offer.postalCode].some(Boolean);
  return vcardFile([
    `N:${vcardText(name)};;;;`,
    `FN:${vcardText(name)}`,
    `ORG:${vcardText(offer.organisation ?? name)}`,
    ...offer.phones.flatMap((phone) => {
      const number = dialled(phone);
      return number === null ? [] : [`TEL;TYPE=WORK,VOICE:${number}`];
    }),
    ...(mail === null ? [] : [`EMAIL;TYPE=INTERNET:${vcardText(mail)}`]),
    ...(address && place
      ? [
          `ADR;TYPE=WORK:;;${vcardText(offer.street ?? "")};${vcardText(offer.place ?? "")};;${vcardText(offer.postalCode ?? "")};`,
        ]
      : []),
    ...(website === null ? [] : [`URL:${website}`]),
    // The same card again replaces the old one instead of standing beside it.
    `UID:${page}`,
    `NOTE:${vcardText(page)}`,
  ]);
}
