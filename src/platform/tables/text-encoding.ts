import { type Readable, cannotRead } from "./table-file.ts";
import { decodeWindows1252 } from "./windows-1252.ts";

export type DecodedText = { readonly text: string; readonly encoding: string };

const decodeAs = (encoding: string, bytes: Uint8Array): DecodedText => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
});

const byteOrderMark = (bytes: Uint8Array): string | undefined => {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
};

/**
 * Text of a file of unknown encoding. A byte order mark decides; else strict UTF-8; else Windows-1252,
 * which contains ISO-8859-1 except for control characters nobody types. UTF-8 with one broken byte lands
 * there too: its umlauts come out as "Ã¤" and are put right cell by cell (see damaged-text.ts).
 */
export const decodeText = (bytes: Uint8Array): Readable<DecodedText> => {
  if (bytes.length === 0) return cannotRead("file-empty", "Die Datei ist leer.");
  const marked = byteOrderMark(bytes);
  if (marked) return { ok: true, value: decodeAs(marked, bytes) };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { ok: true, value: { text, encoding: "utf-8" } };
  } catch {
    return { ok: true, value: { text: decodeWindows1252(bytes), encoding: "windows-1252" } };
  }
};
