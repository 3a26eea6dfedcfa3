import { wishBefore, type Wish } from "./wish.ts";

type Carried = Pick<Wish, "topics" | "place">;

/**
 * The address of the form for a wish for contact, with what the family has said so far: the first topic as its number,
 * the place, the offer. Never the words it searched with, because addresses stay in the history of a shared phone.
 */
export function writeUsAddress({ topics, place }: Carried, offer = ""): string {
  const parts = [
    ["t", topics.slice(0, 1).join("")],
    ["ort", placeAlone(place)],
    ["angebot", offer],
  ].filter(([, value]) => value !== "");
  const query = parts.map(([name, value]) => `${name}=${encodeURIComponent(value ?? "")}`).join("&");
  return query === "" ? "/melden" : `/melden?${query}`;
}

/** The same from the page of an offer, which carries the wish in its own address. */
export const writeAboutOffer = (path: string, offer: string): string =>
  writeUsAddress(wishBefore(path), offer);

/** A place was found by its postal code, whatever else stood beside it; without one its whole name was known. */
const placeAlone = (place: string): string => /(?<!\d)\d{5}(?!\d)/.exec(place)?.[0] ?? place;
