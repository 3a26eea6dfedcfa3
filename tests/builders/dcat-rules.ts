/**
 * The rules of DCAT-AP.de 3.0 for what this catalogue holds. A line says: on what, which property, how often, which
 * value (words, address, moment, a=type of a thing in the catalogue, from=beginning of an address), and its source.
 * Sources: ap: DCAT-AP 3.0.0 (https://semiceu.github.io/DCAT-AP/releases/3.0.0#…), de: DCAT-AP.de
 * (https://www.dcat-ap.de/def/dcatde/3.0/spec/#…), K: number in its handbook of conventions.
 */
const rules = `
Catalog dct:title 1..n words ap:Catalogue.title
Catalog dct:description 1..n words ap:Catalogue.description
Catalog dct:publisher 1..1 a=foaf:Agent ap:Catalogue.publisher
Catalog dcat:dataset 1..n a=dcat:Dataset ap:Catalogue.dataset
Catalog dcat:service 1..n a=dcat:DataService ap:Catalogue.service
Catalog dct:language 1..n from=eu:language/ ap:Catalogue.language
Catalog foaf:homepage 1..1 address ap:Catalogue.homepage
Catalog dct:issued 1..1 moment ap:Catalogue.releasedate
Catalog dct:modified 1..1 moment ap:Catalogue.modificationdate
Catalog dct:spatial 1..n a=dct:Location ap:Catalogue.geographicalcoverage
Catalog dcat:themeTaxonomy 1..n from=eu:data-theme ap:Catalogue.themes
Catalog dct:license 0..1 from=http://dcat-ap.de/def/licenses/ ap:Catalogue.licence
Dataset dct:title 1..n words ap:Dataset.title
Dataset dct:description 1..n words ap:Dataset.description
Dataset dcat:contactPoint 1..n a=vcard:Kind ap:Dataset.contactpoint
Dataset dcat:distribution 1..n a=dcat:Distribution ap:Dataset.datasetdistribution
Dataset dct:spatial 1..n a=dct:Location ap:Dataset.geographicalcoverage
Dataset dcat:keyword 1..n words ap:Dataset.keyword
Dataset dct:publisher 1..1 a=foaf:Agent K36
Dataset dcat:theme 1..n from=eu:data-theme/ K30
Dataset dct:accrualPeriodicity 1..1 from=eu:frequency/ de:kv-frequency
Dataset dcat:landingPage 1..n address de:datensatz-ursprungliche-webseite
Dataset dct:issued 1..1 moment de:datensatz-veroffentlichungsdatum
Dataset dct:modified 1..1 moment de:erkennung-von-dubletten
Dataset dct:identifier 1..n words de:erkennung-von-dubletten
Dataset dct:language 1..n from=eu:language/ de:kv-languages
Dataset dct:accessRights 0..1 from=eu:access-right/ ap:Dataset.accessrights
Dataset dcatap:availability 0..1 from=eu:planned-availability/ de:kv-availability
Dataset dcatde:politicalGeocodingLevelURI 1..n from=http://dcat-ap.de/def/politicalGeocoding/Level/ de:kv-political-geocoding-level-uri
Distribution dcat:accessURL 1..n address ap:Distribution.accessURL
Distribution dct:title 1..n words de:distribution-titel
Distribution dct:description 1..n words ap:Distribution.description
Distribution dct:format 1..1 from=eu:file-type/ K32
Distribution dct:license 0..1 from=http://dcat-ap.de/def/licenses/ K31
Distribution dct:rights 0..1 a=dct:RightsStatement ap:Distribution.rights
Distribution dcatap:availability 1..1 from=eu:planned-availability/ ap:Distribution.availability
Distribution dcat:mediaType 0..1 from=https://www.iana.org/assignments/media-types/ ap:Distribution.mediatype
Distribution dcat:accessService 0..n a=dcat:DataService ap:Distribution.accessservice
DataService dct:title 1..n words ap:DataService.title
DataService dcat:endpointURL 1..n address ap:DataService.endpointURL
DataService dcat:endpointDescription 1..n address ap:DataService.endpointdescription
DataService dcat:servesDataset 1..n a=dcat:Dataset ap:DataService.servesdataset
DataService dct:publisher 1..1 a=foaf:Agent ap:DataService.publisher
DataService dcat:theme 1..n from=eu:data-theme/ ap:DataService.theme
DataService dcat:keyword 1..n words ap:DataService.keyword
DataService dcat:contactPoint 1..n a=vcard:Kind ap:DataService.contactpoint
Agent foaf:name 1..n words ap:Agent.name
Agent dct:type 1..1 from=http://purl.org/adms/publishertype/ ap:Agent.type
Kind vcard:fn 1..n words de:kontaktinformation
Kind vcard:hasURL 1..n address K1
Kind vcard:hasEmail 0..n from=mailto: K1
`;
const eu = "http://publications.europa.eu/resource/authority/";

/** Not to be used any more (DCAT-AP.de 3.0, shapes for what is out of date). */
export const outdated = [
  "dcatde:politicalGeocodingURI",
  "dcatde:geocodingDescription",
  "dcatde:legalBasis",
  "dcatde:qualityProcessURI",
  "dcatde:originator",
  "dcatde:maintainer",
  "owl:versionInfo",
];

export type DcatRule = {
  readonly on: string;
  readonly path: string;
  readonly min: number;
  readonly max: number;
  readonly kind: string;
  /** The type or the beginning of the address. */
  readonly of: string;
  readonly source: string;
};

export const dcatRules: readonly DcatRule[] = rules
  .trim()
  .split("\n")
  .map((line) => {
    const [on = "", path = "", often = "", value = "", source = ""] = line.split(" ");
    const [min, max] = often.split("..");
    const [kind = "", of = ""] = value.split("=");
    const most = max === "n" ? Number.POSITIVE_INFINITY : Number(max);
    return { on, path, min: Number(min), max: most, kind, of: of.replace(/^eu:/, eu), source };
  });
