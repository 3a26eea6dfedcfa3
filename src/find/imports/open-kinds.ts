import { fieldLabels } from "./field-names.ts";
import { onSheet } from "./keyed-offers.ts";
import type { Finding, ParsedFile } from "./parsed-file.ts";

const place = ({ row, sheet }: { readonly row: number | null; readonly sheet?: string }): string =>
  `${row} ${sheet ?? ""}`;

/** One finding for each offer whose kind nothing in its row tells; a word nobody knows has been reported already. */
export const openKinds = ({ offers, warnings, columns }: ParsedFile): Finding[] => {
  const field = columns.find(({ understoodAs }) => understoodAs === fieldLabels.kind)?.column ?? "kind";
  const said = new Set(warnings.filter(({ code }) => code === "kind-unknown").map(place));
  return offers
    .filter((offer) => offer.draft.kind === null && !said.has(place(offer)))
    .map(({ row, sheet }) => onSheet({ code: "kind-unknown", row, field, message }, sheet));
};

const message = "Die Art des Angebots (Gruppe, Beratung, Kurs …) ist nicht angegeben und bleibt offen.";
