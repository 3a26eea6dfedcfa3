import { digitsIn, phoneLabel, readPhone, splitPhones } from "../../platform/tables/phone-cells.ts";
import type { Phone } from "../offers/offer.ts";
import { type Note, type RowFacts, type Understood, note, shortened, understood } from "./understood.ts";

// Helplines and public services have no area code and no place in E.164: 110, 112, 115, 116117.
const shortNumber = /^(?:11[025]|116\d{3})$/;
const isService = (text: string): boolean => shortNumber.test(text.replace(/\D/g, ""));
/** What German local numbers look like: not a service ("110", "19222"), no second number or hours beside it. */
const localNumber = /^[2-9][\d\s.-]*\d$/;
const mostDigits = 11;

const isLocal = (text: string, areaCode: string): boolean => {
  const bare = text.replace(phoneLabel, "").trim();
  const count = digitsIn(bare);
  return localNumber.test(bare) && count >= 3 && count + areaCode.length - 1 <= mostDigits;
};

type NumberRead = { readonly phone: Phone; readonly note: Note | null };

/** With the usual area code of its list only where the number then is one that can exist; else as it is written. */
const withUsualCode = (text: string, usual: string | undefined): NumberRead => {
  const plain = readPhone(text, "");
  if (usual === undefined || plain.e164 !== null || !isLocal(text, usual))
    return { phone: plain, note: null };
  const phone = readPhone(text.replace(phoneLabel, ""), usual);
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
