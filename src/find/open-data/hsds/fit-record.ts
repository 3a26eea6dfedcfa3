import type { Json } from "../../../core/json.ts";
import { type FieldType, type HsdsName, hsdsObjects } from "./hsds-objects.ts";
import { type HsdsRecord, isRecord } from "./hsds-record.ts";
import { isUuid, stableId } from "./stable-id.ts";

/** What stands in a field that HSDS requires and nobody filled. */
export const nothingStated = "-";
/** Where values of a foreign record stay that are not what HSDS 3 allows under their name. */
const sourceKey = "x_fh_source";

const isUri = (text: string): boolean =>
  /^[a-z][a-z0-9+.-]*:[^\s"<>\\^`{|}]+$/i.test(text) && URL.canParse(text);
const isEmail = (text: string): boolean =>
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(text);
const isMoment = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/i.test(text);

const numberIn = (value: Json): number | undefined => {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
};

/** The value as this type, or undefined where it cannot be. */
export function fitValue(type: FieldType, value: Json): Json | undefined {
  if (type === "number") return numberIn(value);
  const text = typeof value === "number" || typeof value === "boolean" ? String(value) : value;
  if (typeof text !== "string") return undefined;
  if (typeof type !== "string") return type.find((word) => word.toLowerCase() === text.toLowerCase());
  if (type === "uuid") return isUuid(text) ? text : stableId("foreign", text);
  if (type === "uri") return isUri(text) ? text : undefined;
  if (type === "email") return isEmail(text) ? text : undefined;
  if (type === "moment") return isMoment(text) ? text : undefined;
  return text;
}

/** Only an id that had to be replaced loses something: it stays readable beside the new one. */
const losesId = (type: FieldType, value: Json): boolean => type === "uuid" && !isUuid(value);

/**
 * A foreign record as HSDS 3.0 allows it. Nothing is thrown away: unknown keys stay as they are, values that do not
 * fit their name stay under `x_fh_source`, and only what is empty goes. `within` makes the ids of parts without one.
 */
export function fitRecord(
  name: HsdsName,
  record: HsdsRecord,
  ...within: readonly (string | number)[]
): HsdsRecord {
  const kind = hsdsObjects[name];
  const fitting: Record<string, Json> = {};
  const odd: Record<string, Json> = {};
  for (const [key, value] of Object.entries(record)) {
    if (value === null || value === "") continue;
    const [list, part, field] = [kind.lists.get(key), kind.parts.get(key), kind.fields.get(key)];
    if (list !== undefined && Array.isArray(value)) fitting[key] = fitList(list, value, ...within, key);
    else if (part !== undefined && isRecord(value)) fitting[key] = fitRecord(part, value, ...within, key);
    else if (field === undefined && list === undefined && part === undefined) fitting[key] = value;
    else {
      const fit = field === undefined ? undefined : fitValue(field, value);
      if (fit !== undefined) fitting[key] = fit;
      if (fit === undefined || (field !== undefined && losesId(field, value))) odd[key] = value;
    }
  }
  const whole = { ...missing(name, fitting, within), ...fitting };
  return Object.keys(odd).length === 0 ? whole : { ...whole, [sourceKey]: odd };
}

const fitList = (name: HsdsName, list: readonly Json[], ...within: readonly (string | number)[]): Json[] =>
  list.map((each, at) => (isRecord(each) ? fitRecord(name, each, ...within, at) : each)).filter(isRecord);

/** What HSDS requires and the record does not say. */
function missing(
  name: HsdsName,
  record: HsdsRecord,
  within: readonly (string | number)[],
): Record<string, Json> {
  const kind = hsdsObjects[name];
  return Object.fromEntries(
    kind.required
      .filter((key) => record[key] === undefined)
      .map((key) => {
        const type = kind.fields.get(key);
        if (type === "uuid") return [key, stableId(name, ...within)];
        return [key, typeof type === "object" ? (type[0] ?? nothingStated) : nothingStated];
      }),
  );
}
