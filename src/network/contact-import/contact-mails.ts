import { z } from "zod";
import { foldText } from "../../core/text-folding.ts";

const mail = z.email();
const mailLike = /[^\s<>,;()[\]"'|]+@[^\s<>,;()[\]"'|]+/g;
const longest = 200;

export type ReadMails = { readonly mails: readonly string[]; readonly unreadable: readonly string[] };

/** The addresses of a cell: in angle brackets, several, or written against robots as "name (at) haus.example". */
export function readMails(cell: string): ReadMails {
  const written = cell
    .replace(/\s*[([{]\s*(?:at|ät)\s*[)\]}]\s*/gi, "@")
    .replace(/\s*[([{]\s*(?:dot|punkt)\s*[)\]}]\s*/gi, ".");
  const found = [...written.matchAll(mailLike)].map(([text]) =>
    text
      .replace(/^mailto:/i, "")
      .replace(/^[.:/]+|[.:/]+$/g, "")
      .toLowerCase(),
  );
  const isMail = (text: string) => text.length <= longest && mail.safeParse(text).success;
  return {
    mails: [...new Set(found.filter(isMail))],
    unreadable: found.length === 0 ? brokenMail(written) : found.filter((text) => !isMail(text)),
  };
}

const brokenMail = (cell: string): string[] => (/[@\p{L}]/u.test(cell) ? [cell.slice(0, 80)] : []);

/** The text of a cell without the addresses in it, for cells that hold a name and an address. */
export const withoutMails = (cell: string): string => cell.replace(mailLike, " ").replace(/[<>]+/g, " ");

const functions = new Set(
  "info kontakt contact post poststelle mail email office buero sekretariat verwaltung zentrale team kita kindergarten krippe hort beratung beratungsstelle familienzentrum service empfang anmeldung amt jugendamt leitung fruehehilfen hebammen praxis geschaeftsstelle".split(
    " ",
  ),
);

const localOf = (address: string): string => address.split("@")[0] ?? "";

/** An address of a body and not of a person: info@, kontakt@, kita.sonne@. */
export const isFunctionMail = (address: string): boolean =>
  foldText(localOf(address))
    .split(/[^a-z]+/)
    .some((word) => functions.has(word));

const providers =
  /@(?:gmail|googlemail|gmx|web|t-online|freenet|yahoo|hotmail|outlook|live|msn|icloud|me|mac|aol|posteo|mailbox|arcor|1und1|online|proton|protonmail|tutanota|tuta|unitybox|kabelmail|vodafone|ewetel|netcologne|osnanet|mail)\.(?:[a-z]{2,4}|co\.uk)$/;

/** Addresses that people have at home; "kita-sonne@gmx.de" is a small house's, so a function's name counts more. */
export const isPrivateMail = (address: string): boolean =>
  providers.test(address) && !isFunctionMail(address);

/** Whether an address carries a family name: "a.mueller@" is Anna Müller's. */
export const isMailOf = (address: string, words: readonly string[]): boolean => {
  const local = foldText(localOf(address)).replace(/[^a-z]/g, "");
  return words.some((word) => word.length > 2 && local.includes(word.replace(/[^a-z]/g, "")));
};
