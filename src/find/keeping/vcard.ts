import { dialled, safeMail, safeWebsite } from "../offers/offer-facts.ts";
import type { OfferDetail } from "../offers/offer-rows.ts";

type CardOffer = Pick<
  OfferDetail,
  "title" | "organisation" | "phones" | "email" | "website" | "street" | "postalCode" | "place"
>;

/** RFC 2426 5: a comma, semicolon, backslash or line break inside a value would end it. */
const escaped = (text: string): string =>
  text
    .replaceAll("\\", "\\\\")
    .replaceAll(/[,;]/g, "\\$&")
    .replaceAll(/\r?\n|\r/g, "\\n");

/** RFC 2426 2.6: lines of at most 75 bytes; what follows begins with a space. Never cuts a letter in two. */
function folded(line: string): string {
  let rest = 75;
  let text = "";
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (size > rest) {
      text += "\r\n ";
      rest = 74;
    }
    text += letter;
    rest -= size;
  }
  return text;
}

/**
 * A card that says nothing but a number: no matter, no organisation, no address, no way back to our page. Who looks
 * through the address book finds "Kontakt". Each such card is the same person to the phone only by its number.
 */
export function unnamedCardOf({ phones }: Pick<OfferDetail, "phones">): string {
  const numbers = phones.flatMap((phone) => dialled(phone) ?? []);
  const lines = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    "N:Kontakt;;;;",
    "FN:Kontakt",
    ...numbers.map((number) => `TEL;TYPE=VOICE:${number}`),
    "END:VCARD",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
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
  const lines = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `N:${escaped(name)};;;;`,
    `FN:${escaped(name)}`,
    `ORG:${escaped(offer.organisation ?? name)}`,
    ...offer.phones.flatMap((phone) => {
      const number = dialled(phone);
      return number === null ? [] : [`TEL;TYPE=WORK,VOICE:${number}`];
    }),
    ...(mail === null ? [] : [`EMAIL;TYPE=INTERNET:${escaped(mail)}`]),
    ...(address && place
      ? [
          `ADR;TYPE=WORK:;;${escaped(offer.street ?? "")};${escaped(offer.place ?? "")};;${escaped(offer.postalCode ?? "")};`,
        ]
      : []),
    ...(website === null ? [] : [`URL:${website}`]),
    // The same card again replaces the old one instead of standing beside it.
    `UID:${page}`,
    `NOTE:${escaped(page)}`,
    "END:VCARD",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
