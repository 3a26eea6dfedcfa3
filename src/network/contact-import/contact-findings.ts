import type { Finding } from "../../platform/tables/table-file.ts";
import { sayContacts as t, type ContactSentence } from "./contact-import.texts.ts";

/** Where in a file something was noticed. */
export type Spot = { readonly row: number; readonly sheet?: string | undefined };

/** The codes of what a contact list can have; each has its sentence in the texts. */
type CodeOf<Sentence> = Sentence extends `found_${infer Code}` ? Code : never;
type FindingCode = CodeOf<ContactSentence>;

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** A finding with its sentence; `what` is the piece of the cell that it is about. */
export const finding = (code: FindingCode, spot: Spot, field: string | null, what = ""): Finding => ({
  code: code.replaceAll("_", "-"),
  row: spot.row,
  field,
  message: t(`found_${code}`, { what: shown(what), row: spot.row }),
  ...(spot.sheet !== undefined && { sheet: spot.sheet }),
});
