import { dataLicenceOf } from "../../../core/data-licence.ts";
import type { OpenDirectory } from "../open-directory.sql.ts";
import { openDataText as t } from "../open-data.texts.ts";
import { authority, german, iri, known, moment, type Node, type Place, type Value } from "./catalog-node.ts";
import { coveredArea, coveredBy } from "./covered-area.ts";
import { filesOf } from "./catalog-files.ts";

/** What the catalogue is written from. */
export type Described = {
  /** The pages of the network, without a slash at the end. */
  readonly baseUrl: string;
  readonly network: {
    readonly name: string;
    readonly land: string | null;
    readonly dataLicence?: string | null;
  };
  readonly directory: OpenDirectory;
};
/**
 * The catalogue of a network after DCAT-AP.de 3.0: one dataset, its offers, as an interface and as files. A licence is
 * named where the network has chosen one. `dcatde:contributorID` is missing: GovData gives that mark to those who
 * deliver to it, and a portal that harvests this catalogue adds its own.
 */
export function catalogOf({ baseUrl, network, directory }: Described): readonly Node[] {
  const named = (part: string): string => `${baseUrl}/dcat.ttl#${part}`;
  const { name, land } = network;
  const place: Place = {
    baseUrl,
    name,
    directory,
    area: coveredArea({ id: named("gebiet"), name, land }),
    licence: dataLicenceOf(network.dataLicence),
    named,
  };
  return [
    catalogNode(place),
    datasetNode(place),
    ...filesOf(place),
    serviceNode(place),
    publisherNode(place),
    contactNode(place),
    ...(place.licence === undefined ? [rightsNode(place)] : []),
    ...place.area,
  ];
}

const theme = iri(`${authority}/data-theme/SOCI`);
const inGerman = iri(`${authority}/language/DEU`);
const forAll = iri(`${authority}/access-right/PUBLIC`);
const asOf = ({ directory }: Place): readonly Value[] => moment(directory.modified ?? directory.issued);
const under = ({ licence }: Place) => (licence === undefined ? undefined : iri(licence.uri));

const catalogNode = (place: Place): Node => ({
  id: place.named("katalog"),
  type: "dcat:Catalog",
  statements: known({
    "dct:title": german(t("catalogTitle", { network: place.name })),
    "dct:description": german(t("catalogText", { network: place.name })),
    "dct:publisher": iri(place.named("herausgeber")),
    "dct:language": inGerman,
    "dct:license": under(place),
    "dct:rights": place.licence === undefined ? iri(place.named("rechte")) : undefined,
    "dct:issued": moment(place.directory.issued),
    "dct:modified": asOf(place),
    "dct:spatial": coveredBy(place.area),
    "foaf:homepage": iri(place.baseUrl),
    "dcat:themeTaxonomy": iri(`${authority}/data-theme`),
    "dcat:dataset": iri(place.named("angebote")),
    "dcat:service": iri(place.named("schnittstelle")),
  }),
});

const datasetNode = (place: Place): Node => ({
  id: place.named("angebote"),
  type: "dcat:Dataset",
  statements: known({
    "dct:title": german(t("datasetTitle", { network: place.name })),
    "dct:description": german(t("datasetText")),
    "dct:identifier": [{ text: place.named("angebote") }],
    "dct:publisher": iri(place.named("herausgeber")),
    "dct:language": inGerman,
    "dct:issued": moment(place.directory.issued),
    "dct:modified": asOf(place),
    "dct:accrualPeriodicity": iri(`${authority}/frequency/CONT`),
    "dct:accessRights": forAll,
    "dct:spatial": coveredBy(place.area),
    "dcat:theme": theme,
    "dcat:keyword": t("keywords")
      .split(", ")
      .map((word) => ({ german: word })),
    "dcat:landingPage": iri(`${place.baseUrl}/hsds/profile`),
    "dcat:contactPoint": iri(place.named("kontakt")),
    "dcatap:availability": iri(`${authority}/planned-availability/STABLE`),
    "dcatde:politicalGeocodingLevelURI": iri(
      "http://dcat-ap.de/def/politicalGeocoding/Level/administrativeDistrict",
    ),
    "dcat:distribution": iri(...["json", "tabellen", "kalender"].map(place.named)),
  }),
});

const serviceNode = (place: Place): Node => ({
  id: place.named("schnittstelle"),
  type: "dcat:DataService",
  statements: known({
    "dct:title": german(t("serviceTitle", { network: place.name })),
    "dct:description": german(t("profileIntro")),
    "dct:publisher": iri(place.named("herausgeber")),
    "dct:license": under(place),
    "dct:rights": place.licence === undefined ? iri(place.named("rechte")) : undefined,
    "dct:accessRights": forAll,
    "dcat:theme": theme,
    "dcat:keyword": german(t("keyword")),
    "dcat:contactPoint": iri(place.named("kontakt")),
    "dcat:endpointURL": iri(`${place.baseUrl}/hsds`),
    "dcat:endpointDescription": iri(`${place.baseUrl}/hsds/openapi.json`),
    "dcat:servesDataset": iri(place.named("angebote")),
    "dcatap:availability": iri(`${authority}/planned-availability/STABLE`),
  }),
});

/** § 3 KKG: networks of Frühe Hilfen are kept by the local body of youth welfare. */
const publisherNode = (place: Place): Node => ({
  id: place.named("herausgeber"),
  type: "foaf:Agent",
  statements: {
    "foaf:name": [{ text: place.name }],
    "foaf:homepage": iri(place.baseUrl),
    "dct:type": iri("http://purl.org/adms/publishertype/LocalAuthority"),
  },
});

/** Without a licence nobody may guess one: what holds instead stands in words. */
const rightsNode = (place: Place): Node => ({
  id: place.named("rechte"),
  type: "dct:RightsStatement",
  statements: { "rdfs:label": german(t("noLicence")) },
});

const contactNode = (place: Place): Node => ({
  id: place.named("kontakt"),
  type: "vcard:Kind",
  statements: known({
    "vcard:fn": [{ text: place.name }],
    "vcard:hasURL": iri(`${place.baseUrl}/impressum`),
    "vcard:hasEmail":
      place.directory.contactEmail === null ? undefined : iri(`mailto:${place.directory.contactEmail}`),
  }),
});
