import type { DraftSchedule } from "../../offers/offer.ts";
import { codeOfAttribute } from "../../open-data/hsds/profile-code.ts";
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
