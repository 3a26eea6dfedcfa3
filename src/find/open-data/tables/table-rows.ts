import type { Json } from "../../../core/json.ts";
import { nothingStated } from "../hsds/fit-record.ts";
import { type HsdsName, hsdsNames, hsdsObjects } from "../hsds/hsds-objects.ts";
import { type HsdsRecord, isRecord, recordsIn } from "../hsds/hsds-record.ts";
import { isUuid, stableId } from "../hsds/stable-id.ts";

/** A row of a table: only own fields, as text. */
export type TableRow = Readonly<Record<string, string>>;
export type TableSink = (name: HsdsName, row: TableRow) => void;

type Above = { readonly name: HsdsName; readonly id: string };

/** Fields that must point upwards whatever the record says, because a table has no nesting. */
const pointsTo = (name: HsdsName, above: Above | null): TableRow => {
  if (above === null) return {};
  if (name === "attribute") return { link_id: above.id, link_entity: above.name };
  if (name === "metadata") return { resource_id: above.id, resource_type: above.name };
  const key = `${above.name}_id`;
  return hsdsObjects[name].fields.has(key) ? { [key]: above.id } : {};
};

const idIn = (record: HsdsRecord): string =>
  isUuid(record["id"]) ? record["id"] : stableId("row", JSON.stringify(record));

const cell = (value: Json | undefined): string =>
  typeof value === "string"
    ? value
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : "";

/**
 * Takes nested records apart into the rows of the tabular form. Every row is handed on once: organisations, terms and
 * places that many services share come back under the same id. Foreign keys point only at rows that are there.
 */
export function tableRows(sink: TableSink): (service: HsdsRecord) => void {
  const seen = new Map<HsdsName, Set<string>>(hsdsNames.map((name) => [name, new Set<string>()]));
  const put = (name: HsdsName, record: HsdsRecord, above: Above | null): string => {
    const { fields, lists, parts, required } = hsdsObjects[name];
    const id = idIn(record);
    const below = new Map<string, string>();
    for (const [key, part] of parts) {
      const value = record[key] ?? (key === "taxonomy_term" ? bareTerm(record) : undefined);
      const organization = below.get("organization_id");
      const owner: Above | null =
        part === "program" && organization !== undefined ? { name: "organization", id: organization } : null;
      if (isRecord(value)) below.set(referenceKey(key), put(part, value, owner));
    }
    if (seen.get(name)?.has(id) === true) return id;
    seen.get(name)?.add(id);
    const own = Object.fromEntries([...fields.keys()].map((key) => [key, cell(record[key])]));
    for (const key of required) if (own[key] === "") own[key] = nothingStated;
    const row = {
      ...withoutDangling(own, name, seen),
      ...Object.fromEntries(below),
      ...pointsTo(name, above),
      id,
    };
    sink(name, row);
    for (const [key, item] of lists) for (const part of recordsIn(record[key])) put(item, part, { name, id });
    return id;
  };
  return (service) => void put("service", service, null);
}

/** Of some foreign terms only the id is known; the table of terms holds them all the same. */
const bareTerm = ({ taxonomy_term_id: id }: HsdsRecord): HsdsRecord => ({
  id: isUuid(id) ? id : stableId("term", "unknown"),
  name: nothingStated,
  description: nothingStated,
});

/** "taxonomy_detail" is the part behind "taxonomy_id"; the others are called like their key. */
const referenceKey = (part: string): string => (part === "taxonomy_detail" ? "taxonomy_id" : `${part}_id`);

const tableOfKey = new Map<string, HsdsName>(hsdsNames.map((name) => [`${name}_id`, name]));

/** A key that names a row nobody handed over is left out: a table must not point into nothing. */
const withoutDangling = (
  row: TableRow,
  name: HsdsName,
  seen: ReadonlyMap<HsdsName, ReadonlySet<string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      const table = tableOfKey.get(key);
      const dangles =
        table !== undefined && value !== "" && name !== table && seen.get(table)?.has(value) !== true;
      return [key, dangles ? "" : value];
    }),
  );
