import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { sayListImport as t } from "./list-imports.texts.ts";
import { roughRows } from "./rough-rows.ts";

/** The most that is read through a page: 20,000 rows keep the process, which also answers families, busy for some seconds. */
export const largestFile = { mb: 10, rows: 20_000 };
export const largestFileBytes = largestFile.mb * 1024 * 1024;

export const fileTooLarge = (): string => t("fileTooLarge", { mb: largestFile.mb });

type SentFile = { readonly name: string; readonly bytes: Uint8Array };

/** The one file of a sent form; or the sentence that says what to do about it. Nothing of it is understood yet. */
export function sentFile(request: WebRequest): Outcome<SentFile, string> {
  const [sent, ...more] = request.files("datei");
  if (sent === undefined) return refused(t("noFile"));
  if (more.length > 0) return refused(t("twoFiles"));
  const { bytes } = sent;
  if (bytes.length === 0) return refused(t("fileEmpty"));
  if (bytes.length > largestFileBytes) return refused(fileTooLarge());
  const name = shownName(sent.name);
  if (roughRows(name, bytes) > largestFile.rows)
    return refused(t("tooManyRows", { rows: largestFile.rows.toLocaleString("de-DE") }));
  return ok({ name, bytes });
}

/** The list that the person says this is; "" for a new one. */
export const listChosen = (request: WebRequest): string => request.fields.get("liste").slice(0, 300);

const unprintable = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** A file name is whatever the sender says: without folders, without signs that nobody sees, never empty. */
export const shownName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? "").replace(unprintable, "").normalize("NFC").trim().slice(-200) ||
  t("file");
