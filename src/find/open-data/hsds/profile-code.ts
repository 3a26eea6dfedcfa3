import { offerKinds } from "../../offers/offer.ts";
import { type HsdsRecord, isRecord, recordsIn } from "./hsds-record.ts";
import { profileTaxonomy, topicTaxonomy } from "./taxonomy.ts";

const kindCodes: ReadonlySet<string> = new Set(offerKinds);

/** Which of our attributes a row is; undefined for terms of other directories. */
export function codeOfAttribute(row: HsdsRecord): string | undefined {
  const term = row["taxonomy_term"];
  if (!isRecord(term)) return undefined;
  if (term["taxonomy_id"] === topicTaxonomy.id) return "topics";
  if (term["taxonomy_id"] !== profileTaxonomy.id || typeof term["code"] !== "string") return undefined;
  return kindCodes.has(term["code"]) ? "kind" : term["code"].split(".")[0];
}

/** Whether a record was written by this product (perhaps another installation) and came back. */
export const carriesOurProfile = (record: HsdsRecord): boolean =>
  recordsIn(record["attributes"]).some((row) => codeOfAttribute(row) === "profile");
