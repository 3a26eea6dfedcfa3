/** RFC 2426 5: a comma, semicolon, backslash or line break inside a value would end it. */
export const vcardText = (text: string): string =>
  text
    .replaceAll("\\", "\\\\")
    .replaceAll(/[,;]/g, "\\$&")
    .replaceAll(/\r?\n|\r/g, "\\n");

/** RFC 2426 2.6: lines of at most 75 bytes; what follows begins with a space. Never cuts a letter in two. */
function folded(line: string): string {
  let rest = 75;
  let text = "";
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (size > rest) {
      text += "\r\n ";
      rest = 74;
    }
    text += letter;
    rest -= size;
  }
  return text;
}

/** One card of version 3.0 (RFC 2426): many phones and Outlook take no newer one. The lines must hold N and FN. */
export const vcardFile = (lines: readonly string[]): string =>
  `${["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD"].map(folded).join("\r\n")}\r\n`;
