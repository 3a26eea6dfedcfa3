import { z } from "zod";
import { sectors } from "../../people/public.ts";

/** Views of the list besides "everybody who is there". */
export const onlyOf = ["noMail", "unconfirmed", "unpublished", "ended"] as const;

// An address can be typed by anybody: what is no id and no known word chooses nothing.
const idOrNone = z.uuid().nullable().catch(null);

/** What the list, its files and the letters to everybody in it are narrowed by. */
export const personFilter = z.object({
  words: z
    .string()
    .catch("")
    .transform((text) => text.toLowerCase().slice(0, 120).split(/\s+/).filter(Boolean)),
  organisation: idOrNone,
  sector: z.enum(sectors).nullable().catch(null),
  region: idOrNone,
  circle: idOrNone,
  only: z.enum(onlyOf).nullable().catch(null),
});
export type PersonFilter = z.infer<typeof personFilter>;

/** Names of the fields in addresses and forms. */
const names = {
  words: "suche",
  organisation: "organisation",
  sector: "bereich",
  region: "region",
  circle: "gruppe",
  only: "nur",
} as const;
type Part = keyof typeof names;
const parts = Object.keys(names) as Part[];

/** Reads a filter by its names in an address or a form. */
export const filterFrom = (get: (name: string) => string): Record<Part, string> => ({
  words: get(names.words),
  organisation: get(names.organisation),
  sector: get(names.sector),
  region: get(names.region),
  circle: get(names.circle),
  only: get(names.only),
});

/** The same filter as hidden fields or as the end of an address; what chooses nothing is left out. */
export const filterFields = (filter: PersonFilter): Record<string, string> =>
  Object.fromEntries(
    parts.flatMap((part) => {
      const value = part === "words" ? filter.words.join(" ") : filter[part];
      return value === null || value === "" ? [] : [[names[part], value]];
    }),
  );

export const filterQuery = (filter: PersonFilter, more: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams({ ...filterFields(filter), ...more }).toString();
  return query === "" ? "" : `?${query}`;
};
