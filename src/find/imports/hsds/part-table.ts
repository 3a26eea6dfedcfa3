import { type ReadRow, type ReadRows, type RowsOfTable } from "../parsed-file.ts";
import { type Readable, cannotRead, fileFinding } from "../../../platform/tables/table-file.ts";

const references = "service_id location_id organization_id service_at_location_id contact_id phone_id";

type Part = {
  /** As it is called in German. */
  readonly word: string;
  /** Every group has a column in the header: one of its words is enough. */
  readonly signs: readonly string[];
  /** All other columns the table may have. */
  readonly others: string;
};

/** Tables of HSDS 1 to 3 and of Ohana whose rows belong to offers and are none, by their headers. */
const parts: Readonly<Record<string, Part>> = {
  contacts: {
    word: "Kontakte",
    signs: [references, "name", "title department"],
    others: "email phone phones number extension",
  },
  phones: {
    word: "Telefonnummern",
    signs: [references, "number"],
    others:
      "extension department number_type type vanity_number country_prefix language description priority",
  },
  addresses: {
    word: "Anschriften",
    signs: [references, "address_1", "city postal_code"],
    others:
      "address_2 attention region state_province postal_code city country address_type street_1 street_2",
  },
  categories: {
    word: "Kategorien",
    signs: ["taxonomy_id", "name term", "parent_id parent_name"],
    others: "code description taxonomy language term_uri version",
  },
  programs: { word: "Programme", signs: ["organization_id", "name"], others: "alternate_name" },
  languages: { word: "Sprachen", signs: [references, "language"], others: "code name note" },
  schedules: {
    word: "Zeiten",
    signs: [references, "weekday byday start_date valid_from dtstart", "opens_at closes_at freq"],
    others:
      "end_date closed valid_to wkst interval count until timezone bymonthday byweekno byyearday description notes schedule_link attending_type start_time end_time",
  },
};

/** Ohana's services name their place themselves: without the table of places nobody knows where they are. */
const ohanaServices: Part = {
  word: "Angebote",
  signs: ["location_id", "name", "program_id application_process accepted_payments", "eligibility"],
  others: "",
};

const wordsOf = (text: string): string[] => text.split(" ").filter((word) => word !== "");
const keyOf = (column: string): string =>
  column
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");

const hasSigns = (keys: ReadonlySet<string>, { signs }: Part): boolean =>
  keys.has("id") || keys.has("taxonomy_id")
    ? signs.every((group) => wordsOf(group).some((key) => keys.has(key)))
    : false;

/** The table of a directory whose columns these are; undefined for anything that could be a list of offers. */
const partTableOf = (columns: readonly string[]): string | undefined => {
  const keys = new Set(columns.map(keyOf));
  const isWhole = (part: Part): boolean => {
    const known = new Set(
      wordsOf(`id metadata last_modified ${references} ${part.signs.join(" ")} ${part.others}`),
    );
    return hasSigns(keys, part) && [...keys].every((key) => known.has(key));
  };
  return Object.entries(parts).find(([, part]) => isWhole(part))?.[0];
};

const referencesIn = ({ cells }: ReadRow): string[] =>
  Object.entries(cells).flatMap(([column, cell]) =>
    keyOf(column).endsWith("_id") && keyOf(column) !== "taxonomy_id" && !/^0?$/.test(cell.trim())
      ? [`${keyOf(column)} „${cell.trim().slice(0, 40)}“`]
      : [],
  );

/** Rows told one by one; a thousand orphans are one mistake. */
const mostTold = 5;

const toldRow = (row: ReadRow): string => {
  const named = referencesIn(row);
  return named.length === 0
    ? `Zeile ${row.row} verweist auf keinen Eintrag und gehört zu nichts.`
    : `Zeile ${row.row} verweist auf ${named.join(", ")}; dieser Eintrag steht nicht in der Datei.`;
};

const toldRows = (rows: readonly ReadRow[]): string => {
  const more = rows.length > mostTold ? [`Ebenso ${rows.length - mostTold} weitere Zeilen.`] : [];
  return [...rows.slice(0, mostTold).map(toldRow), ...more].join(" ");
};

const together =
  "Bitte alle Tabellen zusammen einlesen (services.csv, organizations.csv, locations.csv …), als Ordner oder ZIP.";

/**
 * Why a table by itself makes no offers: its rows are persons, numbers, addresses or terms that belong to offers of
 * another table. Undefined where it is a list of offers. Names of the rows are not repeated: they may be persons.
 */
const reasonOfPart = ({ columns, rows }: RowsOfTable): string | undefined => {
  const table = partTableOf(columns);
  if (table !== undefined)
    return `Das ist nur die Tabelle „${parts[table]?.word ?? table}“ (${table}) eines Verzeichnisses und keine Liste von Angeboten. Nichts wurde übernommen. ${toldRows(rows)} ${together}`;
  const isOhana = hasSigns(new Set(columns.map(keyOf)), ohanaServices);
  const orphans = isOhana ? rows.filter((row) => referencesIn(row).length > 0) : [];
  return orphans.length === 0
    ? undefined
    : `Das ist nur die Tabelle „${ohanaServices.word}“ (services) eines Verzeichnisses. Nichts wurde übernommen. ${toldRows(orphans)} ${together}`;
};

/** A read file without its tables that are only parts of a directory; refused where nothing else is in it. */
export const withoutParts = (read: Readable<ReadRows>): Readable<ReadRows> => {
  if (!read.ok) return read;
  const judged = read.value.tables.map((table) => ({ table, reason: reasonOfPart(table) }));
  const reasons = judged.flatMap(({ table, reason }) =>
    reason === undefined
      ? []
      : { ...fileFinding("file-part-table", reason), ...(table.sheet && { sheet: table.sheet }) },
  );
  const [first] = reasons;
  if (first === undefined) return read;
  const tables = judged.filter(({ reason }) => reason === undefined).map(({ table }) => table);
  if (tables.length === 0) return cannotRead(first.code, first.message);
  return { ok: true, value: { ...read.value, tables, warnings: [...reasons, ...read.value.warnings] } };
};
