/**
 * Words that must be nowhere in the clear: planted ones, a line each, at least eight characters, because shorter ones
 * are found in any noise.
 */
export const readCanaries = (text: string): readonly string[] =>
  [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line.length >= 8);

/** A word as it may lie in a file: as text, as two-byte text, in base64 of any alignment, as hexadecimal digits. */
export function traces(word: string): readonly Buffer[] {
  const bytes = Buffer.from(word, "utf8");
  return [
    bytes,
    Buffer.from(word, "utf16le"),
    Buffer.from(bytes.toString("hex")),
    ...[0, 1, 2].map((shift) => base64Core(bytes, shift)),
  ].filter((trace) => trace.length >= 8);
}

/** The part of the base64 text that depends on these bytes alone, whatever stands before and after them. */
function base64Core(bytes: Buffer, shift: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString("base64")
    .replace(/=+$/, "");
  const from = shift === 0 ? 0 : shift + 1;
  const rest = (bytes.length + shift) % 3;
  return Buffer.from(text.slice(from, rest === 0 ? undefined : -1));
}
