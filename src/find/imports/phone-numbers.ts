import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import type { Phone } from "../offers/offer.ts";
import { type Note, type RowFacts, type Understood, note, shortened, understood } from "./understood.ts";

const betweenNumbers = /[\n;|]|\bbzw\.?|\boder\b|\bund\b|\bu\.\s|,\s*(?=[(+0])/i;

const digitsIn = (text: string): number => text.replace(/\D/g, "").length;

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

// Helplines and public services have no area code and no place in E.164: 110, 112, 115, 116117.
const shortNumber = /^(?:11[025]|116\d{3})$/;
const isService = (text: string): boolean => shortNumber.test(text.replace(/\D/g, ""));
const label = /^[\s\p{L}.:()-]*?(?=[+(]?\d)/u;

/**
 * The number in E.164, German unless it says otherwise. A number without its area code would become
 * somebody else's number, so it stays null, unless the area code stands in a column of its own.
 */
export const readPhone = (text: string, areaCode: string): Phone => {
  const display = text.replace(/\s+/g, " ").slice(0, 200).toWellFormed();
  const bare = display.replace(label, "").replace(/\(0\)/g, "");
  const complete = /^\(?(?:\+|0)/.test(bare);
  const prefix = complete ? "" : areaCode.replace(/\D/g, "");
  if (!complete && !prefix.startsWith("0")) return { display, e164: null };
  const parsed = parsePhoneNumberFromString(prefix === "" ? bare : `${prefix} ${bare}`, "DE");
  const shown = prefix === "" ? display : `${prefix} ${display}`;
  return { display: shown, e164: parsed?.isValid() ? parsed.number : null };
};

/** What German local numbers look like: not a service ("110", "19222"), no second number or hours beside it. */
const localNumber = /^[2-9][\d\s.-]*\d$/;
const mostDigits = 11;

const isLocal = (text: string, areaCode: string): boolean => {
  const bare = text.replace(label, "").trim();
  const count = digitsIn(bare);
  return localNumber.test(bare) && count >= 3 && count + areaCode.length - 1 <= mostDigits;
};

type NumberRead = { readonly phone: Phone; readonly note: Note | null };

/** With the usual area code of its list only where the number then is one that can exist; else as it is written. */
const withUsualCode = (text: string, usual: string | undefined): NumberRead => {
  const plain = readPhone(text, "");
  if (usual === undefined || plain.e164 !== null || !isLocal(text, usual))
    return { phone: plain, note: null };
  const phone = readPhone(text.replace(label, ""), usual);
  if (phone.e164 === null) return { phone: plain, note: null };
  const message = `„${shortened(text)}“ hat keine Vorwahl und wurde nach der Zuordnung zu „${shortened(phone.display)}“ ergänzt.`;
  return { phone, note: note("phone-area-code-added", "phone", message) };
};

const noteOf = ({ display, e164 }: Phone): Note[] =>
  e164 !== null || isService(display)
    ? []
    : [
        note(
          "phone-unclear",
          "phone",
          `Die Telefonnummer „${shortened(display)}“ ist unvollständig oder unklar.`,
        ),
      ];

const mostNumbers = 20;
const missingDigits = (text: string): Note =>
  note("phone-missing-digits", "phone", `„${shortened(text)}“ ist keine Telefonnummer.`);
const tooMany = note(
  "phone-unclear",
  "phone",
  `Es sind mehr als ${mostNumbers} Telefonnummern; die ersten werden gezeigt.`,
);

/** All numbers of a row, each as written and, where it is certain, in E.164. Text without any digit is kept aside. */
export const readPhones = (facts: RowFacts): Understood => {
  const cells = facts.parts("phone").filter((cell) => cell !== "");
  const numbers = cells.flatMap(splitPhones);
  const areaCode = facts.text("areaCode");
  const unique = new Map(
    numbers
      .slice(0, mostNumbers)
      .map(
        (text): NumberRead =>
          areaCode === ""
            ? withUsualCode(text, facts.usualAreaCode)
            : { phone: readPhone(text, isService(text) ? "" : areaCode), note: null },
      )
      .map((read) => [read.phone.e164 ?? read.phone.display, read]),
  );
  const phones = [...unique.values()].map(({ phone }) => phone);
  const added = [...unique.values()].flatMap((read) => read.note ?? []);
  const wordless = cells.filter((cell) => splitPhones(cell).length === 0);
  const notes = [
    ...added,
    ...phones.flatMap(noteOf),
    ...(wordless.length > 0 ? [missingDigits(wordless.join(" "))] : []),
    ...(numbers.length > mostNumbers ? [tooMany] : []),
  ];
  const isKept = wordless.length > 0 || numbers.length > mostNumbers || added.length > 0;
  return understood({ phones }, notes, isKept ? ["phone"] : []);
};
