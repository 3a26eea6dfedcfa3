import { readCsv } from "./csv-rows.ts";
import { readGeoJson } from "./geojson-rows.ts";
import { type FileFormat, type ReadRows, type Readable, cannotRead } from "./parsed-file.ts";
import { readXlsx } from "./xlsx-rows.ts";

/** More than any directory of a Land; a bigger file is a mistake or an attack. */
const largestFile = 200 * 1024 * 1024;

type Unread = { readonly name: string; readonly bytes: Uint8Array; readonly format: "auto" | FileFormat };

const startOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 2000)).toString("latin1");

const startsWithJson = (bytes: Uint8Array): boolean =>
  /^(?:\xEF\xBB\xBF)?\s*\{/.test(
    startOf(bytes)
      .replaceAll("\u0000", "")
      .replace(/^\xFF\xFE|^\xFE\xFF/, ""),
  );

/** What a file is by its first bytes; the ending of its name only decides between texts. */
export const formatOf = (name: string, bytes: Uint8Array): FileFormat => {
  if (startOf(bytes).startsWith("PK")) return "xlsx";
  return /\.(?:geo)?json$/i.test(name) || startsWithJson(bytes) ? "geojson" : "csv";
};

const canBeRead = "Gelesen werden CSV, Excel (.xlsx) und GeoJSON.";

const foreign: readonly (readonly [RegExp, string, string])[] = [
  [
    /^\xD0\xCF\x11\xE0/,
    "excel-old",
    "Das ist eine alte (.xls) oder mit einem Kennwort geschützte Excel-Datei. Bitte in Excel als .xlsx ohne Kennwort oder als CSV speichern.",
  ],
  [
    /^%PDF/,
    "format-unknown",
    "Das ist eine PDF-Datei. Bitte die Tabelle als Excel- oder CSV-Datei anfordern.",
  ],
  [
    /^(?:\xEF\xBB\xBF)?\s*(?:<[^]*?)?<(?:gml|wfs):/,
    "format-not-yet",
    `Das ist eine GML-Datei; dieses Format kann noch nicht gelesen werden. ${canBeRead}`,
  ],
  [
    /^(?:\xEF\xBB\xBF)?\s*(?:<[^]*?)?<beratungsstellen\b/,
    "format-not-yet",
    `Das ist die Austauschdatei der Beratungsstellen (XML); dieses Format kann noch nicht gelesen werden. ${canBeRead}`,
  ],
  [
    /^(?:\xEF\xBB\xBF)?\s*<(?:\?xml|!doctype|!--|html|table)/i,
    "format-unknown",
    `Das ist eine XML- oder HTML-Datei und keine Tabelle. ${canBeRead}`,
  ],
  [/^\x1F\x8B|^7z\xBC\xAF|^Rar!/, "format-unknown", "Das ist ein Archiv. Bitte zuerst entpacken."],
];

const refusalOf = ({
  bytes,
}: Unread): ({ ok: false; unreadable: { code: string } } & ReturnType<typeof cannotRead>) | undefined => {
  if (bytes.length > largestFile) return cannotRead("file-too-large", "Die Datei ist größer als 200 MB.");
  const found = foreign.find(([pattern]) => pattern.test(startOf(bytes)));
  return found && cannotRead(found[1], found[2]);
};

/** Under the name of a workbook a table without header is most likely no table at all, but damaged bytes. */
const readText = ({ name, bytes }: Unread, isColumn: (text: string) => boolean): Readable<ReadRows> => {
  const read = readCsv(bytes, isColumn);
  return read.ok || bytes.length === 0 || !/\.xls[xm]$/i.test(name)
    ? read
    : cannotRead(
        "excel-broken",
        `Die Datei heißt wie eine Excel-Datei (.xlsx), ist aber keine lesbare Excel-Datei. Bitte in Excel öffnen und neu speichern. ${canBeRead}`,
      );
};

/** Reads the records of a file in the format asked for, or in the one its content shows. Never throws. */
export const readFile = async (
  file: Unread,
  isColumn: (text: string) => boolean,
): Promise<Readable<ReadRows> & { format: FileFormat }> => {
  const format = file.format === "auto" ? formatOf(file.name, file.bytes) : file.format;
  const refused = refusalOf(file);
  if (refused) return { ...refused, format };
  if (format === "xlsx") return { ...(await readXlsx(file.bytes, isColumn)), format };
  return { ...(format === "csv" ? readText(file, isColumn) : readGeoJson(file.bytes)), format };
};
