import { hasSign } from "./font-signs.ts";

/**
 * Control, private and steering signs, except the Persian half-space. The template steers by itself; a sign left open
 * would turn the rest of a page around.
 */
const unseen = /(?!\u200c)[\p{Cf}\p{Cc}\p{Co}\p{Cn}\p{Zl}\p{Zp}](?<!\n)/gu;
const letter = /\p{L}/u;

/** More marks than this on one letter are a prank that grows over the lines above. */
const pile = /(\p{M}{4})\p{M}+/gu;

/** The sign itself, its plain form where only that can be written (full width, ligatures), "?" for a letter, or nothing. */
function inOurFonts(sign: string): string {
  const writes = (text: string) => [...text].every((one) => one === "\n" || hasSign(one.codePointAt(0) ?? 0));
  if (writes(sign)) return sign;
  const plain = sign.normalize("NFKC");
  return writes(plain) ? plain : letter.test(sign) ? "?" : "";
}

/**
 * Text as it can be printed: letters that our fonts lack become "?", pictures and control characters are left out.
 * Without this one emoji would cost the whole booklet its conformance to PDF/UA.
 */
export const printable = (text: string): string =>
  [
    ...text
      .toWellFormed()
      .normalize("NFC")
      .replace(/\r\n?/g, "\n")
      .replace(unseen, "")
      .replace(/\p{Zs}|\t/gu, " "),
  ]
    .map(inOurFonts)
    .join("")
    .replace(pile, "$1")
    .replace(/ +/g, " ")
    .trim();

/** In one line. */
export const printedLine = (text: string): string => printable(text).replace(/\s*\n\s*/g, " ");

/** At most so many signs, ended at a word. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).toWellFormed();
  const end = cut.lastIndexOf(" ");
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.\uFFFD]+$/, "")} …`;
}
