import { phoneLabel, readPhone, splitPhones } from "../../platform/tables/phone-cells.ts";

export type ContactPhone = {
  readonly display: string;
  readonly e164: string | null;
  readonly isPrivate: boolean;
};
export type ReadContactPhones = {
  readonly phones: readonly ContactPhone[];
  readonly unreadable: readonly string[];
};

const mobile = /^\+491[567]/;
const longest = 60;

/** The numbers of a cell. A mobile number counts as private unless column or cell say that it is the office's. */
export function readContactPhones(cell: string, column: string): ReadContactPhones {
  const isOffice = /dienst|arbeit|büro|buero|geschäft/i.test(column);
  const isHome = /priv/i.test(column);
  const read = splitPhones(cell).map((text) => {
    const { e164, display } = readPhone(text, "");
    const saysOffice = isOffice || /dienst/i.test(text);
    const isPrivate = isHome || /priv/i.test(text) || (mobile.test(e164 ?? "") && !saysOffice);
    return {
      display: display.replace(phoneLabel, "").replace(/\s*\(?priv\.?(?:at)?\)?\s*$/i, ""),
      e164,
      isPrivate,
    };
  });
  const isNumber = ({ display }: ContactPhone) =>
    display.length <= longest && display.replace(/\D/g, "").length >= 3 && /^[\d+(]/.test(display);
  return {
    phones: read.filter(isNumber),
    unreadable: [
      ...read.filter((phone) => !isNumber(phone)).map(({ display }) => display.slice(0, 80)),
      ...(read.length === 0 && /\p{L}/u.test(cell) ? [cell.slice(0, 80)] : []),
    ],
  };
}
