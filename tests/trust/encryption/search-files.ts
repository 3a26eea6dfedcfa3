import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export type Found = { readonly file: string; readonly sign: string };

/** A word as it could stand in a file: plain, in the two wide encodings, as base64 at each of its three positions, as hex. */
export function signsOf(word: string): ReadonlyMap<string, Buffer> {
  const plain = Buffer.from(word, "utf8");
  const wide = Buffer.from(word, "utf16le");
  const shifted = [0, 1, 2].map((by): readonly [string, Buffer] => {
    const text = Buffer.concat([Buffer.alloc(by), plain]).toString("base64");
    // The letters at both ends depend on what stands beside the word.
    return [`base64+${by}`, Buffer.from(text.slice(by === 0 ? 0 : by + 1, -4))];
  });
  return new Map([
    ["plain", plain],
    ["utf-16", wide],
    ["utf-16 turned", Buffer.from(wide).swap16()],
    ["hex", Buffer.from(plain.toString("hex"))],
    ["HEX", Buffer.from(plain.toString("hex").toUpperCase())],
    ...shifted,
  ]);
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

export type Searched = { readonly files: number; readonly bytes: number; readonly found: readonly Found[] };

/** Looks for words in every file below a folder, whatever kind of file it is. */
export function searchBelow(folder: string, words: readonly string[]): Searched {
  const signs = words.flatMap((word) =>
    [...signsOf(word)].map(([name, sign]) => ({ name: `${word} (${name})`, sign })),
  );
  const found: Found[] = [];
  let bytes = 0;
  const files = filesBelow(folder);
  for (const file of files) {
    if (statSync(file, { throwIfNoEntry: false }) === undefined) continue;
    const content = readFileSync(file);
    bytes += content.length;
    for (const { name, sign } of signs) if (content.includes(sign)) found.push({ file, sign: name });
  }
  return { files: files.length, bytes, found };
}
