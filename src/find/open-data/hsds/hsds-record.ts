import type { Json } from "../../../core/json.ts";

/** An object of HSDS as JSON. */
export type HsdsRecord = { readonly [key: string]: Json };

export const isRecord = (value: unknown): value is HsdsRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Leaves out what is unknown: HSDS knows no null. */
export const known = (fields: { readonly [key: string]: Json | undefined }): HsdsRecord =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) =>
      value === null || value === undefined || value === "" ? [] : [[key, value] as const],
    ),
  );

export const recordsIn = (value: Json | undefined): readonly HsdsRecord[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];
