import { fieldLabels } from "./field-names.ts";
import { onSheet } from "./keyed-offers.ts";
import type { ParsedFile } from "./parsed-file.ts";
import type { Finding } from "../../platform/tables/table-file.ts";

const place = ({ row, sheet }: { readonly row: number | null; readonly sheet?: string }): string =>
  `${row} ${sheet ?? ""}`;

/** From here on a finding in every row hides all others; the file says it once. Rows. */
const mostRows = 20;

/**
 * A finding for each offer whose kind nothing in its row tells, or one for all of them where they are many; a word
 * nobody knows has been reported already.
 */
export const openKinds = ({ offers, warnings, columns }: ParsedFile): Finding[] => {
  const field = columns.find(({ understoodAs }) => understoodAs === fieldLabels.kind)?.column ?? "kind";
  const said = new Set(warnings.filter(({ code }) => code === "kind-unknown").map(place));
  const open = offers.filter((offer) => offer.draft.kind === null && !said.has(place(offer)));
  if (open.length > mostRows)
    return [{ code: "kind-unknown", row: null, field, message: inRows(open.length), rows: open.length }];
  return open.map(({ row, sheet }) => onSheet({ code: "kind-unknown", row, field, message }, sheet));
};

const message = "Die Art des Angebots (Gruppe, Beratung, Kurs …) ist nicht angegeben und bleibt offen.";
const inRows = (rows: number): string =>
  `In ${rows} Zeilen ist die Art des Angebots (Gruppe, Beratung, Kurs …) nicht angegeben und bleibt offen.`;

/** How many rows these findings speak for. */
export const rowsOf = (findings: readonly Finding[]): number =>
  findings.reduce((sum, { rows }) => sum + (rows ?? 1), 0);
