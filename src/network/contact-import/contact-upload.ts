import { createHash } from "node:crypto";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type ColumnChoice, contactFields } from "./contact-columns.ts";
import type { GivenContacts } from "./contact-draft.ts";
import { sayContacts as t } from "./contact-import.texts.ts";
import { parseContacts, type ParsedContacts } from "./contacts.import.ts";
import { shownCell } from "./shown-cell.ts";

/** A register has some thousand people; more in one file is a mistake. */
const largestMb = 5;
export const largestBytes = largestMb * 1024 * 1024;
export const tooLarge = (): string => t("fileTooLarge", { mb: largestMb });
export const fileHint = (): string => t("fileHint", { mb: largestMb });

/** What somebody has chosen around the file; it travels with each step. */
export type ContactOptions = Pick<GivenContacts, "newOrganisations" | "prefer"> & {
  readonly fillDown: boolean;
  /** Whose private entries are ticked, by key. */
  readonly ticked: readonly string[];
};
export const usualOptions: ContactOptions = {
  newOrganisations: "create",
  prefer: "ours",
  fillDown: false,
  ticked: [],
};

export const readOptions = ({ fields }: WebRequest): ContactOptions => ({
  newOrganisations: fields.get("organisationen") === "skip" ? "skip" : "create",
  prefer: fields.get("vorrang") === "list" ? "list" : "ours",
  fillDown: fields.get("darueber") === "1",
  ticked: fields.all("privat"),
});

export type ContactUpload = {
  readonly name: string;
  /** SHA-256 of the file, hexadecimal: nobody takes over what has not been looked at. */
  readonly hash: string;
  readonly parsed: ParsedContacts;
  readonly list: GivenContacts;
};

const mostColumns = 100;

/** The columns as they are chosen on the preview; none on the first page. */
const readChoices = (fields: WebRequest["fields"]): readonly ColumnChoice[] =>
  fields
    .all("spalte")
    .slice(0, mostColumns)
    .flatMap((column, at) => {
      const chosen = fields.get(`feld${at}`);
      const field = chosen === "" ? "" : contactFields.find((one) => one === chosen);
      return field === undefined ? [] : [{ column, field }];
    });

/** Columns that were chosen otherwise than they were shown: a new preview first. */
export const changedChoices = ({ fields }: WebRequest): boolean =>
  readChoices(fields).some(({ field }, at) => field !== fields.get(`war${at}`));

/** The file of a sent form as the person wants it read; or the sentence that says what to do about it. */
export async function readUpload(request: WebRequest): Promise<Outcome<ContactUpload, string>> {
  const [sent, ...more] = request.files("datei");
  if (sent === undefined) return refused(t("noFile"));
  if (more.length > 0) return refused(t("twoFiles"));
  const { bytes } = sent;
  if (bytes.length === 0) return refused(t("fileEmpty"));
  if (bytes.length > largestBytes) return refused(tooLarge());
  const name =
    shownCell((sent.name.split(/[/\\]/).at(-1) ?? "").normalize("NFC")).slice(-150) || t("fileUnnamed");
  const options = readOptions(request);
  const read = await parseContacts({
    name,
    bytes,
    choices: readChoices(request.fields),
    fillDown: options.fillDown,
  });
  if (!read.ok) return refused(read.unreadable.message);
  const { contacts, organisations } = read.value;
  return ok({
    name,
    hash: createHash("sha256").update(bytes).digest("hex"),
    parsed: read.value,
    list: {
      source: name,
      contacts: [...contacts],
      organisations: [...organisations],
      newOrganisations: options.newOrganisations,
      prefer: options.prefer,
      withPrivate: [...options.ticked],
    },
  });
}
