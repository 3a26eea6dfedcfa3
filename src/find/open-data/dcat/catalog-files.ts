import { openDataText as t } from "../open-data.texts.ts";
import { authority, german, iri, known, moment, type Node, type Place } from "./catalog-node.ts";

/** Standards that a file follows. */
const hsds = "https://docs.openreferral.org/en/3.0/";
const iCalendar = "https://www.rfc-editor.org/rfc/rfc5545";

type File = {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly path: string;
  /** By its name in the list of file types of the European Union. */
  readonly kind: string;
  readonly media: string;
  readonly standard: string;
  /** Where several files come in one. */
  readonly archive?: string;
  /** Read page by page through the interface, not downloaded as one file. */
  readonly service?: true;
};

const files: readonly File[] = [
  {
    name: "json",
    title: t("jsonTitle"),
    text: t("jsonText"),
    path: "/hsds/services?full=true",
    kind: "JSON",
    media: "application/json",
    standard: hsds,
    service: true,
  },
  {
    name: "tabellen",
    title: t("tablesTitle"),
    text: t("tablesText"),
    path: "/hsds/tables.zip",
    kind: "CSV",
    media: "text/csv",
    archive: "application/zip",
    standard: hsds,
  },
  {
    name: "kalender",
    title: t("calendarTitle"),
    text: t("calendarText"),
    path: "/kalender.ics",
    kind: "ICS",
    media: "text/calendar",
    standard: iCalendar,
  },
];

/** The offers as files and as an interface. */
export const filesOf = (place: Place): readonly Node[] => files.map((file) => fileNode(place, file));

const mediaType = (name: string): string => `https://www.iana.org/assignments/media-types/${name}`;

function fileNode(place: Place, file: File): Node {
  const address = iri(`${place.baseUrl}${file.path}`);
  const { licence, directory } = place;
  return {
    id: place.named(file.name),
    type: "dcat:Distribution",
    statements: known({
      "dct:title": german(file.title),
      "dct:description": german(file.text),
      "dct:language": iri(`${authority}/language/DEU`),
      "dct:license": licence === undefined ? undefined : iri(licence.uri),
      "dct:rights": licence === undefined ? iri(place.named("rechte")) : undefined,
      "dcatde:licenseAttributionByText": licence?.named === true ? german(place.name) : undefined,
      "dct:modified": moment(directory.modified ?? directory.issued),
      "dcat:accessURL": address,
      "dcat:downloadURL": file.service === true ? undefined : address,
      "dcat:accessService": file.service === true ? iri(place.named("schnittstelle")) : undefined,
      "dct:format": iri(`${authority}/file-type/${file.kind}`),
      "dcat:mediaType": iri(mediaType(file.media)),
      "dcat:packageFormat": file.archive === undefined ? undefined : iri(mediaType(file.archive)),
      "dct:conformsTo": iri(file.standard),
      "dcatap:availability": iri(`${authority}/planned-availability/STABLE`),
    }),
  };
}
