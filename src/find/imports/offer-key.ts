import { createHash } from "node:crypto";
import type { OfferDraft } from "../offers/offer.ts";
import { foldWords } from "./fold.ts";

/** PostgreSQL refuses index entries beyond 2,704 bytes, and letters take up to four. */
const longestKey = 400;

const bounded = (key: string): string =>
  key.length <= longestKey ? key : `${key.slice(0, 300)}#${createHash("sha256").update(key).digest("hex")}`;

const streetWords = (street: string): string =>
  foldWords(street)
    .replace(/str(?:asse)?\b/g, "str")
    .replaceAll(" ", "");

/** The same offer without an id: title, organisation, postal code, street, without case, accents and punctuation. */
export const contentKey = ({ title, organisation, place }: OfferDraft): string => {
  const street = streetWords(place.street ?? "");
  // A title of signs only ("***") folds to nothing and would equal every other one.
  return bounded(
    `text:${[foldWords(title) || title, foldWords(organisation ?? ""), place.postalCode ?? "", street].join("|")}`,
  );
};

/** The same offer by the id its source gives it; sources number their records each for itself. */
export const idKey = (source: string, externalId: string): string =>
  bounded(`id:${source.trim()}:${externalId}`);
