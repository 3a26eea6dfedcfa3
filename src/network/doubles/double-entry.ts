export type DoubleKind = "person" | "organisation";

/** What can be chosen from the entry that goes. */
export const personFields = ["name", "function", "organisation", "email", "phone"] as const;
export const organisationFields = [
  "name",
  "shortName",
  "organisationType",
  "sector",
  "description",
  "email",
  "website",
  "phone",
] as const;
export type EntryField = (typeof personFields)[number] | (typeof organisationFields)[number];

type Values = Readonly<Record<string, unknown>>;

/** The values of the kept entry, with those taken over from the other; what is empty is filled from it unasked. */
export function chosenValues<T extends Values>(
  stays: T,
  goes: T,
  fields: readonly (keyof T & string)[],
  take: readonly string[],
): T {
  const taken = fields.filter(
    (field) => goes[field] !== null && (take.includes(field) || stays[field] === null),
  );
  return { ...stays, ...Object.fromEntries(taken.map((field) => [field, goes[field]])) };
}
