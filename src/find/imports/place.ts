import type { OfferPlace } from "../offers/offer.ts";
import { readCoordinates } from "./coordinates.ts";
import type { FieldName } from "./field-names.ts";
import {
  type Note,
  type RowFacts,
  type Understood,
  note,
  orNull,
  shortened,
  understood,
} from "./understood.ts";

export type ReadPostalCode = { readonly code: string | null; readonly note: Note | null };

// German postal codes run from 01067 to 99998.
const isPostalCode = (text: string): boolean => /^\d{5}$/.test(text) && text >= "01001" && text <= "99998";

/**
 * A German postal code as text. "1067" has lost its zero to a spreadsheet and gets it back, with a note;
 * "D-01067" and "01067 Dresden" contain one; everything else is reported and kept as text.
 */
export const readPostalCode = (text: string): ReadPostalCode => {
  if (text === "") return { code: null, note: null };
  const bare = text
    .replace(/^(?:de?|plz)[\s.-]*/i, "")
    .replace(/^(\d{4,5})\.0$/, "$1")
    .replace(/^(\d{2}) (\d{3})$/, "$1$2");
  const digits = /^(\d+)(?:\s+\D.*)?$/s.exec(bare)?.[1] ?? "";
  if (isPostalCode(digits)) return { code: digits, note: null };
  if (/^\d{4}$/.test(digits) && isPostalCode(`0${digits}`)) {
    const message = `Der Postleitzahl „${shortened(text)}“ fehlte die führende Null: 0${digits}.`;
    return { code: `0${digits}`, note: note("postal-code-padded", "postalCode", message) };
  }
  return {
    code: null,
    note: note("postal-code-invalid", "postalCode", `„${shortened(text)}“ ist keine deutsche Postleitzahl.`),
  };
};

const joinedStreet = (facts: RowFacts): string => {
  const [street, number] = [facts.text("street"), facts.text("houseNumber")];
  return number === "" || street.endsWith(` ${number}`) ? street : `${street} ${number}`.trim();
};

type Address = { readonly street: string; readonly code: string; readonly place: string };

/** "Lange Str. 5, 01067 Dresden" or "01067 Dresden" in one cell, when there are no columns for the rest. */
const takenApart = (facts: RowFacts): Address => {
  const [street, code, place] = [joinedStreet(facts), facts.text("postalCode"), facts.text("place")];
  const [, beforeTown, townBehind] = /^((?:D-)?\d{4,5})\s+(\p{L}[^\d\n,]{1,60})$/u.exec(code) ?? [];
  if (place === "" && beforeTown !== undefined && townBehind !== undefined)
    return { street, code: beforeTown, place: townBehind.trim() };
  const [, front, digits, town] = /^(.{3,120}?)[,\n]\s*(?:D-)?(\d{5})\s+([^\d\n,]{2,60})$/.exec(street) ?? [];
  if (code !== "" || place !== "" || front === undefined) return { street, code, place };
  return { street: front.trim(), code: digits ?? "", place: (town ?? "").trim() };
};

// ", Berlin" and "Berlin, 0," are what a splitter of addresses left behind.
const tidyPlace = (place: string): string =>
  place
    .replace(/^[\s,;]+/, "")
    .replace(/(?:[,;]\s*\d*\s*)+$/, "")
    .trim();

/** Where the offer takes place: address as text, postal code checked, coordinates only where they can be trusted. */
export const readPlace = (facts: RowFacts): Understood => {
  const address = takenApart(facts);
  const postal = readPostalCode(address.code);
  const town = tidyPlace(address.place);
  const { point, notes, keep } = readCoordinates(facts);
  const kept: FieldName[] = [...keep];
  if (postal.note) kept.push("postalCode");
  if (town !== address.place) kept.push("place");
  const place: OfferPlace = {
    name: orNull(facts.text("placeName")),
    street: orNull(address.street),
    postalCode: postal.code,
    place: orNull(town),
    ...point,
  };
  return understood({ place }, [...(postal.note ? [postal.note] : []), ...notes], kept);
};
