import type { JsonObject } from "../parsed-file.ts";

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A scalar as text, "" for everything else. Numbers keep their shortest form. */
export const scalarText = (value: unknown): string =>
  typeof value === "string"
    ? value.trim()
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : "";

/** The first of the named values that holds a text or a number; "" when none does. */
export const textAt = (record: JsonObject | undefined, ...keys: readonly string[]): string => {
  for (const key of keys) {
    const text = record !== undefined && Object.hasOwn(record, key) ? scalarText(record[key]) : "";
    if (text !== "") return text;
  }
  return "";
};

/** All objects under the named keys, whether listed or alone. */
export const objectsAt = (
  record: JsonObject | undefined,
  ...keys: readonly string[]
): readonly JsonObject[] =>
  record === undefined
    ? []
    : keys.flatMap((key) => (Object.hasOwn(record, key) ? [record[key]].flat() : [])).filter(isObject);
