import { createHash } from "node:crypto";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { parseOfferFile } from "../imports/offers.import.ts";
import type { ParsedFile } from "../imports/parsed-file.ts";
import { sayImport as t } from "./import.texts.ts";
import type { GivenFile } from "./import-given.ts";
import { givenFileOf } from "./offers-of-file.ts";
import { roughRows } from "./rough-rows.ts";

/** The most that is read through a page: 20,000 rows keep the process, which also answers families, busy for some seconds. */
export const largestFile = { mb: 10, rows: 20_000 };
export const largestFileBytes = largestFile.mb * 1024 * 1024;

export const fileTooLarge = (): string => t("fileTooLarge", { mb: largestFile.mb });

/** A list that somebody sent and that could be read. `hash` is the SHA-256 of its bytes, hexadecimal. */
export type Upload = {
  readonly name: string;
  readonly hash: string;
  readonly parsed: ParsedFile;
  readonly file: GivenFile;
};

/** The file of a sent form, read; or the sentence that says what to do about it. */
export async function readUpload(request: WebRequest): Promise<Outcome<Upload, string>> {
  const [sent, ...more] = request.files("datei");
  if (sent === undefined) return refused(t("noFile"));
  if (more.length > 0) return refused(t("twoFiles"));
  const { bytes } = sent;
  if (bytes.length === 0) return refused(t("fileEmpty"));
  if (bytes.length > largestFileBytes) return refused(fileTooLarge());
  const name = shownName(sent.name);
  if (roughRows(name, bytes) > largestFile.rows)
    return refused(t("tooManyRows", { rows: largestFile.rows.toLocaleString("de-DE") }));
  const parsed = await parseOfferFile({ name, bytes });
  if (parsed.unreadable) return refused(parsed.unreadable.message);
  const hash = createHash("sha256").update(bytes).digest("hex");
  return ok({ name, hash, parsed, file: givenFileOf(parsed, listChosen(request) || name) });
}

/** The list that the person says this is; "" for a new one. */
export const listChosen = (request: WebRequest): string => request.fields.get("liste").slice(0, 300);

const unprintable = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** A file name is whatever the sender says: without folders, without signs that nobody sees, never empty. */
export const shownName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? "").replace(unprintable, "").normalize("NFC").trim().slice(-200) ||
  t("file");
