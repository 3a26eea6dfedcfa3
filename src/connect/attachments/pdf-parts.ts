import { createInflate } from "node:zlib";

/** Of one packed part, and of a whole file. Bytes: a page as a picture is larger than any list of objects. */
const mostOfOne = 4 * 1024 * 1024;
const mostOfAll = 160 * 1024 * 1024;

/** What of a PDF can name an action: the file as it lies there, and what is packed in it. */
export type PdfText = {
  /** One sign per byte; names with #xx are written out. */
  readonly texts: readonly string[];
  /** False where a part that holds objects could not be opened whole: then nobody knows what is in it. */
  readonly whole: boolean;
};

/** "/J#61vaScript" is read as "/JavaScript" by every viewer (ISO 32000-1, 7.3.5). */
const written = (bytes: Buffer): string =>
  bytes
    .toString("latin1")
    .replace(/#([0-9a-fA-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Everything that can be read in the file within bounds. */
export async function readPdf(bytes: Buffer): Promise<PdfText> {
  const texts = [written(bytes)];
  let left = mostOfAll;
  let whole = true;
  for (const { dictionary, from, to } of streamsOf(bytes)) {
    const holdsObjects = /\/ObjStm(?![A-Za-z])/.test(dictionary);
    if (holdsObjects && !isPlainlyPacked(dictionary)) whole = false;
    if (bytes[from] === undefined || !looksPacked(bytes, from)) continue;
    const part = await inflated(bytes.subarray(from, to), Math.min(mostOfOne, left));
    left -= part.bytes.length;
    if (left <= 0 || (holdsObjects && !part.whole)) whole = false;
    if (left <= 0) break;
    texts.push(holdsObjects ? withNumbers(written(part.bytes), dictionary) : written(part.bytes));
  }
  return { texts, whole };
}

type Stream = { readonly dictionary: string; readonly from: number; readonly to: number };
const longestDictionary = 2000;

function* streamsOf(bytes: Buffer): Generator<Stream> {
  for (let at = bytes.indexOf("stream"); at >= 0; at = bytes.indexOf("stream", at + 6)) {
    if (bytes.subarray(Math.max(0, at - 3), at).toString("latin1") === "end") continue;
    const before = written(bytes.subarray(Math.max(0, at - longestDictionary), at));
    const start = before.lastIndexOf(" obj");
    const from = at + 6 + (bytes[at + 6] === 13 ? 1 : 0) + 1;
    const end = bytes.indexOf("endstream", from);
    yield { dictionary: before.slice(Math.max(0, start)), from, to: end < 0 ? bytes.length : end };
  }
}

/** Packed once, without a filter before it that would hide the words. */
const isPlainlyPacked = (dictionary: string): boolean =>
  !/\/Filter/.test(dictionary) ||
  (/\/Filter\s*\[?\s*\/FlateDecode\s*(\]|\/|>|\s)/.test(dictionary) &&
    !/DecodeParms|ASCII85|ASCIIHex|LZW|RunLength|Crypt/.test(dictionary));

/** The first two bytes of zlib (RFC 1950). */
const looksPacked = (bytes: Buffer, from: number): boolean =>
  ((bytes[from] ?? 0) & 15) === 8 && (((bytes[from] ?? 0) << 8) | (bytes[from + 1] ?? 0)) % 31 === 0;

async function inflated(
  packed: Buffer,
  most: number,
): Promise<{ readonly bytes: Buffer; readonly whole: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const stream = createInflate();
    stream.end(packed);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > most) return { bytes: Buffer.concat(chunks), whole: false };
    }
    return { bytes: Buffer.concat(chunks), whole: true };
  } catch {
    return { bytes: Buffer.concat(chunks), whole: false };
  }
}

/** Objects in such a part have their numbers in front, as a list; here each gets the heading it would have in the open. */
function withNumbers(text: string, dictionary: string): string {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
  const heads: string[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const next = numbers[at + 3];
    const body = text.slice(first + (numbers[at + 1] ?? 0), next === undefined ? undefined : first + next);
    heads.push(`\n${numbers[at]} 0 obj ${body} endobj`);
  }
  return `${text}${heads.join("")}`;
}
