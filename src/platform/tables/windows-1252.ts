/** Bytes 80-9F of Windows-1252; the rest is ISO-8859-1. Five bytes mean nothing and stay control characters. */
const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

const byteOf = new Map([...upper].map((letter, index) => [letter, 0x80 + index]));

/** Text of Windows-1252 bytes. Not by TextDecoder: that of Node 20 reads 80-9F as control characters. */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(/[\u0080-\u009F]/g, (letter) => upper[letter.charCodeAt(0) - 0x80] ?? letter);

/** The other way round; undefined when a character does not exist there. */
export const encodeWindows1252 = (text: string): Uint8Array | undefined => {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const byte = byteOf.get(text.charAt(index)) ?? (code < 0x100 ? code : undefined);
    if (byte === undefined) return undefined;
    bytes[index] = byte;
  }
  return bytes;
};
