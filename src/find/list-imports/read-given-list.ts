import { basename, dirname } from "node:path";
import { type CommandOption, CommandRefused } from "../../platform/command.ts";
import { parseOfferFile, parseOfferFiles } from "../imports/offers.import.ts";
import { type FileFormat, fileFormats, type ParsedFile } from "../imports/parsed-file.ts";
import { type Finding } from "../../platform/tables/table-file.ts";
import { givenPath, readGiven, readGivenFolder } from "../../platform/given-path.ts";

/** Rows from which on reading and storing take long enough to say so. */
export const toldFrom = 10_000;

export const readSoFar = (rows: number): string => `${rows.toLocaleString("de-DE")} Zeilen gelesen …`;

/** What every command takes that reads a list of somebody's. */
export const listOptions = {
  network: { help: "Kurzname des Netzwerks", required: true },
  format: { help: "auto, csv, xlsx, json, geojson, gml, hsds, hsds-tables, oruk oder bzga", default: "auto" },
  mapping: { help: "JSON-Datei, die sagt, was Spalten und Wörter dieser Liste bedeuten" },
  "dry-run": { help: "nur zeigen, was geschähe; nichts speichern", flag: true },
} as const satisfies Record<string, CommandOption>;

export type AskedList = {
  readonly format: "auto" | FileFormat;
  readonly mapping: unknown;
  readonly tell: (rows: number) => void;
};

/** Reads what was named on the command line as a list of offers: a file, an archive, a folder. */
export async function parsePath(path: string, asked: AskedList): Promise<ParsedFile> {
  const files = await readGivenFolder(path);
  return files === undefined
    ? parseOfferFile({ name: basename(path), bytes: await readGiven(path), ...asked })
    : parseOfferFiles({ files, ...asked });
}

/** A format by its name on the command line, or a refusal that names them all. */
export function readFormat(format: string): "auto" | FileFormat {
  const formats = ["auto", ...fileFormats] as const;
  const known = formats.find((one) => one === format);
  if (known !== undefined) return known;
  throw new CommandRefused(
    "format-unknown",
    `--format kennt „${format}“ nicht. Möglich: ${formats.join(", ")}.`,
  );
}

/** A mapping as JSON; undefined where none was named. */
export async function readMappingFile(path: string | undefined): Promise<unknown> {
  if (path === undefined) return undefined;
  const text = new TextDecoder().decode(await readGiven(path));
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandRefused("mapping-invalid", `Die Zuordnung ${path} ist kein JSON.`);
  }
}

/** The name of the list: what its mapping says, else file and folder, because lists are often called "facts.csv". */
export function listName(path: string, mapping: unknown): string {
  const given =
    typeof mapping === "object" && mapping !== null && "source" in mapping ? mapping.source : undefined;
  if (typeof given === "string" && given !== "") return given;
  return [basename(dirname(givenPath(path))), basename(path)].filter(Boolean).join("/").slice(-300);
}

/** How often each kind of finding occurs. */
const countCodes = (findings: readonly Finding[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { code, rows } of findings) counts[code] = (counts[code] ?? 0) + (rows ?? 1);
  return counts;
};

const findingJson = ({ code, row, field, message }: Finding) => ({ code, row, field, message });

type Counted = Pick<ParsedFile, "format" | "rows" | "skipped" | "errors">;
type Outcome = {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly missing: readonly unknown[];
  readonly conflicts: readonly unknown[];
};

/** What every import answers: counts first, then each finding with its row. */
export const importAnswer = (parsed: Counted, done: Outcome, warnings: readonly Finding[]) => ({
  format: parsed.format,
  rows: parsed.rows,
  created: done.created,
  updated: done.updated,
  unchanged: done.unchanged,
  skipped: parsed.skipped + parsed.errors.length,
  missing: done.missing.length,
  conflicts: done.conflicts.length,
  warningCounts: countCodes(warnings),
  warnings: warnings.map(findingJson),
  errors: parsed.errors.map(findingJson),
});

/** Why the store took nothing, with the place of the first fault. */
export function notStored(answer: {
  readonly kind: string;
  readonly issues?: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}): CommandRefused {
  const issue = answer.issues?.[0];
  const where = issue === undefined ? "" : ` (${issue.path.join(".")}: ${issue.message})`;
  return new CommandRefused("not-stored", `Die Datei wurde gelesen, aber nichts wurde gespeichert${where}.`);
}
