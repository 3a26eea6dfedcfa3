import { plainText } from "../plain-text.ts";
import { type ReadRow, type ReadRows } from "../parsed-file.ts";
import { type Readable, cannotRead } from "../../../platform/tables/table-file.ts";
import { readXml, wholeText, type XmlElement } from "./xml-records.ts";

/** Our column for a field of the exchange format of the Bundeszentrale (versions 1.0 and 2.1). */
const columns: Readonly<Record<string, string>> = {
  index: "external id",
  titel: "title",
  traeger: "organisation",
  plz: "postal code",
  ort: "place",
  strasse: "street",
  mapx: "longitude",
  mapy: "latitude",
  telefon: "phone",
  email: "email",
};

/** Names of people and flags of the search page: nothing a directory shows. */
const leftOut = new Set(["ansprechpartner", "mapok", "kontaktform", "logo", "beratungsart", "kontaktemail"]);

const times = /\d\s*(?:[:.]\d\d\s*)?(?:h\b|uhr)|\d[:.]\d\d/i;
const weekday = /\b(?:mo|di|mi|do|fr|sa)(?:\.|\b|ntag|enstag|ttwoch|nnerstag|eitag|mstag)/i;

const fieldsOf = (entry: XmlElement): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const child of entry.children) {
    const text = wholeText(child);
    if (text !== "" && plainText(text).text.trim() !== "") fields[child.name] = text;
  }
  return fields;
};

const paths: readonly (readonly [RegExp, string])[] = [
  [/telefon/i, "telefonisch"],
  [/online|chat|mail/i, "online"],
];

const accessOf = (entry: XmlElement, kinds: ReadonlyMap<string, string>): string => {
  const names = entry.children
    .filter(({ name }) => name === "beratungsart")
    .flatMap(({ children }) => children.map((child) => kinds.get(wholeText(child)) ?? ""));
  return paths
    .flatMap(([pattern, word]) => (names.some((name) => pattern.test(name)) ? [word] : []))
    .join(" | ");
};

const confirms = (value: string | undefined): boolean => value === "1";

// The catalogue of family planning centres; other catalogues ("ebs2", eating disorders) have their own subject.
const topicsOf = (catalogue: string, fields: Readonly<Record<string, string>>): string =>
  [
    catalogue === "famplan" ? "pregnancy-general" : "",
    confirms(fields["beratungsschein"]) ? "pregnancy-conflict" : "",
  ]
    .filter((slug) => slug !== "")
    .join(" | ");

const cellsOf = (
  entry: XmlElement,
  catalogue: string,
  kinds: ReadonlyMap<string, string>,
): Record<string, string> => {
  const fields = fieldsOf(entry);
  const hint = fields["hinweistext"] ?? "";
  const isHours = times.test(hint) && weekday.test(hint);
  const own = Object.entries(fields).filter(([name]) => !leftOut.has(name) && columns[name] === undefined);
  const descriptions = [fields["kurztext"], fields["angebot"], isHours ? "" : hint];
  return Object.fromEntries(
    [
      ["source", catalogue === "" ? "bzga" : `bzga-${catalogue}`],
      ...Object.entries(fields).flatMap(([name, text]) => (columns[name] ? [[columns[name], text]] : [])),
      ["phone", [fields["telefon"], realNumber(fields["beratertelefon"])].filter(Boolean).join("\n")],
      ["website", fields["website"] ?? fields["link"] ?? ""],
      ["description", descriptions.filter(Boolean).join("\n\n")],
      ["opening hours text", isHours ? hint : ""],
      ["topics", topicsOf(catalogue, fields)],
      ["kind", "counselling"],
      ["access", accessOf(entry, kinds)],
      ...own.filter(
        ([name]) => !["kurztext", "angebot", "hinweistext", "website", "beratertelefon"].includes(name),
      ),
    ].filter(([, text]) => text !== ""),
  );
};

// "000000000" stands in fields that must not be empty.
const realNumber = (text: string | undefined): string => (/[1-9]/.test(text ?? "") ? (text ?? "") : "");

const kindsOf = (root: XmlElement): Map<string, string> => {
  const list = root.children.find(({ name }) => name === "beratungsarten");
  return new Map(
    (list?.children ?? []).map((kind) => [
      wholeText(kind.children.find(({ name }) => name === "index") ?? kind),
      kind.text.trim(),
    ]),
  );
};

const catalogueOf = (root: XmlElement): string =>
  root.children.find(({ name }) => name === "referat")?.attributes["id"] ?? "";

/** The exchange file of recognised counselling centres (`beratungsstellen`), one entry a row, counted from 1. */
export const readBzga = (bytes: Uint8Array): Readable<ReadRows> => {
  const entries: XmlElement[] = [];
  const root = readXml(bytes, (element) => {
    if (element.name !== "entry") return false;
    entries.push(element);
    return true;
  });
  if (!root.ok) return root;
  if (root.value.name !== "beratungsstellen")
    return cannotRead(
      "format-bzga-expected",
      "Das ist keine Austauschdatei der Beratungsstellen (beratungsstellen).",
    );
  if (entries.length === 0)
    return cannotRead("file-empty", "Die Austauschdatei enthält keine Beratungsstelle (entry).");
  const [kinds, catalogue] = [kindsOf(root.value), catalogueOf(root.value)];
  const rows = entries.map(
    (entry, index): ReadRow => ({ row: index + 1, cells: cellsOf(entry, catalogue, kinds) }),
  );
  const table = { columns: [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))], rows };
  return { ok: true, value: { format: "bzga", tables: [table], warnings: [] } };
};
