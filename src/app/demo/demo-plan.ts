import type { Temporal } from "temporal-polyfill";
import type { StatedFacts } from "../../network/pages/stated-facts.ts";
import { demoStatement } from "./demo-statement.ts";
import { organisations } from "./organisations.ts";
import { people, teams } from "./people.ts";
import { planConcerns } from "./plan-concerns.ts";
import { planOffers } from "./plan-offers.ts";
import type {
  PlannedConcern,
  PlannedOffer,
  PlannedOrganisation,
  PlannedPerson,
  PlannedTeam,
  PlannedTown,
} from "./planned.ts";
import { regions, towns, townsNextDoor } from "./towns.ts";

/** Everything the demo shows, as plain data: no ids, no keys, no instant of its making. */
export type DemoPlan = {
  readonly network: typeof network & { readonly statedFacts: StatedFacts };
  readonly regions: readonly { readonly slug: string; readonly name: string }[];
  /** `region` null: a town of the next county, known to the gazetteer only. */
  readonly towns: readonly PlannedTown[];
  readonly organisations: readonly PlannedOrganisation[];
  readonly teams: readonly PlannedTeam[];
  readonly people: readonly PlannedPerson[];
  readonly offers: readonly PlannedOffer[];
  readonly concerns: readonly PlannedConcern[];
};

/** The slug by which the demo network is known. */
export const demoSlug = "lindental";

// The Land only chooses the holidays; the county is on no map.
const network = {
  slug: demoSlug,
  name: "Frühe Hilfen Landkreis Lindental",
  county: "Landkreis Lindental",
  countyNextDoor: "Landkreis Amselgau",
  land: "BW",
  phone: "069 90009-100",
  phoneHours: "Montag bis Freitag, 9 bis 16 Uhr",
  contactEmail: "hinweise@lindental.example",
  intakeName: "Familienteam Lindental",
  exitUrl: "https://www.wikipedia.org/",
  imprint:
    "Landkreis Lindental, Lindenallee 20, 05310 Lindenbrück. Telefon 069 90009-101. Dies ist eine Vorführung: Der Landkreis, alle Stellen und alle Menschen sind erfunden.",
  privacy:
    "Dies ist eine Vorführung mit erfundenen Angaben. Bitte schreiben Sie hier nichts über wirkliche Menschen. Fragen zum Datenschutz: olga.frey@lindental.example.",
  accessibility:
    "Etwas geht mit Ihrem Gerät nicht? Schreiben Sie an hinweise@lindental.example oder rufen Sie an: 069 90009-100. Dies ist eine Vorführung: Der Landkreis, die Prüfung und alle Stellen sind erfunden.",
} as const;

/** The same seed and day give the same bytes (decisions.md 28). `today` is a day of the office's calendar. */
export function demoPlan(seed: number, today: Temporal.PlainDate): DemoPlan {
  const partners = organisations.map(organisationOf);
  const known = [...towns, ...townsNextDoor.map((town) => ({ ...town, region: null }))];
  return {
    network: { ...network, statedFacts: demoStatement(today) },
    regions,
    towns: known,
    organisations: partners,
    teams,
    people,
    offers: planOffers(seed, today, { organisations: partners, towns: known }),
    concerns: planConcerns({ today, land: network.land }),
  };
}

function organisationOf(row: (typeof organisations)[number], at: number): PlannedOrganisation {
  const { key, name, type, sector, town, street } = row;
  return {
    key,
    name,
    sector,
    town,
    street,
    organisationType: type,
    email: `info@${key}.example`,
    website: `https://${key}.example/`,
    phone: `069 90009-${100 + at}`,
  };
}
