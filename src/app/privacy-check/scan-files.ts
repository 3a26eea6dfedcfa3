import { createReadStream } from "node:fs";
import { opendir } from "node:fs/promises";
import { join } from "node:path";
import { traces } from "./canaries.ts";
import type { Checked, Finding } from "./finding.ts";

/** A word of this length at most may lie across two pieces of a file. Bytes. */
const overlap = 4096;

/** Every file below these folders, in which the words must not be. Folders that are not there are left out. */
export async function scanFiles(
  name: string,
  folders: readonly string[],
  words: readonly string[],
  spared: (path: string) => boolean = () => false,
): Promise<Checked> {
  if (folders.length === 0) return { name, looked: null, findings: [] };
  const wanted = words.flatMap(traces);
  const findings: Finding[] = [];
  let looked = 0;
  for (const folder of folders)
    for await (const path of filesBelow(folder)) {
      if (spared(path)) continue;
      looked += 1;
      const count = wanted.length === 0 ? 0 : await countIn(path, wanted);
      if (count > 0) findings.push({ rule: `canary-in-${name}`, where: path, count });
    }
  return { name, looked, findings };
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const opened = await opendir(folder, { recursive: true }).catch(() => undefined);
  if (opened === undefined) return;
  for await (const entry of opened) if (entry.isFile()) yield join(entry.parentPath, entry.name);
}

/** How many of the words a file holds; one that went away while the server worked holds none. */
async function countIn(path: string, wanted: readonly Buffer[]): Promise<number> {
  const found = new Set<number>();
  let before: Buffer = Buffer.alloc(0);
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
      const text = Buffer.concat([before, piece as Buffer]);
      wanted.forEach((word, at) => {
        if (!found.has(at) && text.includes(word)) found.add(at);
      });
      before = text.subarray(Math.max(0, text.length - overlap));
    }
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return 0;
    throw fault;
  }
  return found.size;
}
