import { holdsPhoneNumber } from "../../core/phone-number.ts";
import { vcardFile, vcardText } from "../../core/vcard.ts";
import type { PersonRow } from "./contact-persons.sql.ts";

type CardPerson = Pick<PersonRow, "id" | "name" | "function" | "organisation" | "email" | "phone">;

const titles = /^((?:(?:Prof|Dr|Dipl)\.?[ .-]*(?:med|phil|rer|nat|h\.c|Ing|Päd|Psych)?\.?[ ]+)*)(.*)$/u;

/** "Dr. Hanna Brandt" as N of RFC 2426: family name; given names; nothing; title. A name of one word is a family name. */
function nameParts(name: string): string {
  const [, title = "", rest = name] = titles.exec(name.trim()) ?? [];
  const words = rest.trim().split(/\s+/);
  const family = words.at(-1) ?? "";
  const given = words.slice(0, -1).join(" ");
  return [family, given, "", title.trim(), ""].map(vcardText).join(";");
}

/** A person of the register for an address book. The same card again replaces the old one. */
export const personCard = ({ id, name, function: task, organisation, email, phone }: CardPerson): string =>
  vcardFile([
    `N:${nameParts(name)}`,
    `FN:${vcardText(name)}`,
    ...(organisation === null ? [] : [`ORG:${vcardText(organisation)}`]),
    ...(task === null ? [] : [`TITLE:${vcardText(task)}`]),
    ...(email === null ? [] : [`EMAIL;TYPE=INTERNET:${vcardText(email)}`]),
    ...(phone === null || !holdsPhoneNumber(phone) ? [] : [`TEL;TYPE=WORK,VOICE:${vcardText(phone)}`]),
    `UID:urn:uuid:${id}`,
  ]);
