import type { JsonObject } from "../parsed-file.ts";
import { objectsAt, textAt } from "./json-object.ts";

export type Cells = Readonly<Record<string, string>>;

/** A place of a service: the link ("service_at_location") with what holds only there, and the place itself. */
export type Place = { readonly link: JsonObject; readonly location: JsonObject };

const addressKeys = ["addresses", "physical_addresses", "physical_address", "address", "postal_addresses"];

const addressOf = (location: JsonObject): JsonObject | undefined => {
  const all = objectsAt(location, ...addressKeys);
  return all.find((address) => textAt(address, "address_type") !== "postal") ?? all[0];
};

const german = /^(?:de|deu|ger|germany|deutschland|bundesrepublik deutschland)?$/i;

// "60601" is a code of Chicago and of Frankfurt: abroad only the text stays.
const codeCells = (address: JsonObject | undefined): Cells => {
  const [code, city] = [textAt(address, "postal_code"), textAt(address, "city")];
  return german.test(textAt(address, "country"))
    ? { "postal code": code, place: city }
    : { place: [code, city, textAt(address, "country")].filter((part) => part !== "").join(" ") };
};

const accessibilityOf = (location: JsonObject): string =>
  objectsAt(location, "accessibility", "accessibility_for_disabilities")
    .flatMap((each) => [textAt(each, "description", "accessibility"), textAt(each, "details")])
    .concat(textAt(location, "accessibility"))
    .filter((text) => text !== "")
    .join("\n");

/** The cells of a place under the column names that the readers of tables know. */
export const placeCells = ({ location }: Place): Cells => {
  const address = addressOf(location);
  const lines = [textAt(address, "address_1"), textAt(address, "address_2"), textAt(address, "address_3")];
  return {
    "location name": textAt(location, "name"),
    street: lines.filter((line) => line !== "").join(", "),
    ...codeCells(address),
    latitude: textAt(location, "latitude"),
    longitude: textAt(location, "longitude"),
    accessibility: accessibilityOf(location),
  };
};

/** Whether anybody can go there. */
export const isVirtual = ({ location }: Place): boolean =>
  textAt(location, "location_type") === "virtual" || textAt(location, "virtual") === "true";
