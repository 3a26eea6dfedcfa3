import { columnKey, isKnownColumn, knownColumns } from "./column-names.ts";
import type { FieldName } from "./field-names.ts";

/** Objects that only wrap the fields of a record, as portals and databases of forms deliver them. */
const wrappers: ReadonlySet<string> = new Set(
  "properties, attributes, fields, record, item, node, data, values, eigenschaften".split(", "),
);

/** Last parts of a path that only repeat what stands before them: "traeger.name" is the Träger. */
const naming: ReadonlySet<string> = new Set(
  "name, bezeichnung, titel, title, label, value, wert, text".split(", "),
);

/** Whose name stands under these is a person's. */
const people: ReadonlySet<string> = new Set(
  "person, personen, mitarbeiter, author, autor, owner, user, contact, kontakt".split(", "),
);

/** What a deeper field may be without the words before it. A title or an id further down belongs to something else. */
const plainInside: ReadonlySet<FieldName> = new Set<FieldName>([
  "street",
  "houseNumber",
  "postalCode",
  "place",
  "lat",
  "lon",
  "areaCode",
  "phone",
  "email",
  "website",
  "openingHours",
  "openFrom",
  "openTo",
  "description",
  "accessibility",
  "cost",
  "languages",
  "contactPerson",
]);

const fieldOf = (key: string): FieldName | undefined =>
  knownColumns.find(([, names]) => names.includes(key))?.[0];

const addressKey = (key: string, parent: string): string =>
  (key === "nr" || key === "nummer") && ["street", "place"].includes(fieldOf(parent) ?? "")
    ? "hausnummer"
    : key;

/**
 * The key under which a column of nested records is looked up: "adresse.strasse" counts as "strasse", "traeger.name" as
 * "traeger", everything below a person as a person. "" where it could mean anything: then it only travels along.
 */
export const pathKey = (column: string): string => {
  const parts = column.split(".").filter((part) => part !== "");
  const inside = parts.filter((part, at) => at === parts.length - 1 || !wrappers.has(part.toLowerCase()));
  const [last = ""] = inside.slice(-1);
  if (inside.length <= 1) return columnKey(last);
  if (isKnownColumn(inside.join("."))) return columnKey(inside.join("."));
  const above = inside.slice(0, -1).map(columnKey);
  const person = above.find((key) => fieldOf(key) === "contactPerson");
  if (person !== undefined) return person;
  const [parent = ""] = above.slice(-1);
  if (naming.has(last.toLowerCase())) return people.has(parent) ? "ansprechpartner" : parent;
  const key = addressKey(columnKey(last), parent);
  const field = fieldOf(key);
  return field !== undefined && plainInside.has(field) ? key : "";
};
