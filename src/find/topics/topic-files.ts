import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Thesaurus } from "../search/search-types.ts";
import { keptReader } from "../wish-reader/keep-reader.ts";
import { buildVocabulary, type Vocabulary } from "../search/vocabulary.ts";
import type { Topic } from "./topic.ts";

const topicSchema = z.object({
  no: z.int().min(1),
  slug: z.string().min(1),
  group: z.string().min(1),
  de: z.string().min(1),
  plain: z.string().min(1),
  en: z.string().min(1),
  urgent: z.boolean().default(false),
  babyContent: z.boolean().default(false),
  names: z.record(z.string(), z.string()).default({}),
});
const thesaurusSchema = z.object({
  lang: z.string(),
  entries: z.array(
    z.object({ topic: z.string(), phrases: z.array(z.string()), weak: z.array(z.string()).optional() }),
  ),
});

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** Reads `topics.json` of the data folder. Throws when it is not what it should be: the product cannot start without topics. */
export const readTopicList = (dataFolder: string): readonly Topic[] =>
  z.array(topicSchema).parse(readJson(join(dataFolder, "topics.json")));

/** How people say the topics, by language. */
export const readThesauri = (dataFolder: string): readonly Thesaurus[] => {
  const folder = join(dataFolder, "thesaurus");
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => thesaurusSchema.parse(readJson(join(folder, name))));
};

/** The words of all languages for the search, built once at start (about half a second; more when there is to learn). */
export const readVocabulary = (
  dataFolder: string,
  topics: readonly Topic[],
  tell?: (line: string) => void,
): Vocabulary => {
  const source = { topics, thesauri: readThesauri(dataFolder) };
  return buildVocabulary(source, keptReader(dataFolder, source, tell));
};
