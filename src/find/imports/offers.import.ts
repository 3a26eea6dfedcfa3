import { saidElsewhere, withOwnProfile } from "../open-data/hsds/read-profile.ts";
import { type ColumnPlan, columnCalled, columnTest, planColumns } from "./columns.ts";
import type { NamedBytes } from "./archive/read-archive.ts";
import { beyondOf } from "./beyond-row.ts";
import { readFile, readFiles } from "./file-rows.ts";
import { foldWords } from "./fold.ts";
import { type Mapping, readMapping } from "./mapping.ts";
import { draftOf } from "./offer-draft.ts";
import { type Candidate, onSheet, withKeys } from "./keyed-offers.ts";
import type { ColumnUse, FileFormat, ParsedFile, ReadRow, ReadRows, RowsOfTable } from "./parsed-file.ts";
import type { Finding, Readable } from "../../platform/tables/table-file.ts";
import { fileFinding } from "../../platform/tables/table-file.ts";

export type OfferFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format?: "auto" | FileFormat;
  /** Parsed JSON of a mapping file; checked here. */
  readonly mapping?: unknown;
  /** Is told how many rows have been understood, every 10,000 rows. */
  readonly tell?: (rows: number) => void;
};

/** A folder, or an archive that has been unpacked already. */
export type OfferFolder = Omit<OfferFile, "name" | "bytes"> & { readonly files: readonly NamedBytes[] };

const nothing = { rows: 0, offers: [], skipped: 0, warnings: [], errors: [], columns: [] } as const;

/**
 * Reads a file of offers of unknown making. Never throws for what is in the file: a row that cannot be an
 * offer is an error with its line, a file that cannot be read is `unreadable`. Nothing is stored here.
 */
export const parseOfferFile = async ({
  name,
  bytes,
  format = "auto",
  ...rest
}: OfferFile): Promise<ParsedFile> =>
  parseRead(format, rest, (mapping) => readFile({ name, bytes, format }, columnTest(mapping)));

/** Reads the files of a folder as one import: the tables of a package together, several lists one after the other. */
export const parseOfferFiles = async ({
  files,
  format = "auto",
  ...rest
}: OfferFolder): Promise<ParsedFile> =>
  parseRead(format, rest, (mapping) => readFiles(files, format, columnTest(mapping)));

type Read = Readable<ReadRows> & { readonly format?: FileFormat };

const parseRead = async (
  format: "auto" | FileFormat,
  { mapping, tell }: Pick<OfferFile, "mapping" | "tell">,
  read: (mapping: Mapping) => Promise<Read>,
): Promise<ParsedFile> => {
  const checked = readMapping(mapping ?? {});
  const asked = format === "auto" ? "csv" : format;
  if (!checked.ok)
    return { format: asked, ...nothing, unreadable: fileFinding("mapping-invalid", checked.message) };
  const result = await read(checked.mapping);
  if (!result.ok) return { format: result.format ?? asked, ...nothing, unreadable: result.unreadable };
  return parseRows(result.value, checked.mapping, tell);
};

type Judged = { readonly row: ReadRow; readonly why: Finding | null };

const repeatsHeader = ({ cells }: ReadRow): boolean => {
  const filled = Object.entries(cells).filter(([, cell]) => cell.trim() !== "");
  return filled.length > 1 && filled.every(([column, cell]) => cell.trim() === column);
};

const ruledOut = (row: ReadRow, mapping: Mapping): string | undefined =>
  Object.entries(mapping.skipRows ?? {}).find(([name, values]) => {
    const column = columnCalled(Object.keys(row.cells), name);
    const cell = foldWords(column === undefined ? "" : (row.cells[column] ?? ""));
    return cell !== "" && values.some((value) => foldWords(value) === cell);
  })?.[0];

const judge = (row: ReadRow, mapping: Mapping): Judged => {
  if (repeatsHeader(row)) {
    return {
      row,
      why: {
        code: "header-repeated",
        row: row.row,
        field: null,
        message: "Die Zeile wiederholt die Kopfzeile und wurde übergangen.",
      },
    };
  }
  const rule = ruledOut(row, mapping);
  if (rule === undefined) return { row, why: null };
  const message = `Die Zuordnung schließt Zeilen mit diesem Wert in „${rule}“ aus.`;
  return { row, why: { code: "row-excluded", row: row.row, field: rule, message } };
};

const missingTitle = (row: number): Finding => ({
  code: "title-missing",
  row,
  field: "title",
  message: `Zeile ${row} hat weder Titel noch Organisation noch Straße und kann kein Angebot werden.`,
});

type TableRead = {
  readonly plan: ColumnPlan;
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly Finding[];
};

type Tell = (rows: number) => void;

const toldEvery = 10_000;

/** Counts rows across tables and tells from time to time. */
const counting = (tell: Tell | undefined): (() => void) => {
  let rows = 0;
  return () => {
    rows += 1;
    if (rows % toldEvery === 0) tell?.(rows);
  };
};

const readTable = (table: RowsOfTable, mapping: Mapping, count: () => void): TableRead => {
  const plan = planColumns(table, mapping);
  const judged = table.rows.map((row) => judge(row, mapping));
  const candidates = judged
    .filter(({ why }) => why === null)
    .map(({ row }): Candidate => {
      const result = draftOf(row, plan, mapping);
      const source = result.source || mapping.source || table.collection || "";
      const warnings = [...(row.notes ?? []), ...result.warnings].map((each) => onSheet(each, table.sheet));
      const service = row.beyond?.hsds?.service;
      const draft = withOwnProfile(result.draft, service);
      const beyond = { ...beyondOf(row, draft, plan), ...saidElsewhere(service) };
      count();
      return { draft, warnings, source, row: row.row, sheet: table.sheet, beyond };
    });
  return { plan, candidates, excluded: judged.flatMap(({ why }) => (why ? onSheet(why, table.sheet) : [])) };
};

const parseRows = (read: ReadRows, mapping: Mapping, tell: Tell | undefined): ParsedFile => {
  const count = counting(tell);
  const tables = read.tables.map((table) => readTable(table, mapping, count));
  const drafts = tables.flatMap(({ candidates }) => candidates);
  const excluded = tables.flatMap((table) => table.excluded);
  const keyed = withKeys(drafts.filter(({ draft }) => draft.title !== ""));
  const ofColumns = onceEach(tables.flatMap(({ plan }) => plan.warnings));
  const ofRows = onceEach(drafts.flatMap(({ warnings }) => warnings));
  return {
    format: read.format,
    rows: read.tables.reduce((sum, { rows }) => sum + rows.length, 0),
    offers: keyed.offers,
    skipped: excluded.length + keyed.duplicates.length,
    warnings: [
      ...read.warnings,
      ...ofColumns,
      ...excluded,
      ...ofRows,
      ...keyed.notUnique,
      ...keyed.duplicates,
    ],
    errors: drafts
      .filter(({ draft }) => draft.title === "")
      .map(({ row, sheet }) => onSheet(missingTitle(row), sheet)),
    columns: columnsOf(tables),
    ...(read.orphans && { orphans: read.orphans }),
    ...(read.records && { records: read.records }),
  };
};

/** Every column once; on several sheets the first that understands it says as what. */
const columnsOf = (tables: readonly TableRead[]): ColumnUse[] => {
  const uses = new Map<string, string | null>();
  for (const { column, understoodAs } of tables.flatMap(({ plan }) => plan.columns)) {
    uses.set(column, uses.get(column) ?? understoodAs);
  }
  return [...uses].map(([column, understoodAs]) => ({ column, understoodAs }));
};

/** A category nobody knows, or a column missing on every sheet, is said once, where it occurs first. */
const onceEach = (warnings: readonly Finding[]): Finding[] => {
  const said = new Set<string>();
  return warnings.filter(({ code, message, row }) => {
    if (code !== "category-unknown" && row !== null) return true;
    const first = !said.has(message);
    said.add(message);
    return first;
  });
};
