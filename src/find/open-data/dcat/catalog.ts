import { openDataText as t } from "../open-data.texts.ts";

/** A value of a statement: an address of something, or words in German. */
export type Value = { readonly iri: string } | { readonly text: string } | { readonly german: string };
/** Something and what is stated of it; property and type as prefix and name. */
export type Node = {
  readonly id: string;
  readonly type: string;
  readonly statements: Readonly<Record<string, readonly Value[]>>;
};

export const prefixes: Readonly<Record<string, string>> = {
  dcat: "http://www.w3.org/ns/dcat#",
  dcatap: "http://data.europa.eu/r5r/",
  dcatde: "http://dcat-ap.de/def/dcatde/",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
};

const iri = (...addresses: readonly string[]): readonly Value[] => addresses.map((one) => ({ iri: one }));
const german = (text: string): readonly Value[] => [{ german: text }];
const authority = "http://publications.europa.eu/resource/authority";

/** Standards that a file follows. */
const hsds = "https://docs.openreferral.org/en/3.0/";
const iCalendar = "https://www.rfc-editor.org/rfc/rfc5545";

type Place = { readonly baseUrl: string; readonly network: string };
const named = ({ baseUrl }: Place, name: string): string => `${baseUrl}/dcat.ttl#${name}`;

/**
 * The catalogue of a network after DCAT-AP.de 3.0: one dataset, its offers, as an interface and as files. The licence is
 * left out: which one holds is for the network to say, and nobody has been asked yet.
 */
export function catalogOf(baseUrl: string, network: string): readonly Node[] {
  const place = { baseUrl, network };
  return [
    catalogNode(place),
    datasetNode(place),
    fileNode(place, "json", {
      title: t("jsonTitle"),
      path: "/hsds/services?full=true",
      kind: "JSON",
      media: "application/json",
      standard: hsds,
    }),
    fileNode(place, "tabellen", {
      title: t("tablesTitle"),
      path: "/hsds/tables.zip",
      kind: "CSV",
      media: "text/csv",
      archive: "application/zip",
      standard: hsds,
    }),
    fileNode(place, "kalender", {
      title: t("calendarTitle"),
      path: "/kalender.ics",
      kind: "ICS",
      media: "text/calendar",
      standard: iCalendar,
    }),
    serviceNode(place),
    {
      id: named(place, "herausgeber"),
      type: "foaf:Agent",
      statements: { "foaf:name": [{ text: network }], "foaf:homepage": iri(baseUrl) },
    },
    {
      id: named(place, "kontakt"),
      type: "vcard:Organization",
      statements: { "vcard:fn": [{ text: network }], "vcard:hasURL": iri(`${baseUrl}/impressum`) },
    },
  ];
}

const catalogNode = (place: Place): Node => ({
  id: named(place, "katalog"),
  type: "dcat:Catalog",
  statements: {
    "dct:title": german(t("catalogTitle", { network: place.network })),
    "dct:description": german(t("catalogText", { network: place.network })),
    "dct:publisher": iri(named(place, "herausgeber")),
    "dct:language": iri(`${authority}/language/DEU`),
    "foaf:homepage": iri(place.baseUrl),
    "dcat:dataset": iri(named(place, "angebote")),
    "dcat:service": iri(named(place, "schnittstelle")),
  },
});

const datasetNode = (place: Place): Node => ({
  id: named(place, "angebote"),
  type: "dcat:Dataset",
  statements: {
    "dct:title": german(t("datasetTitle", { network: place.network })),
    "dct:description": german(t("datasetText")),
    "dct:identifier": [{ text: named(place, "angebote") }],
    "dct:publisher": iri(named(place, "herausgeber")),
    "dct:language": iri(`${authority}/language/DEU`),
    "dct:accrualPeriodicity": iri(`${authority}/frequency/CONT`),
    "dcat:theme": iri(`${authority}/data-theme/SOCI`),
    "dcat:keyword": german(t("keyword")),
    "dcat:landingPage": iri(`${place.baseUrl}/hsds/profile`),
    "dcat:contactPoint": iri(named(place, "kontakt")),
    "dcatde:politicalGeocodingLevelURI": iri(
      "http://dcat-ap.de/def/politicalGeocoding/Level/administrativeDistrict",
    ),
    "dcat:distribution": iri(named(place, "json"), named(place, "tabellen"), named(place, "kalender")),
  },
});

const mediaType = (name: string): string => `https://www.iana.org/assignments/media-types/${name}`;

type File = {
  readonly title: string;
  readonly path: string;
  readonly kind: string;
  readonly media: string;
  readonly standard: string;
  /** Where several files come in one. */
  readonly archive?: string;
};

const fileNode = (
  place: Place,
  name: string,
  { title, path, kind, media, standard, archive }: File,
): Node => ({
  id: named(place, name),
  type: "dcat:Distribution",
  statements: {
    "dct:title": german(title),
    "dcat:accessURL": iri(`${place.baseUrl}${path}`),
    "dcat:downloadURL": iri(`${place.baseUrl}${path}`),
    "dct:format": iri(`${authority}/file-type/${kind}`),
    "dcat:mediaType": iri(mediaType(media)),
    ...(archive === undefined ? {} : { "dcat:packageFormat": iri(mediaType(archive)) }),
    "dct:conformsTo": iri(standard),
    "dcatap:availability": iri(`${authority}/planned-availability/STABLE`),
  },
});

const serviceNode = (place: Place): Node => ({
  id: named(place, "schnittstelle"),
  type: "dcat:DataService",
  statements: {
    "dct:title": german(t("jsonTitle")),
    "dcat:endpointURL": iri(`${place.baseUrl}/hsds`),
    "dcat:endpointDescription": iri(`${place.baseUrl}/hsds/openapi.json`),
    "dcat:servesDataset": iri(named(place, "angebote")),
  },
});
