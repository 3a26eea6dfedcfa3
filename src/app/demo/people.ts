import { type Role, roles } from "../../platform/actor.ts";
import type { PlannedPerson, PlannedTeam } from "./planned.ts";
import { readTable } from "./word-table.ts";

/** The teams that can be responsible for a concern. The intake team stands first. */
export const teams: readonly PlannedTeam[] = [
  { key: "familienteam", organisation: "familienteam", name: "Familienteam Lindental" },
  { key: "familien-hebammen", organisation: "familienhebammen", name: "Familien-Hebammen" },
  { key: "kinderkrankenpflege", organisation: "kinderkrankenpflege", name: "Familien-Kinder-Krankenpflege" },
  { key: "lotsen", organisation: "klinik", name: "Lotsinnen der Klinik" },
  { key: "beratung", organisation: "haus-am-markt", name: "Beratung und Kurse" },
  { key: "paten", organisation: "lindental-hilft", name: "Familien-Paten" },
];

const columns = ["key", "name", "role", "organisation", "team"] as const;

const rows = readTable(
  columns,
  `
  derya   | Derya Öztürk    | intakeCoordinator      | familienteam        | familienteam
  hannes  | Hannes Vogt     | intakeCoordinator      | familienteam        | familienteam
  marlene | Marlene Voss    | networkCoordinator     | landkreis           | -
  ines    | Ines Baumgart   | familyHealthVisitor    | familienhebammen    | familien-hebammen
  sevda   | Sevda Aslan     | familyHealthVisitor    | familienhebammen    | familien-hebammen
  lea     | Lea Arndt       | familyHealthVisitor    | familienhebammen    | familien-hebammen
  katrin  | Katrin Moll     | visitCoordinator       | familienhebammen    | familien-hebammen
  tobias  | Tobias Reuter   | familyHealthVisitor    | kinderkrankenpflege | kinderkrankenpflege
  hanna   | Hanna Brandt    | navigator              | klinik              | lotsen
  paul    | Paul Lenz       | courseLeader           | haus-am-markt       | beratung
  silke   | Silke Raab      | visitCoordinator       | lindental-hilft     | paten
  jana    | Jana Kern       | offerEditor            | lindenhof           | -
  birte   | Birte Holm      | welcomeVisitor         | familienteam        | -
  rike    | Rike Sommer     | referrer               | hebammen-muehlbach  | -
  eva     | Eva Lutz        | volunteer              | lindental-hilft     | -
  yasin   | Yasin Kaya      | interpreter            | sprachbruecke       | -
  birgit  | Birgit Adler    | childProtectionAdviser | elternberatung      | -
  karsten | Karsten Nowak   | asdWorker              | sozialer-dienst     | -
  anja    | Anja Thiel      | youthPlanner           | landkreis           | -
  meike   | Meike Sander    | youthOfficeHead        | landkreis           | -
  jo      | Jo Winkler      | processFacilitator     | landkreis           | -
  olga    | Olga Frey       | dataProtectionOfficer  | landkreis           | -
  mirko   | Mirko Pohl      | systemAdmin            | landkreis           | -
  `,
);

const roleOf = (word: string): Role => {
  const role = roles.find((one) => one === word);
  if (role === undefined) throw new Error(`no role ${word}`);
  return role;
};

const inMail: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", " ": "." };
export const mailOfName = (name: string): string =>
  `${name.toLowerCase().replace(/[äöüß ]/g, (letter) => inMail[letter] ?? letter)}@lindental.example`;

/** The invented staff: every role that signs in at least once. Nobody of them exists. */
export const people: readonly PlannedPerson[] = rows.map(({ name, role, organisation, team }) => ({
  name,
  role: roleOf(role),
  organisation,
  team: team || null,
  email: mailOfName(name),
}));

const mails = new Map(rows.map(({ key, name }) => [key, mailOfName(name)]));

/** Who is meant by a first name in the stories. */
export function mailOfKey(key: string): string {
  const mail = mails.get(key);
  if (mail === undefined) throw new Error(`no person called ${key}`);
  return mail;
}

/** The same for everybody, printed at the start: the demo is refused wherever families could be real. */
export const demoPassphrase = "vier warme Lichter im Lindental";
