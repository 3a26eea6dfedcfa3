import type { Temporal } from "temporal-polyfill";
import type { DataLicence } from "../../../core/data-licence.ts";
import type { OpenDirectory } from "../open-directory.sql.ts";

/** A value of a statement: an address of something, words in German or in no language, or a moment. */
export type Value =
  | { readonly iri: string }
  | { readonly text: string }
  | { readonly german: string }
  | { readonly moment: string };

/** Something and what is stated of it; property and type as prefix and name. */
export type Node = {
  readonly id: string;
  readonly type: string;
  readonly statements: Readonly<Record<string, readonly Value[]>>;
};

/** What the nodes of one catalogue share. */
export type Place = {
  readonly baseUrl: string;
  readonly name: string;
  readonly directory: OpenDirectory;
  readonly area: readonly Node[];
  readonly licence: DataLicence | undefined;
  readonly named: (part: string) => string;
};

export const prefixes: Readonly<Record<string, string>> = {
  dcat: "http://www.w3.org/ns/dcat#",
  dcatap: "http://data.europa.eu/r5r/",
  dcatde: "http://dcat-ap.de/def/dcatde/",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  locn: "http://www.w3.org/ns/locn#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** Lists of values that the European Union keeps. */
export const authority = "http://publications.europa.eu/resource/authority";

export const iri = (...addresses: readonly string[]): readonly Value[] =>
  addresses.map((one) => ({ iri: one }));
export const german = (text: string): readonly Value[] => [{ german: text }];
export const moment = (instant: Temporal.Instant): readonly Value[] => [
  { moment: instant.toString({ smallestUnit: "second" }) },
];

/** Statements without those that nobody can make. */
export const known = (
  statements: Readonly<Record<string, readonly Value[] | undefined>>,
): Readonly<Record<string, readonly Value[]>> =>
  Object.fromEntries(
    Object.entries(statements).flatMap(([key, values]) =>
      values === undefined || values.length === 0 ? [] : [[key, values] as const],
    ),
  );
