import { inflateRawSync } from "node:zlib";
import { type Readable, cannotRead } from "./table-file.ts";
import { type ZipPart, storedZip } from "./stored-zip.ts";

/** Unpacked, a workbook of 200,000 offers has about 150 MB; more is a mistake or a bomb. */
const largestUnpacked = 300 * 1024 * 1024;
const mostEntries = 2_000;
const mostCells = 20_000_000;

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

const directoryAt = (zip: Buffer): number | undefined => {
  // The end record is 22 bytes and a comment of at most 65535.
  const from = Math.max(0, zip.length - 65_557);
  const at = zip.subarray(from).lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  return at === -1 || from + at + 22 > zip.length ? undefined : from + at;
};

const entriesOf = (zip: Buffer): Entry[] | undefined => {
  const end = directoryAt(zip);
  if (end === undefined) return undefined;
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return undefined;
    const [nameLength, extra, comment] = [
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    entries.push({
      name,
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
};

/** What a ZIP holds, as its directory says, with checksums (CRC-32) and unpacked sizes (bytes); undefined where it has none. */
export const contentsOfZip = (
  bytes: Uint8Array,
): readonly Pick<Entry, "name" | "crc" | "size">[] | undefined =>
  entriesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));

const dataStart = (zip: Buffer, { offset }: Entry): number | undefined => {
  if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== 0x04034b50) return undefined;
  return offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
};

const unpacked = (zip: Buffer, entry: Entry): Buffer | undefined => {
  const start = dataStart(zip, entry);
  if (start === undefined) return undefined;
  const data = zip.subarray(start, start + entry.packed);
  if (entry.method === 0) return data;
  try {
    // The stated size is the limit: an entry that grows beyond it lies.
    return inflateRawSync(data, { maxOutputLength: Math.max(1, entry.size) });
  } catch {
    return undefined;
  }
};

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

// A single cell called "ZZZZZZ99999999" would make the reader fill everything before it.
const cellsWithin = (xml: string): boolean => {
  let cells = 0;
  let row = 0;
  let width = 0;
  for (const [, reference = ""] of xml.matchAll(/\sr\s*=\s*["']([^"']{0,40})["']?/g)) {
    const [, letters = "", digits = ""] = /^([A-Z]{0,3})(\d{1,7})$/.exec(reference) ?? [];
    if (digits === "" || Number(digits) > 1_048_576 || columnOf(letters) > 16_384) return false;
    if (Number(digits) !== row) [row, cells, width] = [Number(digits), cells + width, 1];
    width = Math.max(width, columnOf(letters));
  }
  return cells + width <= mostCells;
};

type Refusal = ReturnType<typeof cannotRead>;

const tooLarge = () =>
  cannotRead("excel-too-large", "Die Excel-Datei ist entpackt zu groß und wurde nicht gelesen.");
const broken = () =>
  cannotRead(
    "excel-broken",
    "Die Excel-Datei (.xlsx) ist unvollständig oder beschädigt. Bitte in Excel öffnen und neu speichern.",
  );
const noWorkbook = () =>
  cannotRead(
    "excel-expected",
    "Das ist keine Excel-Datei (.xlsx). Bitte das Format weglassen oder berichtigen.",
  );

const others: readonly (readonly [part: string, message: string])[] = [
  [
    "content.xml",
    "Das ist eine OpenDocument-Datei (.ods, .odt). Bitte die Tabelle als .xlsx oder CSV speichern.",
  ],
  ["word/document.xml", "Das ist ein Word-Dokument. Bitte die Tabelle daraus als .xlsx oder CSV speichern."],
  [
    "xl/workbook.bin",
    "Das ist eine binäre Excel-Datei (.xlsb). Bitte in Excel als .xlsx oder CSV speichern.",
  ],
];

const refusalOf = (entries: readonly Entry[] | undefined): Refusal | undefined => {
  if (!entries || entries.length === 0) return broken();
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (entries.length > mostEntries || size > largestUnpacked) return tooLarge();
  if (entries.some(({ name }) => name === "xl/workbook.xml")) return undefined;
  const other = others.find(([part]) => entries.some(({ name }) => name === part));
  return cannotRead("excel-expected", other?.[1] ?? "Die ZIP-Datei enthält keine Excel-Tabelle.");
};

/**
 * A workbook in a container of our own making, or the refusal. The reader walks a file from its first byte
 * and believes every size it meets: a damaged container made it wait for ever, a lying one would fill the
 * memory. So the entries are unpacked here, within their stated size, and packed anew.
 */
export const soundWorkbook = (bytes: Uint8Array): Readable<Buffer> => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!zip.subarray(0, 2).equals(Buffer.from("PK"))) return noWorkbook();
  const entries = entriesOf(zip);
  const refused = refusalOf(entries);
  if (refused || !entries) return refused ?? broken();
  const parts: ZipPart[] = [];
  for (const entry of entries.filter(({ name }) => /\.(?:xml|rels)$/.test(name))) {
    const content = unpacked(zip, entry);
    if (content === undefined || content.length !== entry.size) return broken();
    if (content.includes("sheetData") && !cellsWithin(content.toString("utf8"))) return tooLarge();
    parts.push({ name: entry.name, content });
  }
  return { ok: true, value: storedZip(parts) };
};
