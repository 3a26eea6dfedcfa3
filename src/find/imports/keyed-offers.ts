import type { OfferDraft } from "../offers/offer.ts";
import type { DraftOfRow } from "./offer-draft.ts";
import { contentKey, idKey } from "./offer-key.ts";
import type { BeyondOffer, ParsedOffer } from "./parsed-file.ts";
import type { Finding } from "../../platform/tables/table-file.ts";

export type Candidate = DraftOfRow & {
  readonly row: number;
  readonly sheet: string | undefined;
  readonly beyond: BeyondOffer;
};

/** Says on which sheet a finding is, where a file has several. */
export const onSheet = (finding: Finding, sheet: string | undefined): Finding =>
  sheet === undefined ? finding : { ...finding, sheet, message: `Blatt „${sheet}“: ${finding.message}` };

/** Ids that stand for different offers in one file: running numbers that start again on each sheet. */
const ambiguousIds = (candidates: readonly Candidate[]): Set<string> => {
  const byId = new Map<string, OfferDraft[]>();
  for (const { draft, source } of candidates) {
    if (draft.externalId === null) continue;
    const id = idKey(source, draft.externalId);
    const known = byId.get(id);
    if (known) known.push(draft);
    else byId.set(id, [draft]);
  }
  const several = [...byId].filter(
    ([, drafts]) => drafts.length > 1 && new Set(drafts.map(contentKey)).size > 1,
  );
  return new Set(several.map(([id]) => id));
};

/** Offers with the key by which the next import knows them again, and what was left out for it. */
export type Keyed = {
  readonly offers: ParsedOffer[];
  readonly duplicates: Finding[];
  readonly notUnique: Finding[];
};

/** Gives every offer its key; the second offer with the same key is left out and named. */
export const withKeys = (candidates: readonly Candidate[]): Keyed => {
  const ambiguous = ambiguousIds(candidates);
  const firstRow = new Map<string, number>();
  const result: Keyed = { offers: [], duplicates: [], notUnique: [] };
  for (const { draft, row, source, sheet, beyond } of candidates) {
    const id = draft.externalId === null ? undefined : idKey(source, draft.externalId);
    const trusted = id !== undefined && !ambiguous.has(id);
    if (id !== undefined && !trusted) result.notUnique.push(onSheet(notUnique(row, draft), sheet));
    const key = trusted ? id : contentKey(draft);
    const first = firstRow.get(key);
    if (first !== undefined) result.duplicates.push(onSheet(duplicate(row, first, draft), sheet));
    else {
      firstRow.set(key, row);
      result.offers.push({ row, ...(sheet === undefined ? {} : { sheet }), key, draft, ...beyond });
    }
  }
  return result;
};

const notUnique = (row: number, { externalId }: OfferDraft): Finding => ({
  code: "id-not-unique",
  row,
  field: "externalId",
  message: `Die Kennung „${externalId ?? ""}“ steht in der Datei bei verschiedenen Angeboten. Wiedererkannt wird es an Titel, Organisation und Adresse.`,
});

const duplicate = (row: number, first: number, { title }: OfferDraft): Finding => ({
  code: "duplicate-in-file",
  row,
  field: null,
  message: `„${title}“ steht schon in Zeile ${first}; die zweite Angabe wurde übergangen.`,
});
