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

/** The field with the area code for numbers that have none. */
export const areaCodeName = "vorwahl";

const objectAt = (mapping: RawMapping | null, key: string): RawMapping => {
  const value = mapping?.[key];
  return isMapping(value) ? value : {};
};

/** The area code a mapping names for all numbers without one; "" where it names none. */
export const areaCodeOf = (mapping: RawMapping | null): string => {
  const code = objectAt(mapping, "defaults")["areaCode"];
  return typeof code === "string" ? code : "";
};

function withAreaCode(mapping: RawMapping | null, code: string): RawMapping {
  const { areaCode: _before, ...defaults } = objectAt(mapping, "defaults");
  return { ...mapping, defaults: { ...defaults, ...(code !== "" && { areaCode: code }) } };
}

/** What a person has chosen on the preview: where nothing was changed, the mapping of the preview stands. */
export function chosenMapping({ fields }: WebRequest): ChosenMapping {
  const kept = readMappingText(fields.get("zuordnung")) ?? null;
  const code = fields.has(areaCodeName) ? fields.get(areaCodeName).replace(/[\s/-]/g, "") : areaCodeOf(kept);
  const isOtherCode = code !== areaCodeOf(kept);
  const before = isOtherCode ? withAreaCode(kept, code) : kept;
  const shown = choicesShown(fields.get("spalten"));
  const chosen = shown.map(({ column, field }, index) => ({
    column,
    field: fields.has(choiceName(index)) ? fieldNamed(fields.get(choiceName(index))) : field,
  }));
  const isChanged = chosen.some(({ field }, index) => field !== shown[index]?.field);
  const whole = mappingWith(before ?? {}, chosen);
  return {
    mapping: isChanged ? whole : before,
    isNew: isChanged || isOtherCode || fields.get("ungesehen") === "1",
    whole,
  };
}
