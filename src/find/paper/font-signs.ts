import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { repositoryRoot } from "../../platform/checkout.ts";

/** The fonts of `bin/typeset.mjs`; all weights of a family hold the same signs. */
const files = [
  ["noto-sans", "NotoSans_400Regular.ttf"],
  ["noto-sans-arabic", "NotoSansArabic_400Regular.ttf"],
] as const;

let known: ReadonlySet<number> | undefined;

/** True when one of the two fonts of our prints has a picture for this code point. */
export function hasSign(codePoint: number): boolean {
  known ??= new Set(files.flatMap(([family, file]) => signsOf(readFont(family, file))));
  return known.has(codePoint);
}

function readFont(family: string, file: string): DataView {
  const { resolve } = createRequire(join(repositoryRoot, "package.json"));
  const folder = dirname(resolve(`@expo-google-fonts/${family}/package.json`));
  const bytes = readFileSync(join(folder, "400Regular", file));
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const tagAt = (font: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((offset) => font.getUint8(at + offset)));

/** Reads the table "cmap" (OpenType 1.9, subtable formats 4 and 12) of a TrueType font. */
function signsOf(font: DataView): readonly number[] {
  const tables = Array.from({ length: font.getUint16(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => tagAt(font, at) === "cmap");
  if (entry === undefined) return [];
  const cmap = font.getUint32(entry + 8);
  const subtables = Array.from(
    { length: font.getUint16(cmap + 2) },
    (_, index) => cmap + font.getUint32(cmap + 4 + 8 * index + 4),
  );
  return subtables.flatMap((at) => {
    const format = font.getUint16(at);
    return format === 12 ? groupsOf(font, at) : format === 4 ? segmentsOf(font, at) : [];
  });
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => from + offset);

const groupsOf = (font: DataView, at: number): readonly number[] =>
  range(1, font.getUint32(at + 12)).flatMap((group) => {
    const start = at + 16 + 12 * (group - 1);
    return range(font.getUint32(start), font.getUint32(start + 4));
  });

/** A segment may name signs that lead to glyph 0, "missing"; those count as not there. */
function segmentsOf(font: DataView, at: number): readonly number[] {
  const length = font.getUint16(at + 6);
  return range(0, length / 2 - 1).flatMap((segment) => {
    const end = font.getUint16(at + 14 + 2 * segment);
    const start = font.getUint16(at + 16 + length + 2 * segment);
    const delta = font.getUint16(at + 16 + 2 * length + 2 * segment);
    const offsetAt = at + 16 + 3 * length + 2 * segment;
    const offset = font.getUint16(offsetAt);
    const glyph = (code: number) =>
      offset === 0 ? (code + delta) & 0xffff : font.getUint16(offsetAt + offset + 2 * (code - start));
    return start === 0xffff ? [] : range(start, end).filter((code) => glyph(code) !== 0);
  });
}
