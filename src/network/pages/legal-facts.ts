import { z } from "zod";

const text = (longest: number) => z.string().trim().max(longest, "tooLong");

/**
 * What imprint and privacy page must say and only the body itself knows: Art. 13 DSGVO for privacy, § 5 DDG for the
 * imprint. Empty means that nobody has said it yet; nothing stands in for it.
 */
export const legalFacts = {
  /** The body that answers for the pages, with its address. */
  controller: text(600),
  representative: text(200),
  bodyEmail: z.union([z.literal(""), z.email("emailForm").max(200, "tooLong")]),
  privacyOfficer: text(400),
  legalBasis: text(2000),
  /** Who runs the servers or otherwise works with the data for the body. */
  processors: text(1000),
  /** What servers before this product write down, and for how long: the product itself keeps no address. */
  serverLogs: text(600),
} as const;

export type LegalFact = keyof typeof legalFacts;

export const legalFactNames: readonly LegalFact[] = [
  "controller",
  "representative",
  "bodyEmail",
  "privacyOfficer",
  "legalBasis",
  "processors",
  "serverLogs",
];

/** Who watches over data protection at municipalities, by Land. Names as the bodies give them; addresses change too often. */
export const privacyAuthorities: Readonly<Record<string, string>> = {
  BB: "Die Landesbeauftragte für den Datenschutz und für das Recht auf Akteneinsicht Brandenburg",
  BE: "Berliner Beauftragte für Datenschutz und Informationsfreiheit",
  BW: "Der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Baden-Württemberg",
  BY: "Der Bayerische Landesbeauftragte für den Datenschutz",
  HB: "Die Landesbeauftragte für Datenschutz und Informationsfreiheit der Freien Hansestadt Bremen",
  HE: "Der Hessische Beauftragte für Datenschutz und Informationsfreiheit",
  HH: "Der Hamburgische Beauftragte für Datenschutz und Informationsfreiheit",
  MV: "Der Landesbeauftragte für Datenschutz und Informationsfreiheit Mecklenburg-Vorpommern",
  NI: "Der Landesbeauftragte für den Datenschutz Niedersachsen",
  NW: "Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen",
  RP: "Der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Rheinland-Pfalz",
  SH: "Die Landesbeauftragte für Datenschutz Schleswig-Holstein",
  SL: "Die Landesbeauftragte für Datenschutz und Informationsfreiheit Saarland",
  SN: "Die Sächsische Datenschutz- und Transparenzbeauftragte",
  ST: "Landesbeauftragte für den Datenschutz Sachsen-Anhalt",
  TH: "Der Thüringer Landesbeauftragte für den Datenschutz und die Informationsfreiheit",
};
