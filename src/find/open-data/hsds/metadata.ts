import { nothingStated } from "./fit-record.ts";
import { type HsdsRecord, recordsIn } from "./hsds-record.ts";
import { carriesOurProfile } from "./profile-code.ts";
import { provenanceWords } from "./profile.texts.ts";
import { stableId } from "./stable-id.ts";

/** The fields whose last change is told, and what is called the change. */
const told = { last_modified: "update", assured_date: "confirm" } as const;

const idOf = (service: string, field: string): string => stableId("metadata", service, field);

/**
 * When a service was last changed and last confirmed, as HSDS keeps it. The standard asks for the person and for what
 * stood there before: neither leaves the house, so both are said to be those of the editors, or nothing.
 */
function ownMetadata(id: string, facts: HsdsRecord, source: HsdsRecord): readonly HsdsRecord[] {
  const isOurs = carriesOurProfile(source);
  return Object.entries(told).flatMap(([field, action]) => {
    const value = facts[field];
    // What another directory last changed was not changed here.
    if (typeof value !== "string" || (!isOurs && value === source[field])) return [];
    return [
      {
        id: idOf(id, field),
        resource_id: id,
        resource_type: "service",
        last_action_date: value.slice(0, 10),
        last_action_type: action,
        field_name: field,
        previous_value: nothingStated,
        replacement_value: value,
        updated_by: provenanceWords.editors,
      },
    ];
  });
}

/** Ours, then what another directory tells of its own changes. */
export function mergedMetadata(id: string, facts: HsdsRecord, source: HsdsRecord): readonly HsdsRecord[] {
  const own = new Set(Object.keys(told).map((field) => idOf(id, field)));
  const theirs = recordsIn(source["metadata"]).filter((row) => !own.has(String(row["id"])));
  return [...ownMetadata(id, facts, source), ...theirs];
}
