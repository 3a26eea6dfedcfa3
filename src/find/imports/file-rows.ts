import { type NamedBytes, readArchive } from "./archive/read-archive.ts";
import { readFolder } from "./archive/folder-rows.ts";
import { readCsv } from "../../platform/tables/csv-rows.ts";
import { type ForeignFile, refusalOfForeign, startOf } from "../../platform/tables/foreign-file.ts";
import { withoutParts } from "./hsds/part-table.ts";
import { readJson } from "./json-rows.ts";
import { type FileFormat, type ReadRows } from "./parsed-file.ts";
import { type Readable, cannotRead } from "../../platform/tables/table-file.ts";
import { largestFile } from "../../platform/given-path.ts";
import { contentsOfZip } from "../../platform/tables/workbook-check.ts";
import { readXlsx } from "../../platform/tables/xlsx-rows.ts";
import { readBzga } from "./xml/bzga-rows.ts";
import { readGml } from "./xml/gml-rows.ts";

type Unread = { readonly name: string; readonly bytes: Uint8Array; readonly format: "auto" | FileFormat };

/** What the bytes of a file show: a format, or an archive of files. */
export type Shape = FileFormat | "archive";

/** The beginning without byte order mark and without the second bytes of UTF-16. */
const plainStart = (bytes: Uint8Array): string =>
  startOf(bytes)
    .replace(/^\xEF\xBB\xBF|^\xFF\xFE|^\xFE\xFF/, "")
    .replaceAll("\u0000", "")
    .trimStart();

// Documents of office programs are archives too; the reader of workbooks knows them by name.
const isOfficeFile = (name: string): boolean =>
  /^(?:xl\/|word\/document\.xml$|ppt\/|content\.xml$|\[Content_Types\]\.xml$)/.test(name);

const zipShape = (name: string, bytes: Uint8Array): Shape => {
  if (/\.zip$/i.test(name)) return "archive";
  const contents = contentsOfZip(bytes) ?? [];
  return contents.length === 0 || contents.some((each) => isOfficeFile(each.name)) ? "xlsx" : "archive";
};

const rootOf = (start: string): string => /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(start)?.[1] ?? "";

const xmlShape = (start: string): FileFormat | undefined => {
  if (rootOf(start) === "beratungsstellen") return "bzga";
  return /opengis\.net\/(?:gml|wfs)|<(?:gml|wfs):/.test(start) ? "gml" : undefined;
};

/** What a file is by its first bytes; the ending of its name only decides between texts. */
export const shapeOf = (name: string, bytes: Uint8Array): Shape => {
  const start = plainStart(bytes);
  if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK")) return zipShape(name, bytes);
  if (start.startsWith("<")) return xmlShape(start) ?? "csv";
  const isJson = /^[{[]/.test(start) || /\.(?:(?:geo)?json|ndjson|jsonl)$/i.test(name);
  if (!isJson) return "csv";
  return /"type"\s*:\s*"Feature(?:Collection)?"/.test(start) || /\.geojson$/i.test(name) ? "geojson" : "hsds";
};

const examples = "Titel, Straße, PLZ, Ort";
const canBeRead =
  "Gelesen werden CSV, Excel (.xlsx), JSON, GeoJSON, GML, HSDS, Open Referral UK und die Austauschdatei der Beratungsstellen.";

const foreign: readonly ForeignFile[] = [
  [
    /^(?:\xEF\xBB\xBF)?\s*<(?:\?xml|!doctype|!--|html|table)/i,
    "format-unknown",
    `Das ist eine XML- oder HTML-Datei und keine Liste von Angeboten. ${canBeRead}`,
  ],
  [
    /^(?:\xEF\xBB\xBF)?\s*BEGIN:V(?:CALENDAR|CARD|EVENT)/i,
    "format-unknown",
    "Das ist eine Kalender-Datei oder Visitenkarte und keine Liste von Angeboten. Termine werden beim einzelnen Angebot unter „Zeiten“ eingelesen.",
  ],
];

type Refusal = ReturnType<typeof cannotRead>;

const refusalOf = ({ bytes }: Unread, shape: Shape): Refusal | undefined => {
  if (bytes.length > largestFile) return cannotRead("file-too-large", "Die Datei ist größer als 500 MB.");
  if (shape === "gml" || shape === "bzga") return undefined;
  return refusalOfForeign(bytes, foreign);
};

/** Under the name of a workbook a table without header is most likely no table at all, but damaged bytes. */
const readText = ({ name, bytes }: Unread, isColumn: (text: string) => boolean): Readable<ReadRows> => {
  const read = readCsv(bytes, { isColumn, examples });
  return read.ok || bytes.length === 0 || !/\.xls[xm]$/i.test(name)
    ? read
    : cannotRead(
        "excel-broken",
        `Die Datei heißt wie eine Excel-Datei (.xlsx), ist aber keine lesbare Excel-Datei. Bitte in Excel öffnen und neu speichern. ${canBeRead}`,
      );
};

type Columns = (text: string) => boolean;

const readAs = async (file: Unread, shape: Shape, isColumn: Columns): Promise<Readable<ReadRows>> => {
  if (shape === "xlsx") return withoutParts(await readXlsx(file.bytes, { isColumn, examples }));
  if (shape === "gml") return readGml(file.bytes);
  if (shape === "bzga") return readBzga(file.bytes);
  if (shape === "archive") return readInside(file, isColumn);
  if (shape === "hsds-tables") return readFolder([file], (one) => readOne(one, isColumn), shape);
  return shape === "csv"
    ? withoutParts(readText(file, isColumn))
    : readJson(file.bytes, file.format === "auto" ? "auto" : shape, isColumn);
};

// What lies in an archive within an archive is not read: a dozen layers can hold more than any disk.
const readOne = async ({ name, bytes }: NamedBytes, isColumn: Columns): Promise<Readable<ReadRows>> => {
  const shape = shapeOf(name, bytes);
  if (shape === "archive")
    return cannotRead("file-archive-nested", "Ein Archiv in einem Archiv wird nicht gelesen.");
  const file = { name, bytes, format: "auto" as const };
  return refusalOf(file, shape) ?? readAs(file, shape, isColumn);
};

const readInside = async ({ bytes, format }: Unread, isColumn: Columns): Promise<Readable<ReadRows>> => {
  const files = readArchive(bytes);
  return files.ok ? readFiles(files.value, format, isColumn) : files;
};

/** Reads the files of a folder or an archive as one import. */
export const readFiles = async (
  files: readonly NamedBytes[],
  format: "auto" | FileFormat,
  isColumn: Columns,
): Promise<Readable<ReadRows>> => readFolder(files, (one) => readOne(one, isColumn), format);

const packable: readonly (FileFormat | "auto")[] = ["xlsx", "csv", "json", "geojson"];

/** Reads the records of a file in the format asked for, or in the one its content shows. Never throws. */
export const readFile = async (
  file: Unread,
  isColumn: Columns,
): Promise<Readable<ReadRows> & { format: FileFormat }> => {
  const seen = shapeOf(file.name, file.bytes);
  const packed = seen === "archive" && !packable.includes(file.format);
  const shape: Shape = file.format === "auto" || packed ? seen : file.format;
  const read = refusalOf(file, shape) ?? (await readAs(file, shape, isColumn));
  const asked = shape === "archive" ? "csv" : shape;
  return { ...read, format: read.ok ? read.value.format : asked };
};
