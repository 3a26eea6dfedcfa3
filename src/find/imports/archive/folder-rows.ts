import { basename, dirname } from "node:path";
import { readTables } from "../hsds/read-tables.ts";
import { isTableSet } from "../hsds/table-names.ts";
import { type FileFormat, type ReadRows, type RowsOfTable } from "../parsed-file.ts";
import { type Finding, type Readable, cannotRead, fileFinding } from "../../../platform/tables/table-file.ts";
import type { NamedBytes } from "./read-archive.ts";

const readableName = /\.(?:csv|tsv|txt|xlsx|json|geojson|ndjson|jsonl|gml|xml)$/i;
const isHidden = (name: string): boolean =>
  /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX)/.test(name) || /(?:^|\/)README/i.test(name);

const depth = (name: string): number => name.split("/").length;

/** Files of the uppermost level that has any; a publisher's own sources often lie one level deeper. */
export const uppermost = (files: readonly NamedBytes[]): readonly NamedBytes[] => {
  const level = files.reduce((least, { name }) => Math.min(least, depth(name)), Number.POSITIVE_INFINITY);
  const first = files.find(({ name }) => depth(name) === level);
  return files.filter(({ name }) => depth(name) === level && dirname(name) === dirname(first?.name ?? ""));
};

const skipped = (name: string, why: string): Finding =>
  fileFinding("file-skipped", `Die Datei „${name.slice(-120)}“ wurde nicht gelesen: ${why}`);

type ReadOne = (file: NamedBytes) => Promise<Readable<ReadRows>>;

const named = (file: NamedBytes, read: ReadRows, several: boolean): RowsOfTable[] =>
  read.tables.map((table) => {
    const sheet = [several ? basename(file.name) : "", table.sheet ?? ""]
      .filter((part) => part !== "")
      .join(", ");
    return sheet === "" ? table : { ...table, sheet };
  });

const joined = (
  parts: readonly { file: NamedBytes; read: ReadRows }[],
  warnings: readonly Finding[],
): ReadRows => {
  const formats = new Set<FileFormat>(parts.map(({ read }) => read.format));
  const [format = "csv"] = formats;
  return {
    format,
    tables: parts.flatMap(({ file, read }) => named(file, read, parts.length > 1)),
    warnings: [...warnings, ...parts.flatMap(({ read }) => read.warnings)],
    orphans: parts.flatMap(({ read }) => read.orphans ?? []),
  };
};

const readEach = async (files: readonly NamedBytes[], readOne: ReadOne): Promise<Readable<ReadRows>> => {
  const parts: { file: NamedBytes; read: ReadRows }[] = [];
  const failed: { file: NamedBytes; reason: Finding }[] = [];
  for (const file of files) {
    const read = await readOne(file);
    if (read.ok) parts.push({ file, read: read.value });
    else failed.push({ file, reason: read.unreadable });
  }
  const [first] = failed;
  if (parts.length === 0 && first) return { ok: false, unreadable: first.reason };
  const warnings = failed.map(({ file, reason }) => skipped(file.name, reason.message));
  return { ok: true, value: joined(parts, warnings) };
};

/** A folder or an archive as one import: the tables of HSDS together, other lists one after the other. */
export const readFolder = async (
  files: readonly NamedBytes[],
  readOne: ReadOne,
  format: "auto" | FileFormat,
): Promise<Readable<ReadRows>> => {
  const visible = files.filter(({ name }) => !isHidden(name));
  const candidates = visible.filter(({ name }) => readableName.test(name));
  if (candidates.length === 0)
    return cannotRead(
      "file-folder-empty",
      "Der Ordner oder das Archiv enthält keine Datei, die gelesen werden kann.",
    );
  const chosen = uppermost(candidates);
  const left = visible
    .filter((file) => !chosen.includes(file))
    .map(({ name }) => skipped(name, "Sie liegt tiefer oder ist keine Liste."));
  const tables = format === "hsds-tables" || (format === "auto" && isTableSet(chosen));
  const read = tables ? readTables(chosen) : await readEach(chosen, readOne);
  if (!read.ok) return read;
  return { ok: true, value: { ...read.value, warnings: [...left, ...read.value.warnings] } };
};
