import { foldText } from "../../core/text-folding.ts";
import { isRemote } from "../offers/offer-facts.ts";
import type { PrintRow } from "./print-row.ts";

/** A part of a network that gets a booklet of its own. `key` is kept with each edition. */
export type PrintRegion = {
  /** "region:SLUG" for a regional network, "ort:NAME" for one municipality. */
  readonly key: string;
  readonly kind: "regionalNetwork" | "municipality";
  readonly name: string;
  readonly towns: readonly { readonly name: string; readonly postalCodes: readonly string[] }[];
};

type Place = { readonly postalCode: string | null; readonly place: string | null };

const isIn = (at: Place, { towns }: PrintRegion): boolean =>
  towns.some(
    ({ name, postalCodes }) =>
      (at.postalCode !== null && postalCodes.includes(at.postalCode)) ||
      (at.place !== null &&
        (foldText(at.place) === foldText(name) || foldText(at.place).startsWith(`${foldText(name)} `))),
  );

/** Nobody travels to a telephone: what has no place, or is on the phone or the screen, helps everywhere. */
const helpsEverywhere = (offer: PrintRow): boolean =>
  isRemote(offer) || (offer.postalCode === null && offer.place === null && offer.furtherPlaces.length === 0);

/** The offers that belong into a booklet; `null` is the whole network. */
export const offersIn = (offers: readonly PrintRow[], region: PrintRegion | null): readonly PrintRow[] =>
  region === null
    ? offers
    : offers.filter(
        (offer) => helpsEverywhere(offer) || [offer, ...offer.furtherPlaces].some((at) => isIn(at, region)),
      );

/** What an operator types: the key, or the name as people write it. */
export const regionCalled = (regions: readonly PrintRegion[], typed: string): PrintRegion | undefined => {
  const folded = foldText(typed.trim());
  return (
    regions.find(({ key }) => key === typed) ??
    regions.find(({ key, name }) => foldText(name) === folded || foldText(key.split(":")[1] ?? "") === folded)
  );
};
