import { basename, dirname } from "node:path";
import { type CommandDesk, CommandRefused, command } from "../../platform/command.ts";
import { ask, perform } from "../../platform/perform.ts";
import { parseOfferFile } from "../imports/offers.import.ts";
import { openKinds } from "../imports/open-kinds.ts";
import type { FileFormat, Finding, ParsedFile } from "../imports/parsed-file.ts";
import { calledNetwork } from "./called-network.ts";
import { givenPath, readGiven } from "./given-path.ts";
import { importOffers } from "./import-offers.ts";
import type { GivenFile } from "./offer-import.ts";
import { previewImport } from "./preview-import.ts";

const readable = ["auto", "csv", "xlsx", "geojson"] as const;
const planned = ["gml", "hsds", "hsds-tables", "oruk", "bzga"];

/** `import offers PATH --network S`: reads a file of offers and stores it, all or nothing. */
export const importOffersCommand = command({
  name: "import offers",
  summary: "liest eine Liste von Angeboten in ein Netzwerk ein",
  positional: ["PATH"],
  options: {
    network: { help: "Kurzname des Netzwerks", required: true },
    format: { help: "auto, csv, xlsx oder geojson", default: "auto" },
    mapping: { help: "JSON-Datei, die sagt, was Spalten und Wörter dieser Liste bedeuten" },
    "dry-run": { help: "nur zeigen, was geschähe; nichts speichern", flag: true },
  },
  run: async (given, desk) => {
    const start = performance.now();
    const network = await calledNetwork(desk, given.required("network"));
    const path = given.positional(0);
    const format = readFormat(given.required("format"));
    const bytes = await readGiven(path);
    refuseZip(bytes, path);
    const mapping = await readMappingFile(given.option("mapping"));
    const parsed = await parseOfferFile({ name: basename(path), bytes, format, mapping });
    if (parsed.unreadable) throw new CommandRefused(parsed.unreadable.code, parsed.unreadable.message);
    const file = givenFileOf(parsed, sourceOf(mapping) ?? listName(path));
    const dryRun = given.flag("dry-run");
    const done = await store(desk, network.id, file, dryRun);
    const warnings = [...parsed.warnings, ...openKinds(parsed), ...missingWarnings(done.missing)];
    desk.answer({
      format: parsed.format,
      rows: parsed.rows,
      created: done.created,
      updated: done.updated,
      unchanged: done.unchanged,
      skipped: parsed.skipped + parsed.errors.length,
      missing: done.missing.length,
      warningCounts: countCodes(warnings),
      warnings: warnings.map(findingJson),
      errors: parsed.errors.map(findingJson),
      dryRun,
      ms: Math.round(performance.now() - start),
    });
  },
});

function readFormat(format: string): "auto" | FileFormat {
  const known = readable.find((one) => one === format);
  if (known !== undefined) return known;
  if (planned.includes(format))
    throw new CommandRefused(
      "format-not-yet",
      `Das Format ${format} kann noch nicht gelesen werden. Gelesen werden csv, xlsx und geojson.`,
    );
  throw new CommandRefused(
    "format-unknown",
    `--format kennt „${format}“ nicht. Möglich: ${readable.join(", ")}.`,
  );
}

/** An Excel file is a zip too, so the name decides; anything else packed must be unpacked first. */
function refuseZip(bytes: Uint8Array, path: string): void {
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b && /\.zip$/i.test(path);
  if (packed)
    throw new CommandRefused(
      "file-is-zip",
      `${path} ist gepackt. Bitte entpacken und eine einzelne Datei nennen.`,
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

/** The list an offer belongs to: what the file itself says, which then stands in the key, else the name of the file. */
const listOf = (key: string, externalId: string | null, fallback: string): string => {
  const end = `:${externalId ?? ""}`;
  const own = key.startsWith("id:") && key.endsWith(end) ? key.slice(3, -end.length).slice(0, 300) : "";
  return own || fallback;
};

/** Joins what the reader says about rows to the offers of these rows. */
export function givenFileOf(parsed: ParsedFile, source: string): GivenFile {
  const privateRows = new Set(
    parsed.warnings.flatMap(({ code, row }) => (code === "looks-private" ? [row] : [])),
  );
  const offers = parsed.offers.map(({ row, key, draft }) => ({
    source: listOf(key, draft.externalId, source),
    key,
    looksPrivate: privateRows.has(row),
    draft: {
      ...draft,
      topics: [...draft.topics],
      languages: [...draft.languages],
      access: [...draft.access],
      phones: [...draft.phones],
    },
  }));
  return { source, format: parsed.format, offers };
}

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
  const done = await perform(desk, importOffers, call, file);
  if (done.kind === "done" && done.value.ok) return done.value.value;
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

const countCodes = (findings: readonly Finding[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { code, rows } of findings) counts[code] = (counts[code] ?? 0) + (rows ?? 1);
  return counts;
};

const findingJson = ({ code, row, field, message }: Finding) => ({ code, row, field, message });
