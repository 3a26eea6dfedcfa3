import writeXlsxFile from "write-excel-file/node";
import { guardedCell } from "../../core/spreadsheet-cell.ts";
import { sectorName } from "../../people/public.ts";
import type { PersonRow } from "./contact-persons.sql.ts";
import { dayOf } from "./german-day.ts";
import { t } from "./register.texts.ts";

const heads = [
  t("name"),
  t("function"),
  t("organisation"),
  t("sector"),
  t("email"),
  t("phone"),
  t("circles"),
  t("published"),
  t("columnConsent"),
  t("confirmed"),
];

const cellsOf = (person: PersonRow): readonly string[] => [
  person.name,
  person.function ?? "",
  person.organisation ?? "",
  sectorName(person.sector),
  person.email ?? "",
  person.phone ?? "",
  person.circles.join(", "),
  t(person.publishAgreedAt === null ? "notInList" : "inList"),
  person.publishAgreedHow === null || person.publishAgreedAt === null
    ? ""
    : `${t(`how_${person.publishAgreedHow}`)}, ${dayOf(person.publishAgreedAt)}`,
  person.confirmedAt === null ? t("neverConfirmed") : dayOf(person.confirmedAt),
];

// Names are typed by many people, the file is opened by one of them: what would be reckoned gets its guard.
const rowsOf = (persons: readonly PersonRow[]): readonly (readonly string[])[] =>
  persons.map((person) => cellsOf(person).map(guardedCell));

/** The people as a sheet; every cell is text, so that telephone numbers keep their noughts. */
export const writeRegisterSheet = (persons: readonly PersonRow[]): Promise<Buffer> =>
  writeXlsxFile(
    [
      heads.map((value) => ({ value, fontWeight: "bold" as const })),
      ...rowsOf(persons).map((row) => row.map((value) => ({ value, type: String }))),
    ],
    { sheet: t("sheetName"), columns: heads.map(() => ({ width: 28 })), stickyRowsCount: 1 },
  ).toBuffer();

const quoted = (cell: string): string => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The same for a German spreadsheet: semicolons, CRLF, and the mark that says UTF-8. */
export const writeRegisterCsv = (persons: readonly PersonRow[]): string =>
  `\uFEFF${[heads, ...rowsOf(persons)].map((row) => `${row.map(quoted).join(";")}\r\n`).join("")}`;
