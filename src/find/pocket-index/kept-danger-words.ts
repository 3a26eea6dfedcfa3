import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readTopicList } from "../topics/topic-files.ts";
import type { Thesaurus } from "../search/search-types.ts";
import { wishFiles } from "../wish-reader/examples.ts";
import { packPhrasebook } from "./build-pocket.ts";
import { dangerExamples } from "./danger-examples.ts";
import type { DangerWords } from "./danger-words.ts";
import { learnDanger } from "./learn-danger.ts";
import { openPhrasebook } from "./phrasebook.ts";

/** Raised by hand when learning itself changes. */
const edition = 4;

const keptSchema = z.object({
  sign: z.string(),
  words: z.object({ r: z.string(), v: z.string(), b: z.array(z.number()) }),
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

/** The words of danger (all languages in the order of `readThesauri`; another order would be learned anew): as kept beside the built product, or learned now (some seconds, once after the data changed). */
export function keptDangerWords(dataFolder: string, thesauri: readonly Thesaurus[]): DangerWords {
  const folder = join(dataFolder, "../dist");
  const path = join(folder, "danger-words.json");
  const sign = signOf(dataFolder, thesauri);
  const kept = read(path);
  if (kept?.sign === sign) return kept.words;
  const german = thesauri.filter(({ lang }) => lang === "de");
  const book = openPhrasebook(packPhrasebook(readTopicList(dataFolder), german));
  const words = learnDanger(dangerExamples(dataFolder, thesauri), book);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${path}.${process.pid}`, JSON.stringify({ sign, words }));
  renameSync(`${path}.${process.pid}`, path);
  return words;
}
