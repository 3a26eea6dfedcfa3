import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Thesaurus } from "../search/search-types.ts";
import { wishFiles } from "../wish-reader/examples.ts";
import { dangerExamples } from "./danger-examples.ts";
import type { DangerWords } from "./danger-words.ts";
import { learnDanger } from "./learn-danger.ts";

/** Raised by hand when learning itself changes. */
const edition = 1;

const keptSchema = z.object({
  sign: z.string(),
  words: z.object({ w: z.string(), s: z.string(), b: z.array(z.number()) }),
});

const signOf = (dataFolder: string, thesauri: readonly Thesaurus[]): string => {
  const hash = createHash("sha256").update(JSON.stringify([edition, thesauri]));
  for (const path of wishFiles(dataFolder)) hash.update(readFileSync(path));
  return hash.digest("hex");
};

const read = (path: string): z.infer<typeof keptSchema> | null => {
  try {
    return keptSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return null;
  }
};

/** The words of danger: as kept beside the built product, or learned now (a second or two, once after the data changed). */
export function keptDangerWords(dataFolder: string, thesauri: readonly Thesaurus[]): DangerWords {
  const folder = join(dataFolder, "../dist");
  const path = join(folder, "danger-words.json");
  const sign = signOf(dataFolder, thesauri);
  const kept = read(path);
  if (kept?.sign === sign) return kept.words;
  const words = learnDanger(dangerExamples(dataFolder, thesauri));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${path}.${process.pid}`, JSON.stringify({ sign, words }));
  renameSync(`${path}.${process.pid}`, path);
  return words;
}
