import { createHash } from "node:crypto";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { parseOfferFile } from "../imports/offers.import.ts";
import type { ParsedFile } from "../imports/parsed-file.ts";
import type { RawMapping } from "./chosen-columns.ts";
import { readMappingText } from "./column-form.ts";
import { type GivenList, givenListOf } from "./given-list.ts";
import { sayListImport as t } from "./list-imports.texts.ts";
import { listChosen, sentFile } from "./sent-file.ts";

/** A list that somebody sent and that could be read. `hash` is the SHA-256 of its bytes, hexadecimal. */
export type ListUpload = {
  readonly name: string;
  readonly hash: string;
  readonly parsed: ParsedFile;
  readonly list: GivenList;
  readonly mapping: RawMapping | null;
  /** The mapping is one that was chosen for such a list before. */
  readonly isKept: boolean;
};

type FindKept = (columns: readonly string[]) => Promise<RawMapping | null>;

/** The file of a sent form, read as the person wants its columns; or the sentence that says what to do about it. */
export async function readListUpload(
  request: WebRequest,
  chosen: RawMapping | null,
  findKept: FindKept | null,
): Promise<Outcome<ListUpload, string>> {
  const sent = sentFile(request);
  if (!sent.ok) return sent;
  const { name, bytes } = sent.value;
  const plain = await parseOfferFile({ name, bytes, ...(chosen && { mapping: chosen }) });
  const columns = plain.columns.map(({ column }) => column);
  const kept = plain.unreadable || chosen || !findKept ? null : await findKept(columns);
  const read = kept === null ? plain : await parseOfferFile({ name, bytes, mapping: kept });
  const isKept = kept !== null && !read.unreadable;
  const parsed = withoutOtherSheets(read.unreadable && kept ? plain : read);
  if (parsed.unreadable) return refused(parsed.unreadable.message);
  const hash = createHash("sha256").update(bytes).digest("hex");
  const list = givenListOf(parsed, listChosen(request) || name, wantsDrafts(request));
  return ok({ name, hash, parsed, list, mapping: isKept ? kept : chosen, isKept });
}

export const wantsDrafts = ({ fields }: WebRequest): boolean => fields.get("entwurf") === "1";

/** A mapping made on the preview names the columns of all sheets; that one sheet lacks another's is no news. */
const withoutOtherSheets = (parsed: ParsedFile): ParsedFile => ({
  ...parsed,
  warnings: parsed.warnings.filter(
    ({ code, message }) =>
      code !== "mapping-column-missing" ||
      !parsed.columns.some(({ column }) => message.includes(`„${column}“`)),
  ),
});

const largestMapping = 200_000;

/** The mapping file that may come with a list; null where none did. */
export function sentMapping(request: WebRequest): Outcome<RawMapping | null, string> {
  const [file] = request.files("zuordnungsdatei");
  if (file === undefined || file.bytes.length === 0) return ok(null);
  if (file.bytes.length > largestMapping) return refused(t("mappingFileLarge"));
  const mapping = readMappingText(new TextDecoder().decode(file.bytes).replace(/^\uFEFF/, ""));
  return mapping === undefined ? refused(t("mappingFileBroken")) : ok(mapping);
}
