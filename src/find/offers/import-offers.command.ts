import { basename, dirname } from "node:path";
import { type CommandDesk, CommandRefused, command } from "../../platform/command.ts";
import { ask, perform } from "../../platform/perform.ts";
import { parseOfferFile, parseOfferFiles } from "../imports/offers.import.ts";
import { openKinds } from "../imports/open-kinds.ts";
import { type FileFormat, fileFormats, type Finding, type ParsedFile } from "../imports/parsed-file.ts";
import { fieldName } from "../offer-editing/editing.texts.ts";
import { searchDuplicates } from "../offer-duplicates/search-duplicates.ts";
import { calledNetwork } from "./called-network.ts";
import { givenPath, readGiven, readGivenFolder } from "./given-path.ts";
import { importOffers } from "./import-offers.ts";
import type { GivenFile } from "./import-given.ts";
import { givenFileOf } from "./offers-of-file.ts";
import { previewImport } from "./preview-import.ts";
import type { FieldInConflict } from "./write-plan.ts";

const formats = ["auto", ...fileFormats] as const;

/** `import offers PATH --network S`: reads a file of offers and stores it, all or nothing. */
export const importOffersCommand = command({
  name: "import offers",
  summary: "liest eine Liste von Angeboten (Datei, Ordner oder ZIP) in ein Netzwerk ein",
  positional: ["PATH"],
  options: {
    network: { help: "Kurzname des Netzwerks", required: true },
    format: { help: "auto, csv, xlsx, geojson, gml, hsds, hsds-tables, oruk oder bzga", default: "auto" },
    mapping: { help: "JSON-Datei, die sagt, was Spalten und Wörter dieser Liste bedeuten" },
    "dry-run": { help: "nur zeigen, was geschähe; nichts speichern", flag: true },
  },
  run: async (given, desk) => {
    const start = performance.now();
    const network = await calledNetwork(desk, given.required("network"));
    const path = given.positional(0);
    const format = readFormat(given.required("format"));
    const mapping = await readMappingFile(given.option("mapping"));
    const parsed = await parsePath(path, { format, mapping, tell: (rows) => desk.tell(readSoFar(rows)) });
    if (parsed.unreadable) throw new CommandRefused(parsed.unreadable.code, parsed.unreadable.message);
    const file = givenFileOf(parsed, sourceOf(mapping) ?? listName(path));
    const dryRun = given.flag("dry-run");
    if (parsed.rows >= toldFrom) desk.tell(`${readSoFar(parsed.rows)} Jetzt wird abgeglichen …`);
    const done = await store(desk, network.id, file, dryRun);
    const warnings = [
      ...parsed.warnings,
      ...openKinds(parsed),
      ...missingWarnings(done.missing),
      ...conflictWarnings(done.conflicts),
    ];
    desk.answer({
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
      dryRun,
      ms: Math.round(performance.now() - start),
    });
  },
});

/** Rows from which on reading and storing take long enough to say so. */
const toldFrom = 10_000;

const readSoFar = (rows: number): string => `${rows.toLocaleString("de-DE")} Zeilen gelesen …`;

type Asked = {
  readonly format: "auto" | FileFormat;
  readonly mapping: unknown;
  readonly tell: (rows: number) => void;
};

async function parsePath(path: string, asked: Asked): Promise<ParsedFile> {
  const files = await readGivenFolder(path);
  return files === undefined
    ? parseOfferFile({ name: basename(path), bytes: await readGiven(path), ...asked })
    : parseOfferFiles({ files, ...asked });
}

function readFormat(format: string): "auto" | FileFormat {
  const known = formats.find((one) => one === format);
  if (known !== undefined) return known;
  throw new CommandRefused(
    "format-unknown",
    `--format kennt „${format}“ nicht. Möglich: ${formats.join(", ")}.`,
  );
}

async function readMappingFile(path: string | undefined): Promise<unknown> {
  if (path === undefined) return undefined;
  const text = new TextDecoder().decode(await readGiven(path));
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandRefused("mapping-invalid", `Die Zuordnung ${path} ist kein JSON.`);
  }
}

const sourceOf = (mapping: unknown): string | undefined =>
  typeof mapping === "object" && mapping !== null && "source" in mapping && typeof mapping.source === "string"
    ? mapping.source
    : undefined;

/** Lists are often called "facts.csv" or "export.xlsx"; only with their folder do they have a name. */
const listName = (path: string): string =>
  [basename(dirname(givenPath(path))), basename(path)].filter(Boolean).join("/").slice(-300);

async function store(
  desk: CommandDesk,
  networkId: Parameters<typeof ask>[2]["networkId"],
  file: GivenFile,
  dryRun: boolean,
) {
  const call = { actor: { kind: "system", name: "import offers" }, networkId } as const;
  if (dryRun) {
    const preview = await ask(desk, previewImport, call, file);
    if (preview.kind === "done") return preview.value;
    throw refusalOf(preview);
  }
  const progress = (written: number) =>
    desk.tell(`${written.toLocaleString("de-DE")} Angebote geschrieben …`);
  const told = file.offers.length >= toldFrom ? { progress } : {};
  const done = await perform(desk, importOffers, call, { ...file, ...told });
  if (done.kind === "done" && done.value.ok) {
    const { created, updated } = done.value.value;
    if (created + updated > 0) await perform(desk, searchDuplicates, call, { most: 50_000 });
    return done.value.value;
  }
  throw refusalOf(done);
}

const refusalOf = (answer: {
  readonly kind: string;
  readonly issues?: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}) => {
  const issue = answer.issues?.[0];
  const where = issue === undefined ? "" : ` (${issue.path.join(".")}: ${issue.message})`;
  return new CommandRefused("not-stored", `Die Datei wurde gelesen, aber nichts wurde gespeichert${where}.`);
};

const missingWarnings = (titles: readonly string[]): Finding[] =>
  titles.map((title) => ({
    code: "missing-in-file",
    row: null,
    field: null,
    message: `„${title}“ stand früher in dieser Liste und fehlt jetzt. Es bleibt, bis eine Person es herausnimmt.`,
  }));

const conflictWarnings = (fields: readonly FieldInConflict[]): Finding[] =>
  fields.map(({ title, field }) => ({
    code: "conflict",
    row: null,
    field: fieldName(field),
    message: `„${title}“, ${fieldName(field)}: Die Liste sagt etwas Neues, hier wurde es auch geändert. Unsere Angabe gilt, bis eine Person entscheidet.`,
  }));

const countCodes = (findings: readonly Finding[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { code, rows } of findings) counts[code] = (counts[code] ?? 0) + (rows ?? 1);
  return counts;
};

const findingJson = ({ code, row, field, message }: Finding) => ({ code, row, field, message });
