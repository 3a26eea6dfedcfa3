import type { Json } from "../../../core/json.ts";
import { provenanceWords } from "../../open-data/hsds/profile.texts.ts";
import { verbatim } from "../cell-text.ts";
import type { JsonObject } from "../parsed-file.ts";
import { isObject } from "./json-object.ts";

/** No record of a directory is nested deeper than a dozen levels; what is deeper would break the store. */
const deepest = 40;

const unstorable = /[\u0000\uD800-\uDFFF]/;

// Names of people do not belong unasked into a directory that everybody can read, nor into what is kept of a source.
const personal = (key: string, within: string): boolean =>
  (key === "name" && /^contacts?$/.test(within)) ||
  (key === "attention" && within.includes("address")) ||
  key === "updated_by";

type Kept = { readonly record: JsonObject; readonly leftOut: ReadonlySet<string> };

/** A record as it can be stored: without NUL and half characters, without names of contact persons. */
export const keptRecord = (record: JsonObject, within = "services"): Kept => {
  const leftOut = new Set<string>();
  const kept = (value: Json, parent: string, depth: number): Json => {
    if (typeof value === "string") return unstorable.test(value) ? verbatim(value) : value;
    if (typeof value !== "object" || value === null) return value;
    if (depth > deepest) return null;
    if (Array.isArray(value)) return value.map((each: Json) => kept(each, parent, depth + 1));
    return isObject(value) ? keptObject(value, parent, depth) : null;
  };
  const keptObject = (value: JsonObject, parent: string, depth: number): JsonObject =>
    Object.fromEntries(
      Object.entries(value).flatMap(([key, each]) => {
        if (personal(key, parent) && each !== provenanceWords.editors && each !== null && each !== "") {
          leftOut.add(`${parent}.${key}`);
          return [];
        }
        return [[verbatim(key), kept(each, key, depth + 1)] as const];
      }),
    );
  return { record: keptObject(record, within, 0), leftOut };
};
