import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/** A number as it is written and, where it is certain, in E.164. */
export type PhoneRead = { readonly display: string; readonly e164: string | null };

const betweenNumbers = /[\n;|]|\bbzw\.?|\boder\b|\bund\b|\bu\.\s|,\s*(?=[(+0])/i;

export const digitsIn = (text: string): number => text.replace(/\D/g, "").length;

/** "0371 123 / 0371 456" are two numbers, "0461/31328" is one: each side must be able to stand alone. */
const atSlashes = (text: string): string[] => {
  // "0371 50220 / 52027551": two subscribers; the second lacks its area code and is reported.
  const apart = text.split(/\s\/\s/).map((side) => side.trim());
  if (apart.length > 1 && digitsIn(apart[0] ?? "") > 7) return apart.flatMap(atSlashes);
  const sides = text.split("/").map((side) => side.trim());
  const alone = sides.length > 1 && sides.every((side) => /^\D{0,12}[+0(]/.test(side) && digitsIn(side) >= 6);
  return alone ? sides : [text];
};

/** "0371 6004814 0371 4334132": too long for one number, and a new one begins with its zero. */
const atBlanks = (text: string): string[] =>
  digitsIn(text) > 14 ? text.split(/(?<=\d\d)\s+(?=0\d{2,5}[\s/-])/) : [text];

/** The single numbers of a cell as they are written there. */
export const splitPhones = (text: string): string[] =>
  text
    .split(betweenNumbers)
    .flatMap(atSlashes)
    .flatMap(atBlanks)
    .map((part) => part.trim().replace(/^[,.:\s]+|[,:\s]+$/g, ""))
    .filter((part) => /\d/.test(part));

/** Words before a number: "Tel.:", "mobil". */
export const phoneLabel = /^[\s\p{L}.:()-]*?(?=[+(]?\d)/u;

/**
 * The number in E.164, German unless it says otherwise. A number without its area code would become
 * somebody else's number, so it stays null, unless the area code stands in a column of its own.
 */
export const readPhone = (text: string, areaCode: string): PhoneRead => {
  const display = text.replace(/\s+/g, " ").slice(0, 200).toWellFormed();
  const bare = display.replace(phoneLabel, "").replace(/\(0\)/g, "");
  const complete = /^\(?(?:\+|0)/.test(bare);
  const prefix = complete ? "" : areaCode.replace(/\D/g, "");
  if (!complete && !prefix.startsWith("0")) return { display, e164: null };
  const parsed = parsePhoneNumberFromString(prefix === "" ? bare : `${prefix} ${bare}`, "DE");
  const shown = prefix === "" ? display : `${prefix} ${display}`;
  return { display: shown, e164: parsed?.isValid() ? parsed.number : null };
};
