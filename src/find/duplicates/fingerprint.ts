import { foldText } from "../../core/text-folding.ts";
import type { Comparable } from "./duplicate.ts";
import { tellingWords } from "./name-likeness.ts";

/** An offer prepared once for many comparisons. */
export type Fingerprint = {
  readonly at: number;
  readonly id: string;
  /** The whole title, folded, without punctuation and spaces: "Eltern-Café" and "Elterncafé" are one. */
  readonly wholeTitle: string;
  readonly title: readonly string[];
  /** The title without the words of the address. */
  readonly bareTitle: readonly string[];
  readonly organisation: readonly string[];
  /** Street without house number, and the number; "" where unknown. */
  readonly street: string;
  readonly house: string;
  readonly postalCode: string;
  readonly place: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly phones: readonly string[];
  /** "" for none. */
  readonly mail: string;
  /** Host and path, without "www." and what follows "?"; "" for none. */
  readonly web: string;
  readonly isHostOnly: boolean;
};

const folded = (text: string | null): string =>
  foldText(text ?? "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const houseNumber = /\s(\d{1,4}(?:\s?[a-z])?)(?:\s.*)?$/;

/** "Lange Str. 5 a" and "Lange Straße 5a" are one street and one number. */
const streetParts = (street: string | null): { street: string; house: string } => {
  const text = folded(street);
  const house = houseNumber.exec(text)?.[1] ?? "";
  const name = house === "" ? text : text.replace(houseNumber, "");
  const plain = name.replace(/str(?:asse)?\b/g, "str").replaceAll(" ", "");
  return { street: plain, house: house.replaceAll(" ", "") };
};

const webParts = (website: string | null): { web: string; isHostOnly: boolean } => {
  if (website === null || !URL.canParse(website)) return { web: "", isHostOnly: true };
  const { hostname, pathname } = new URL(website);
  const path = pathname.replace(/\/(?:index\.\w+)?$/, "").toLowerCase();
  return { web: hostname.replace(/^www\./, "") + path, isHostOnly: path === "" };
};

// A number without area code is the same number within one town only.
const phoneKeys = ({ phones, place, postalCode }: Comparable): string[] =>
  phones.flatMap(({ e164, display }) => {
    if (e164 !== null) return [e164];
    const digits = display.replace(/\D/g, "");
    const town = folded(place) || (postalCode ?? "");
    return digits.length >= 5 && town !== "" ? [`${town} ${digits}`] : [];
  });

// "Lange Straße 27 Filou" and "Lange Straße 27 Spatzen": the address is compared as an address, the name without it.
const bareTitle = ({ title, street }: Comparable): readonly string[] => {
  const address = new Set(folded(street).split(" "));
  const words = tellingWords(folded(title));
  const own = words.filter((word) => !address.has(word));
  return own.length > 0 ? own : words;
};

export const fingerprint = (offer: Comparable, at: number): Fingerprint => ({
  at,
  id: offer.id,
  wholeTitle: folded(offer.title).replaceAll(" ", ""),
  title: tellingWords(folded(offer.title)),
  bareTitle: bareTitle(offer),
  organisation: tellingWords(folded(offer.organisation)),
  ...streetParts(offer.street),
  postalCode: offer.postalCode ?? "",
  place: folded(offer.place),
  lat: offer.lat,
  lon: offer.lon,
  phones: phoneKeys(offer),
  mail: (offer.email ?? "").trim().toLowerCase(),
  ...webParts(offer.website),
});
