import type { DraftClosure, DraftSchedule } from "../../offers/offer.ts";
import { codeOfAttribute } from "../../open-data/hsds/profile-code.ts";
import { type OwnTime as WholeTime, readClosure, readOwnTimes } from "../../open-data/hsds/own-times.ts";
import type { JsonObject } from "../parsed-file.ts";
import { objectsAt, textAt } from "./json-object.ts";

type OwnTime = Pick<DraftSchedule, "kind" | "title" | "closedOnHolidays" | "closedInSchoolHolidays">;

/**
 * What HSDS has no words for and this product wrote beside a time: whether it is an event and how that is called, whether
 * it takes place on holidays. Without it families would be sent to a closed door in the school holidays.
 */
export const ownTimeOf = (row: JsonObject): OwnTime => {
  const said = (code: string): string =>
    textAt(
      objectsAt(row, "attributes").find((attribute) => codeOfAttribute(attribute) === code),
      "value",
    );
  const title = said("time_title").slice(0, 300);
  return {
    kind: said("time_kind") === "event" ? "event" : "open",
    ...(title === "" ? {} : { title }),
    ...(said("open_on_holidays") === "true" ? { closedOnHolidays: false } : {}),
    ...(said("closed_in_school_holidays") === "true" ? { closedInSchoolHolidays: true } : {}),
  };
};

const texts = (service: JsonObject, code: string): readonly string[] =>
  objectsAt(service, "attributes").flatMap((attribute) => {
    const value = codeOfAttribute(attribute) === code ? attribute["value"] : undefined;
    return typeof value === "string" ? [value] : [];
  });

/** Ten years of ranges; more is no offer. */
const mostClosures = 200;

/** When this product said that the offer is closed, and why. */
export const ownClosuresOf = (service: JsonObject): readonly DraftClosure[] =>
  texts(service, "closure")
    .slice(0, mostClosures)
    .flatMap((text) => readClosure(text) ?? []);

/**
 * The times as they stood where the record was written, with every date that is different; undefined where it says none
 * or where the rows were changed since. `locations` are the ids of its places in their order.
 */
export function wholeTimesOf(
  service: JsonObject,
  rows: readonly JsonObject[],
  locations: readonly string[],
): readonly DraftSchedule[] | undefined {
  const [text] = texts(service, "times");
  return text === undefined
    ? undefined
    : readOwnTimes(text, rows)?.map((time) => scheduleOf(time, locations.indexOf(time.at ?? "")));
}

/** Only what is not as usual is named, so that the same time is always the same draft. */
const scheduleOf = (
  {
    at: _at,
    title,
    zone,
    extraDates,
    closedOnHolidays,
    closedInSchoolHolidays,
    exceptions,
    ...time
  }: WholeTime,
  locationNo: number,
): DraftSchedule => ({
  ...time,
  ...(title === null ? {} : { title }),
  ...(closedOnHolidays ? {} : { closedOnHolidays }),
  ...(closedInSchoolHolidays ? { closedInSchoolHolidays } : {}),
  ...(zone === "Europe/Berlin" ? {} : { zone }),
  ...(extraDates.length === 0 ? {} : { extraDates }),
  ...(exceptions.length === 0 ? {} : { exceptions }),
  ...(locationNo < 0 ? {} : { locationNo }),
});
