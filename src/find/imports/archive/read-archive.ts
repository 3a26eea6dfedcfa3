import { crc32 } from "node:zlib";
import { Unzip, UnzipInflate } from "fflate";
import { type Readable, cannotRead } from "../../../platform/tables/table-file.ts";
import { contentsOfZip } from "../../../platform/tables/workbook-check.ts";

/** A file of a folder or an archive. The name is only shown and compared, never used as a path. */
export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

/** Tables of a whole Land have about 300 MB; a list that grows a thousandfold when unpacked is a bomb. */
const limits = { entries: 500, unpacked: 400 * 1024 * 1024, ratio: 250, ratioFrom: 20 * 1024 * 1024 };

const tooLarge = () =>
  cannotRead(
    "file-archive-too-large",
    "Das Archiv (ZIP) enthält entpackt zu viel oder zu viele Dateien und wurde nicht gelesen.",
  );
const broken = () =>
  cannotRead("file-archive-broken", "Das Archiv (ZIP) ist beschädigt, verschlüsselt oder unvollständig.");

type Entry = { readonly name: string; readonly pieces: Uint8Array[]; ended: boolean };

type Unpacking = { readonly entries: Entry[]; unpacked: number; fault: "large" | "broken" | null };

const swells = (unpacked: number, packed: number): boolean =>
  unpacked > limits.ratioFrom && unpacked > packed * limits.ratio;

const unzipInto = (state: Unpacking, packed: number, most: number): Unzip => {
  const unzip = new Unzip((file) => {
    if (state.entries.length >= limits.entries) state.fault = "large";
    if (file.name.endsWith("/") || state.fault !== null) return;
    const entry: Entry = { name: file.name, pieces: [], ended: false };
    state.entries.push(entry);
    file.ondata = (fault, piece, final) => {
      if (fault) state.fault = "broken";
      state.unpacked += piece?.length ?? 0;
      if (state.unpacked > most || swells(state.unpacked, packed)) state.fault = "large";
      if (state.fault !== null) return file.terminate();
      entry.pieces.push(piece);
      if (final) entry.ended = true;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  return unzip;
};

/** Unpacking alone notices only some damage; the checksums notice the rest. Names are not compared: old ones lack their encoding. */
const isSound = (files: readonly NamedBytes[], archive: Uint8Array): boolean => {
  const sums = new Set((contentsOfZip(archive) ?? []).map(({ crc }) => crc));
  return files.every(({ bytes }) => sums.has(crc32(bytes)));
};

// Small steps, so that a bomb is noticed after some megabytes and not after gigabytes.
const step = 16 * 1024;

type Stated = { readonly isTooLarge: boolean; readonly most: number };

/**
 * What the directory says is believed where it refuses, and held as the limit where it does not: unpacking four times
 * half a gigabyte only to refuse it took seconds of the process that also answers families. Without a directory
 * nothing can be proved sound, so little is unpacked.
 */
const statedBy = (archive: Uint8Array, most: number): Stated => {
  const contents = contentsOfZip(archive);
  if (contents === undefined) return { isTooLarge: false, most: Math.min(most, limits.ratioFrom) };
  const stated = contents.reduce((sum, { size }) => sum + size, 0);
  const isTooLarge = stated > most || contents.length > limits.entries || swells(stated, archive.length);
  return { isTooLarge, most: Math.min(most, stated) };
};

/** Unpacks a ZIP within limits of number, size (`most`, bytes) and growth; anything that cannot be unpacked whole is refused whole. */
export const readArchive = (bytes: Uint8Array, most = limits.unpacked): Readable<readonly NamedBytes[]> => {
  const stated = statedBy(bytes, most);
  if (stated.isTooLarge) return tooLarge();
  const state: Unpacking = { entries: [], unpacked: 0, fault: null };
  const unzip = unzipInto(state, bytes.length, stated.most);
  try {
    for (let at = 0; at < bytes.length && state.fault === null; at += step)
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch {
    state.fault ??= "broken";
  }
  if (state.fault === "large") return tooLarge();
  if (state.fault === "broken" || state.entries.length === 0 || state.entries.some(({ ended }) => !ended))
    return broken();
  const files = state.entries.map(({ name, pieces }) => ({
    name,
    bytes: new Uint8Array(Buffer.concat(pieces)),
  }));
  return isSound(files, bytes) ? { ok: true, value: files } : broken();
};
