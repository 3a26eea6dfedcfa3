import type { NamedBytes } from "../imports/archive/read-archive.ts";
import { type ColumnPlan, columnTest, planColumns } from "../imports/columns.ts";
import type { FieldName } from "../imports/field-names.ts";
import { readFile, readFiles } from "../imports/file-rows.ts";
import { onSheet } from "../imports/keyed-offers.ts";
import { type Mapping, readMapping } from "../imports/mapping.ts";
import { draftOf } from "../imports/offer-draft.ts";
import { type FileFormat, type ReadRow, type RowsOfTable } from "../imports/parsed-file.ts";
import { type Finding, type Readable, cannotRead } from "../../platform/tables/table-file.ts";
import { organisationKey } from "../offers/offer-keys.ts";
import type { GivenOrganisation, OrganisationField } from "./organisation-draft.ts";
import { organisationRecords } from "./organisation-records.ts";

/** What was read of a file: rows = organisations + errors + skipped. */
export type ParsedOrganisations = {
  readonly format: FileFormat;
  readonly rows: number;
  readonly organisations: readonly GivenOrganisation[];
  readonly skipped: number;
  readonly warnings: readonly Finding[];
  readonly errors: readonly Finding[];
};

type Asked = { readonly format: "auto" | FileFormat; readonly mapping: unknown };
type Tables = {
  readonly format: FileFormat;
  readonly tables: readonly RowsOfTable[];
  readonly warnings: readonly Finding[];
};

/**
 * Reads organisations from a directory (HSDS, Open Referral UK) or from any list that names them in a column. Never throws
 * for what is in the files. One file, or the files of a folder.
 */
export async function parseOrganisations(
  files: readonly NamedBytes[],
  { format, mapping }: Asked,
): Promise<Readable<ParsedOrganisations>> {
  const checked = readMapping(mapping ?? {});
  if (!checked.ok) return cannotRead("mapping-invalid", checked.message);
  const read = await readTables(files, format, checked.mapping);
  if (!read.ok) return read;
  const { tables, warnings } = read.value;
  const parts = tables.map((table) => readTable(table, checked.mapping));
  const found = parts.flatMap((part) => part.rows);
  const known = new Set<string>();
  const rows = found.filter(({ given }) => given !== null);
  const firsts = rows.filter((row) => isNew(row, known));
  return {
    ok: true,
    value: {
      format: read.value.format,
      rows: found.length,
      organisations: firsts.flatMap(({ given }) => given ?? []),
      skipped: rows.length - firsts.length,
      warnings: [
        ...warnings,
        ...parts.flatMap((part) => part.warnings),
        ...firsts.flatMap((row) => row.warnings),
      ],
      errors: found.flatMap(({ given, error }) => (given === null && error ? [error] : [])),
    },
  };
}

const ofDirectories: readonly (FileFormat | "auto")[] = ["auto", "hsds", "hsds-tables", "oruk"];

async function readTables(
  files: readonly NamedBytes[],
  format: "auto" | FileFormat,
  mapping: Mapping,
): Promise<Readable<Tables>> {
  const records = ofDirectories.includes(format) ? organisationRecords(files) : null;
  if (records) {
    const { table, warnings } = records;
    return { ok: true, value: { format: records.format, tables: [table], warnings } };
  }
  const [file, ...more] = files;
  if (file === undefined) return cannotRead("file-folder-empty", "Der Ordner enthält keine Datei.");
  const isColumn = columnTest(mapping);
  const read =
    more.length === 0
      ? await readFile({ ...file, format }, isColumn)
      : await readFiles(files, format, isColumn);
  return read.ok ? { ok: true, value: read.value } : read;
}

type OrganisationRow = {
  readonly given: GivenOrganisation | null;
  readonly warnings: readonly Finding[];
  readonly error: Finding | null;
};

/** The second row of one organisation adds nothing: in a list of offers it stands once for each of them. */
function isNew({ given }: OrganisationRow, known: Set<string>): boolean {
  if (given === null) return false;
  const keys = [`name ${organisationKey(given.facts.name) || given.facts.name}`];
  if (given.externalId !== null) keys.unshift(`id ${given.externalId}`);
  const isKnown = keys.slice(0, 1).some((key) => known.has(key));
  for (const key of keys) known.add(key);
  return !isKnown;
}

function readTable(table: RowsOfTable, mapping: Mapping) {
  const plan = planColumns(table, mapping);
  const rows = table.rows.map((row) => readRow(row, plan, mapping, table.sheet));
  const warnings = plan.warnings.map((each) => onSheet(each, table.sheet));
  return { rows, warnings };
}

// What a list of offers says about an offer is nobody's concern here.
const aboutOrganisations =
  /^(?:phone|email|website|text|html|name|cell|contact|row|header|quote|looks|mapping|sheet|file|json)-/;

const columnOf: Readonly<Record<Exclude<OrganisationField, "name">, FieldName>> = {
  description: "description",
  email: "email",
  website: "website",
  phone: "phone",
};

/** Where a row names an offer and its organisation, number and mail are those of the offer. */
const isOfOffers = (plan: ColumnPlan): boolean => plan.fields.has("title") && plan.fields.has("organisation");

function readRow(
  row: ReadRow,
  plan: ColumnPlan,
  mapping: Mapping,
  sheet: string | undefined,
): OrganisationRow {
  const { draft, warnings } = draftOf(row, plan, mapping);
  const ofOffer = isOfOffers(plan);
  const name = draft.organisation ?? (ofOffer ? null : draft.title || null);
  if (name === null) return { given: null, warnings: [], error: onSheet(nameless(row.row), sheet) };
  const spoken = ofOffer
    ? []
    : (["description", "email", "website", "phone"] as const).filter((field) =>
        plan.fields.has(columnOf[field]),
      );
  const hsds = row.beyond?.hsds?.organization;
  const phone = draft.phones[0]?.display ?? null;
  const { description, email, website } = draft;
  return {
    given: {
      externalId: ofOffer ? null : draft.externalId,
      facts: ofOffer
        ? { name, description: null, email: null, website: null, phone: null }
        : { name, description, email, website, phone },
      spoken: ["name", ...spoken],
      ...(hsds && { hsds }),
    },
    warnings: warnings
      .filter(({ code }) => !ofOffer && aboutOrganisations.test(code))
      .map((each) => onSheet(each, sheet)),
    error: null,
  };
}

const nameless = (row: number): Finding => ({
  code: "name-missing",
  row,
  field: "organisation",
  message: `Zeile ${row} nennt keine Organisation.`,
});
