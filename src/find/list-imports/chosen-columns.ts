import type { Json } from "../../core/json.ts";
import { type FieldName, fieldLabels, fieldNames } from "../imports/field-names.ts";
import type { ColumnUse, FileFormat, ParsedFile } from "../imports/parsed-file.ts";

/** A mapping as it travels: JSON that nobody has checked yet. */
export type RawMapping = { readonly [key: string]: Json };

/** One column and what it was read as; "" where it only travels along. */
export type ColumnChoice = { readonly column: string; readonly field: FieldName | "" };

/** Records of a standard say themselves what is what; only columns that people have named can be misread. */
const withColumns: readonly FileFormat[] = ["csv", "xlsx", "json", "geojson"];

/** More columns than this nobody corrects by hand; they stay as they were read. */
const mostColumns = 150;

const fieldOf = ({ understoodAs }: ColumnUse): FieldName | "" =>
  fieldNames.find((field) => fieldLabels[field] === understoodAs) ?? "";

/** The columns of a file that the office may correct. */
export const choicesOf = ({ format, columns }: ParsedFile): readonly ColumnChoice[] =>
  withColumns.includes(format) && columns.length <= mostColumns
    ? columns.map((use) => ({ column: use.column, field: fieldOf(use) }))
    : [];

const textsAt = (mapping: RawMapping, key: string): readonly string[] =>
  [mapping[key] ?? []].flat().filter((part) => typeof part === "string");

/**
 * The mapping with every column where the person has put it. What else a mapping settles (words, defaults, rows to leave
 * out) stays; so does what it says about columns that are not among these.
 */
export function mappingWith(base: RawMapping, choices: readonly ColumnChoice[]): RawMapping {
  const chosen = new Set(choices.map(({ column }) => column));
  const taken = fieldNames.flatMap((field) => {
    const columns = choices.filter((choice) => choice.field === field).map(({ column }) => column);
    return columns.length > 0 ? [[field, columns] as const] : [];
  });
  const ignored = choices.filter(({ field }) => field === "").map(({ column }) => column);
  const ignore = [...textsAt(base, "ignore").filter((column) => !chosen.has(column)), ...ignored];
  const { ignore: _before, ...rest } = base;
  return { ...rest, columns: Object.fromEntries(taken), ...(ignore.length > 0 && { ignore }) };
}

/** The columns of two files are the same ones, whatever their order. */
export const sameColumns = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && new Set([...one, ...other]).size === new Set(one).size;
