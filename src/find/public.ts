import type { DangerWords } from "./pocket-index/danger-words.ts";
import { keptDangerWords } from "./pocket-index/kept-danger-words.ts";
import type { Gazetteer } from "./gazetteer/gazetteer.ts";
import { keepGazetteer } from "./gazetteer/kept-gazetteer.ts";
import { type KeptIndexes, keepIndexes } from "./guide/index-cache.ts";
import type { NetworkFace } from "../platform/view.ts";
import type { NetworkFaces } from "../platform/web/network-faces.ts";
import type { Desk } from "../platform/perform.ts";
import type { Thesaurus } from "./search/search-types.ts";
import type { Vocabulary } from "./search/vocabulary.ts";
import { type KeptTimes, keepTimes } from "./schedules/kept-times.ts";
import { readThesauri, readTopicList, readVocabulary } from "./topics/topic-files.ts";
import type { Topic } from "./topics/topic.ts";
import { type HelpNumber, readHelpNumbers } from "./urgent/help-number.ts";

/** What one process keeps in memory for finding: topics, help numbers, words, indexes, the gazetteer. */
export type Find = {
  readonly topics: readonly Topic[];
  readonly helpNumbers: readonly HelpNumber[];
  readonly vocabulary: Vocabulary;
  /** Read anew each time: only the index for phones needs the phrases themselves, and its answer is kept. */
  readonly thesauri: () => readonly Thesaurus[];
  /** Learned at start, or when a phone first asks for them, and kept. */
  readonly dangerWords: () => DangerWords;
  readonly searchable: KeptIndexes;
  readonly gazetteer: (desk: Desk) => Promise<Gazetteer>;
  readonly times: KeptTimes;
};

/** Reads the data folder of the repository once; `tell` hears of what takes long. Indexes and gazetteer are filled when they are first asked for. */
export function openFind(dataFolder: string, tell?: (line: string) => void): Find {
  const topics = readTopicList(dataFolder);
  const vocabulary = readVocabulary(dataFolder, topics, tell);
  const gazetteer = keepGazetteer();
  return {
    topics,
    helpNumbers: readHelpNumbers(dataFolder),
    vocabulary,
    thesauri: () => readThesauri(dataFolder),
    dangerWords: once(() => keptDangerWords(dataFolder, readThesauri(dataFolder))),
    searchable: keepIndexes(vocabulary, gazetteer),
    gazetteer,
    times: keepTimes(),
  };
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Builds the indexes before somebody waits for them: at start, and again when the data of a network has changed. */
export async function keepWarm(find: Find, desk: Desk, faces: NetworkFaces): Promise<void> {
  const warm = async (network: NetworkFace | undefined) => {
    if (network) await find.searchable(desk, network).catch(() => undefined);
  };
  faces.onChange((id) => void warm(faces.byId(id)));
  // Learning takes seconds after the data changed: before anybody is answered, and not while a family waits.
  find.dangerWords();
  await find.gazetteer(desk).catch(() => undefined);
  for (const network of faces.all()) await warm(network);
}

export { keepOffersFresh } from "./freshness/keep-offers-fresh.job.ts";
export { answeredFeedback } from "./feedback/answered-feedback.retention.ts";
export { directoryRows } from "./offer-history/directory.retention.ts";
export { guestTies } from "./guest-dates/guest-ties.sql.ts";
export { countOfferWork, type OfferWorkCounts } from "./offer-work/count-offer-work.ts";
export { OfferWork } from "./offer-work/offer-work.tsx";
