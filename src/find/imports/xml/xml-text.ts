import { type Readable, cannotRead } from "../../../platform/tables/table-file.ts";
import { type DecodedText, decodeText } from "../../../platform/tables/text-encoding.ts";

/** The encoding an XML file claims in its first line; "" when it claims none. */
const claimed = (bytes: Uint8Array): string =>
  /^(?:\xEF\xBB\xBF)?\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(
    Buffer.from(bytes.subarray(0, 300)).toString("latin1"),
  )?.[1] ?? "";

const decodedAs = (encoding: string, bytes: Uint8Array): DecodedText | undefined => {
  try {
    return { text: new TextDecoder(encoding).decode(bytes), encoding };
  } catch {
    return undefined;
  }
};

/**
 * Text of an XML file. What is sound UTF-8 is read as that whatever the first line claims, because tools change the
 * bytes and forget the claim; else the claim counts; else Windows-1252. No encoding of it leaves a byte order mark or
 * characters that XML forbids.
 */
export const decodeXml = (bytes: Uint8Array): Readable<DecodedText> => {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const foreign =
    decoded.value.encoding === "windows-1252"
      ? decodedAs(claimed(bytes) || "windows-1252", bytes)
      : undefined;
  const { text, encoding } = foreign ?? decoded.value;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  const allowed = text
    .replace(/^\uFEFF/, "")
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
  if (allowed.trim() === "") return cannotRead("file-empty", "Die Datei ist leer.");
  return { ok: true, value: { text: allowed.toWellFormed().trimStart(), encoding } };
};
