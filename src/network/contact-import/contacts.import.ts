import { readCsv } from "../../platform/tables/csv-rows.ts";
import { refusalOfForeign, startOf } from "../../platform/tables/foreign-file.ts";
import {
  cannotRead,
  type Finding,
  type Readable,
  type RecordOfTable,
  type TableOfFile,
  type TablesOfFile,
} from "../../platform/tables/table-file.ts";
import { readXlsx } from "../../platform/tables/xlsx-rows.ts";
import { type ColumnChoice, isContactColumn, recogniseColumns, tight } from "./contact-columns.ts";
import { type ContactDraft, mostContacts, type OrganisationDraft } from "./contact-draft.ts";
import { finding, type Spot } from "./contact-findings.ts";
import { sayContacts as t } from "./contact-import.texts.ts";
import { readContactRow, type RowRead } from "./contact-row.ts";
import { withoutDoubles } from "./doubles-in-file.ts";
import { rowCells, type RowCells } from "./row-cells.ts";

export type ContactFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How somebody wants columns read, by their name; others are recognised. */
  readonly choices?: readonly ColumnChoice[] | undefined;
  /** An empty cell under "organisation" means the one above, as in sheets with joined cells. */
  readonly fillDown?: boolean | undefined;
};

/** What a contact list holds: rows = rows read + skipped + errors, always. */
export type ParsedContacts = {
  readonly format: "csv" | "xlsx";
  readonly rows: number;
  readonly contacts: readonly ContactDraft[];
  readonly organisations: readonly OrganisationDraft[];
  /** Rows that hold nobody on purpose: headings, heads repeated, people who stand there twice. */
  readonly skipped: number;
  readonly columns: readonly ColumnChoice[];
  readonly warnings: readonly Finding[];
  readonly errors: readonly Finding[];
};

const wanted = { isColumn: isContactColumn, examples: "Name, Einrichtung, E-Mail, Telefon" };

const others = [
  [/^(?:\xEF\xBB\xBF)?\s*BEGIN:V(?:CALENDAR|CARD)/i, "format-unknown", t("isVcard")],
  [/^(?:\xEF\xBB\xBF)?\s*(?:<(?:\?xml|!doctype|html)|[{[]\s*["{[])/i, "format-unknown", t("isOther")],
] as const;

async function readTables({ bytes, name }: ContactFile): Promise<Readable<TablesOfFile>> {
  const refused = refusalOfForeign(bytes, others);
  if (refused) return refused;
  if (startOf(bytes).startsWith("PK")) return readXlsx(bytes, wanted);
  const read = readCsv(bytes, wanted);
  return read.ok || bytes.length === 0 || !/\.xls[xm]?$/i.test(name)
    ? read
    : cannotRead("excel-broken", t("excelBroken"));
}

/** A list of people: read or refused as a whole; a faulty row is left out and named. */
export async function parseContacts(file: ContactFile): Promise<Readable<ParsedContacts>> {
  const read = await readTables(file);
  if (!read.ok) return read;
  const { format, tables, warnings } = read.value;
  if (tables.reduce((sum, { rows }) => sum + rows.length, 0) > mostContacts)
    return cannotRead("too-many-rows", t("tooManyRows", { most: mostContacts.toLocaleString("de-DE") }));
  const parts = tables.map((table) => readTable(table, file));
  const rows = parts.flatMap((part) => part.rows);
  const { kept, doubles } = withoutDoubles(rows.flatMap(({ contacts }) => contacts));
  return {
    ok: true,
    value: {
      format,
      rows: tables.reduce((sum, table) => sum + table.rows.length, 0),
      contacts: kept,
      organisations: rows.flatMap(({ organisation }) => organisation ?? []),
      skipped: parts.reduce((sum, part) => sum + part.skipped.length, 0),
      columns: uniqueColumns(parts.flatMap((part) => part.columns)),
      warnings: [
        ...warnings,
        ...parts.flatMap((part) => part.skipped),
        ...rows.flatMap((row) => row.warnings),
        ...doubles,
      ],
      errors: rows.flatMap(({ error }) => error ?? []),
    },
  };
}

const uniqueColumns = (columns: readonly ColumnChoice[]): readonly ColumnChoice[] => [
  ...new Map(columns.map((choice) => [choice.column, choice])).values(),
];

type PartRead = {
  readonly rows: readonly RowRead[];
  readonly skipped: readonly Finding[];
  readonly columns: readonly ColumnChoice[];
};

function readTable({ columns: names, rows, sheet }: TableOfFile, file: ContactFile): PartRead {
  const chosen = new Map(file.choices?.map((choice) => [choice.column, choice]));
  const columns = recogniseColumns(names).map((choice) => chosen.get(choice.column) ?? choice);
  const read: RowRead[] = [];
  const skipped: Finding[] = [];
  let above: string | null = null;
  for (const record of rows) {
    const spot: Spot = { row: record.row, ...(sheet !== undefined && { sheet }) };
    const cells = rowCells(record, columns);
    const why = noPerson(cells, record, spot);
    if (why) {
      skipped.push(why);
      above = null;
      continue;
    }
    read.push(readContactRow(cells, spot, file.fillDown ? above : null));
    above = cells.text("organisation").slice(0, 200) || above;
  }
  return { rows: read, skipped, columns };
}

/** Rows that are no entry: the head again on a new page, "Kitas:" above a part of the list, a line of explanation. */
function noPerson(cells: RowCells, { cells: raw }: RecordOfTable, spot: Spot): Finding | undefined {
  const texts = cells.filled.map(({ text }) => text);
  // Only the very heads of this table: "Verein Beispiel" and "Leitung" would read like heads and are an entry.
  const heads = cells.filled.filter(({ column, text }) => tight(column) === tight(text));
  if (heads.length >= 2 && heads.length * 2 > texts.length) return finding("head_again", spot, null);
  if (texts.length === 0) return finding("row_empty", spot, null);
  const [only] = texts;
  const isAlone = texts.length === 1 && Object.keys(raw).length === 1;
  return isAlone && only !== undefined && isHeading(only)
    ? finding("section_row", spot, null, only)
    : undefined;
}

// A body alone in its row is an entry; a word with a colon, in the plural or in brackets is the heading of a part.
const isHeading = (text: string): boolean =>
  /:\s*$/.test(text) ||
  /^\(.*\)$/.test(text) ||
  text.length > 120 ||
  /^(stand|quelle|seite|hinweis)\b/i.test(text) ||
  /^\d+$/.test(text);
