import type { Finding } from "../../platform/tables/table-file.ts";
import type { ContactDraft, OrganisationDraft } from "./contact-draft.ts";
import { finding, type Spot } from "./contact-findings.ts";
import { isFunctionMail, isMailOf, isPrivateMail, readMails, withoutMails } from "./contact-mails.ts";
import { type ContactPhone, readContactPhones } from "./contact-phones.ts";
import { nameWords, type NamedPerson, readNames } from "./person-names.ts";
import type { FilledCell, RowCells } from "./row-cells.ts";

export type RowRead = {
  readonly contacts: readonly ContactDraft[];
  readonly organisation: OrganisationDraft | null;
  readonly warnings: readonly Finding[];
  /** Set where nothing of the row can be taken over. */
  readonly error: Finding | null;
};

type Mail = FilledCell & { readonly isHome: boolean };
type Reached = {
  readonly mails: readonly Mail[];
  readonly phones: readonly ContactPhone[];
  readonly warnings: readonly Finding[];
};

/** Addresses and numbers of a row, wherever they stand: people write an address beside the name too. */
function readReached(cells: RowCells, spot: Spot): Reached {
  const mailCells = cells
    .of("email", "privateEmail", "name")
    .filter(
      ({ text, column }) =>
        text.includes("@") || cells.of("email", "privateEmail").some((one) => one.column === column),
    );
  const home = new Set(cells.of("privateEmail").map(({ column }) => column));
  const mailReads = mailCells.map(({ column, text }) => ({ column, read: readMails(text) }));
  const phoneReads = cells
    .of("phone", "privatePhone")
    .map(({ column, text }) => ({ column, read: readContactPhones(text, column) }));
  return {
    mails: mailReads.flatMap(({ column, read }) =>
      read.mails.map((text) => ({ column, text, isHome: home.has(column) || isPrivateMail(text) })),
    ),
    phones: phoneReads.flatMap(({ read }) => read.phones),
    warnings: [
      ...mailReads.flatMap(({ column, read }) =>
        read.unreadable.map((text) => finding("email_unreadable", spot, column, text)),
      ),
      ...phoneReads.flatMap(({ column, read }) =>
        read.unreadable.map((text) => finding("phone_unreadable", spot, column, text)),
      ),
    ],
  };
}

/** Which person an address belongs to: by her family name, else the first who has none yet. */
function shareMails(persons: readonly NamedPerson[], mails: readonly Mail[]): readonly (readonly Mail[])[] {
  const shared: Mail[][] = persons.map(() => []);
  const left = mails.filter((mail) => {
    const owner = persons.findIndex(({ name }) => isMailOf(mail.text, nameWords(name)));
    if (owner >= 0) shared[owner]?.push(mail);
    return owner < 0;
  });
  for (const mail of left) {
    const wanting = shared.find((own) => own.length === 0) ?? shared[0];
    wanting?.push(mail);
  }
  return shared;
}

const sharePhones = (count: number, phones: readonly ContactPhone[]): readonly (readonly ContactPhone[])[] =>
  Array.from({ length: count }, (_, at) =>
    // As many numbers as people are one each; fewer are everybody's.
    count > 1 && phones.length === count ? phones.slice(at, at + 1) : phones,
  );

const mostOfFunction = 160;

/** The persons of a row that names some. */
function personsOf(
  cells: RowCells,
  spot: Spot,
  persons: readonly NamedPerson[],
  organisation: string | null,
): Pick<RowRead, "contacts" | "warnings"> {
  const reached = readReached(cells, spot);
  const mails = shareMails(persons, reached.mails);
  const phones = sharePhones(persons.length, reached.phones);
  const said = cells.text("function");
  const circles = [...new Set(cells.of("circle").flatMap(({ text }) => text.split(/[;,\n|]/)))]
    .map((text) => text.trim().slice(0, mostOfFunction))
    .filter((text) => text.length > 1 && !/^(?:x|ja|nein|-)$/i.test(text));
  const contacts = persons.map(({ name, beside }, at): ContactDraft => {
    const own = { mails: mails[at] ?? [], phones: phones[at] ?? [] };
    return {
      row: spot.row,
      key: `${spot.sheet?.slice(0, 40) ?? ""}:${spot.row}:${at}`,
      name,
      function: (said || (beside ?? "")).slice(0, mostOfFunction) || null,
      organisation,
      email: own.mails.find(({ isHome }) => !isHome)?.text ?? null,
      phone: own.phones.find(({ isPrivate }) => !isPrivate)?.display ?? null,
      privateEmail: own.mails.find(({ isHome }) => isHome)?.text ?? null,
      privatePhone: own.phones.find(({ isPrivate }) => isPrivate)?.display ?? null,
      circles: circles.slice(0, 20),
    };
  });
  const beyond = reached.mails.filter(
    ({ text }) => !contacts.some(({ email, privateEmail }) => text === email || text === privateEmail),
  );
  return {
    contacts,
    warnings: [
      ...reached.warnings,
      ...beyond.map(({ text, column }) => finding("email_left_over", spot, column, text)),
      ...contacts.flatMap((contact) => privateFindings(contact, spot)),
      ...(contacts.length > 1
        ? [finding("several_persons", spot, null, contacts.map(({ name }) => name).join(", "))]
        : []),
    ],
  };
}

const privateFindings = ({ privateEmail, privatePhone }: ContactDraft, spot: Spot): Finding[] =>
  [privateEmail, privatePhone].flatMap((text) =>
    text === null ? [] : [finding("looks_private", spot, null, text)],
  );

/** A row of a body without a person: its office address and number, never a private one. */
function bodyOf(cells: RowCells, spot: Spot, name: string): RowRead {
  const { mails, phones, warnings } = readReached(cells, spot);
  const email = mails.find(({ text, isHome }) => isFunctionMail(text) || !isHome)?.text ?? null;
  const phone = phones.find(({ isPrivate }) => !isPrivate)?.display ?? null;
  const shortName = cells.text("shortName").slice(0, 40) || null;
  return {
    contacts: [],
    organisation: { row: spot.row, name, shortName, email, phone },
    warnings: [...warnings, finding("no_person", spot, null, name)],
    error: null,
  };
}

/** The names of a row; a family name and a given name in columns of their own are one person. */
function namesOf(cells: RowCells): ReturnType<typeof readNames> {
  const [first, last] = [cells.text("firstName"), cells.text("lastName")];
  if (first !== "" || last !== "") return readNames(`${first} ${withoutMails(last)}`.trim());
  const title = cells.text("academicTitle").replace(/\b(?:frau|herrn?|fr\.|hr\.)/gi, "");
  const reads = cells.of("name").map(({ text }) => readNames(withoutMails(text)));
  const persons = reads.flatMap((read) => read.persons);
  const [only] = persons;
  return {
    persons:
      persons.length === 1 && only && title.trim() !== "" && !only.name.startsWith(title.trim())
        ? [{ ...only, name: `${title.trim()} ${only.name}`.slice(0, mostOfFunction) }]
        : persons,
    unreadable: reads.flatMap((read) => read.unreadable),
  };
}

/** What one row says, with the organisation it belongs to. */
export function readContactRow(cells: RowCells, spot: Spot, above: string | null): RowRead {
  const { persons, unreadable } = namesOf(cells);
  const body = bodyName(cells.text("organisation"));
  const organisation = body ?? (persons.length > 0 ? above : null);
  const consent = cells.of("consent").map(({ column }) => finding("consent_not_taken", spot, column));
  const nameless = unreadable.map((text) => finding("name_unreadable", spot, null, text));
  if (persons.length > 0) {
    const read = personsOf(cells, spot, persons, organisation);
    const fromAbove =
      body === null && above !== null ? [finding("organisation_above", spot, null, above)] : [];
    const warnings = [...read.warnings, ...nameless, ...fromAbove, ...consent];
    const short = cells.text("shortName").slice(0, 40);
    const named =
      body === null || short === ""
        ? null
        : { row: spot.row, name: body, shortName: short, email: null, phone: null };
    return { contacts: read.contacts, organisation: named, warnings, error: null };
  }
  if (nameless.length > 0 && body === null)
    return { contacts: [], organisation: null, warnings: [], error: nameless[0] ?? null };
  if (body !== null) {
    const read = bodyOf(cells, spot, body);
    return { ...read, warnings: [...read.warnings, ...nameless, ...consent] };
  }
  return { contacts: [], organisation: null, warnings: [], error: finding("name_missing", spot, null) };
}

/** A body's name as it can be stored; null where the cell holds no word. */
const bodyName = (text: string): string | null => {
  const name = text.replace(/\s+/g, " ").slice(0, 200).trim();
  return name.length >= 2 && /\p{L}/u.test(name) ? name : null;
};
