import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { VocabularySource } from "../search/phrase-drafts.ts";
import { examplesOf, wishFiles } from "./examples.ts";
import { rowCount } from "./features.ts";
import { meaningsOf } from "./meanings.ts";
import { teach } from "./teach.ts";
import { readerOf, type WishReader } from "./wish-reader.ts";

/** Raised by hand when learning itself changes: what was learned before is then learned anew. */
const edition = 5;
const signLength = 32;

/** Changes with everything that is learned from. */
const signOf = (dataFolder: string, source: VocabularySource): Buffer => {
  const hash = createHash("sha256").update(JSON.stringify([edition, source]));
  for (const path of wishFiles(dataFolder)) hash.update(readFileSync(path));
  return hash.digest();
};

const bytesOf = (array: Float32Array | Int8Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

const read = (path: string, sign: Buffer, meanings: number): WishReader | null => {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch {
    return null;
  }
  const [lean, factors] = [meanings * 4, rowCount * 4];
  const length = signLength + lean + factors + rowCount * meanings;
  if (file.length !== length || !file.subarray(0, signLength).equals(sign)) return null;
  const floats = (from: number, size: number): Float32Array =>
    new Float32Array(file.buffer.slice(file.byteOffset + from, file.byteOffset + from + size));
  return {
    meanings,
    lean: floats(signLength, lean),
    factors: floats(signLength + lean, factors),
    rows: new Int8Array(file.buffer, file.byteOffset + signLength + lean + factors),
  };
};

const write = (path: string, sign: Buffer, { lean, factors, rows }: WishReader): void => {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, Buffer.concat([sign, bytesOf(lean), bytesOf(factors), bytesOf(rows)]));
  renameSync(draft, path);
};

/**
 * The reader of wishes: as kept beside the built product, or taught now (some seconds, once after the data changed) and
 * kept. Two processes may both teach; they learn the same.
 */
export const keptReader = (
  dataFolder: string,
  source: VocabularySource,
  tell?: (line: string) => void,
): WishReader => {
  const folder = join(dataFolder, "../dist");
  const path = join(folder, "wish-reader.bin");
  const sign = signOf(dataFolder, source);
  const meanings = meaningsOf(source.topics).length;
  const kept = read(path, sign, meanings);
  if (kept !== null) return kept;
  tell?.("Die Suche lernt aus den Beispielen (einmalig, einige Sekunden) …");
  const taught = readerOf(teach(examplesOf(dataFolder, source), meanings));
  mkdirSync(folder, { recursive: true });
  write(path, sign, taught);
  return taught;
};
