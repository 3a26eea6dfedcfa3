import { fieldNames } from "../imports/field-names.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type ColumnChoice, mappingWith, type RawMapping } from "./chosen-columns.ts";

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isMapping = (value: unknown): value is RawMapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A mapping file; undefined where it is none. */
export const readMappingText = (text: string): RawMapping | undefined => {
  const json = jsonOf(text);
  return isMapping(json) ? json : undefined;
};

const fieldNamed = (name: string): ColumnChoice["field"] => fieldNames.find((field) => field === name) ?? "";

/** The hidden field with the columns as the preview showed them. */
export const shownColumns = (choices: readonly ColumnChoice[]): string =>
  JSON.stringify(choices.map(({ column, field }) => [column, field]));

const choicesShown = (text: string): readonly ColumnChoice[] => {
  const json = jsonOf(text);
  if (!Array.isArray(json)) return [];
  return json.flatMap((pair: unknown) => {
    const [column, field] = Array.isArray(pair) ? pair : [];
    return typeof column === "string" && typeof field === "string"
      ? [{ column, field: fieldNamed(field) }]
      : [];
  });
};

/** The name of the select of one column. */
export const choiceName = (index: number): string => `feld-${index}`;

export type ChosenMapping = {
  /** How the columns are to be read; null: as the reader finds them. */
  readonly mapping: RawMapping | null;
  /** It is not the one whose preview the person has seen. */
  readonly isNew: boolean;
  /** With every column, for keeping it as a file. */
  readonly whole: RawMapping;
};

/** What a person has chosen on the preview: where nothing was changed, the mapping of the preview stands. */
export function chosenMapping({ fields }: WebRequest): ChosenMapping {
  const before = readMappingText(fields.get("zuordnung")) ?? null;
  const shown = choicesShown(fields.get("spalten"));
  const chosen = shown.map(({ column, field }, index) => ({
    column,
    field: fields.has(choiceName(index)) ? fieldNamed(fields.get(choiceName(index))) : field,
  }));
  const isChanged = chosen.some(({ field }, index) => field !== shown[index]?.field);
  const whole = mappingWith(before ?? {}, chosen);
  return {
    mapping: isChanged ? whole : before,
    isNew: isChanged || fields.get("ungesehen") === "1",
    whole,
  };
}
