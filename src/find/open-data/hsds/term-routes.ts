import type { Route } from "../../../platform/web/route.ts";
import type { Topic } from "../../topics/topic.ts";
import { pageOf } from "./filter-of-parameters.ts";
import type { HsdsRecord } from "./hsds-record.ts";
import { pageAnswer } from "./json-answer.ts";
import { listRoute, oneRoute } from "./open-routes.ts";
import type { Asked } from "./parameters.ts";
import { ownTerms, taxonomies } from "./taxonomy.ts";

/** Our two taxonomies and their terms; terms of other directories stand in the records that use them. */
export function termRoutes(topics: readonly Topic[]): readonly Route[] {
  const terms = ownTerms(topics);
  return [
    ...fixedRoutes("taxonomies", taxonomies, () => true),
    ...fixedRoutes("taxonomy_terms", terms, (term, asked) => {
      const taxonomy = asked.get("taxonomy_id");
      // No term of ours stands below another one.
      return (
        !asked.has("parent_id") && (taxonomy === undefined || term["taxonomy_id"] === taxonomy.toLowerCase())
      );
    }),
  ];
}

function fixedRoutes(
  name: "taxonomies" | "taxonomy_terms",
  records: readonly HsdsRecord[],
  fits: (record: HsdsRecord, asked: Asked) => boolean,
): readonly Route[] {
  return [
    listRoute(name, "-", (_desk, asked) => {
      const { page, size } = pageOf(asked);
      const words = (asked.get("search") ?? "").toLowerCase();
      const found = records.filter(
        (record) =>
          fits(record, asked) && `${record["name"]} ${record["description"]}`.toLowerCase().includes(words),
      );
      const contents = found.slice((page - 1) * size, page * size);
      return Promise.resolve(
        pageAnswer(contents, { page, size, total: found.length, format: asked.get("format") }),
      );
    }),
    oneRoute(name, "-", (_desk, id) => Promise.resolve(records.find((record) => record["id"] === id))),
  ];
}
