import { join } from "node:path";
import { z } from "zod";
import type { Json } from "../../core/json.ts";
import { type CommandDesk, CommandRefused, command, type Given } from "../../platform/command.ts";
import type { NetworkFace } from "../../platform/view.ts";
import { type Gazetteer, type Where, whereIs } from "../gazetteer/gazetteer.ts";
import { keepGazetteer } from "../gazetteer/kept-gazetteer.ts";
import { allNetworks, calledNetwork } from "../offers/called-network.ts";
import { readGiven } from "../offers/given-path.ts";
import { search } from "../search/search.ts";
import { buildIndex, type SearchIndex } from "../search/search-index.ts";
import type { SearchDocument } from "../search/search-types.ts";
import { readTopicList, readVocabulary } from "../topics/topic-files.ts";
import { documentOf, readOffers } from "./index-cache.ts";

/** `search --network S|all --q TEXT`, or many questions at once with `--batch FILE.jsonl`. */
export const searchOffersCommand = command({
  name: "search",
  summary: "Finds offers for words as the family pages do.",
  options: {
    network: { help: "name of the network, or all", required: true },
    q: { help: "what somebody looks for" },
    "postal-code": { help: "where" },
    place: { help: "where, by name" },
    lang: { help: "language of the words", default: "de" },
    limit: { help: "most results", default: "10" },
    batch: { help: "file with one question a line: {id,q,lang?,postalCode?}" },
  },
  run: async (given, desk) => {
    const networks =
      given.required("network") === "all"
        ? await allNetworks(desk)
        : [await calledNetwork(desk, given.required("network"))];
    const limit = readLimit(given.required("limit"));
    const ground = await prepare(desk, networks);
    const batch = given.option("batch");
    if (batch !== undefined) return answerBatch(desk, ground, batch, given, limit);
    const q = given.option("q");
    if (q === undefined) throw new CommandRefused("usage", "Either --q or --batch is needed.");
    const place = [given.option("postal-code"), given.option("place")].filter(Boolean).join(" ");
    const lang = given.required("lang");
    desk.answer({ q, lang, ...answerOne(ground, { q, lang, place, limit }, desk) });
  },
});

function readLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new CommandRefused("usage", "--limit must be a number from 1 to 1000.");
  return limit;
}

type Ground = {
  readonly index: SearchIndex;
  readonly documents: ReadonlyMap<string, SearchDocument>;
  readonly gazetteer: Gazetteer;
};

/** Builds one index over all networks asked for. */
async function prepare(desk: CommandDesk, networks: readonly NetworkFace[]): Promise<Ground> {
  // Commands run in the checkout, where the data folder lies.
  const folder = join(process.cwd(), "data");
  const vocabulary = readVocabulary(folder, readTopicList(folder));
  const documents: SearchDocument[] = [];
  for (const network of networks)
    documents.push(...(await readOffers(desk, network.id)).map((offer) => documentOf(offer, network.slug)));
  return {
    index: buildIndex(documents, vocabulary),
    documents: new Map(documents.map((one) => [one.id, one])),
    gazetteer: await keepGazetteer()(desk),
  };
}

type Asked = { readonly q: string; readonly lang: string; readonly place: string; readonly limit: number };

function answerOne(
  { index, documents, gazetteer }: Ground,
  { q, lang, place, limit }: Asked,
  desk: CommandDesk,
) {
  const start = performance.now();
  const where = whereIs(place, gazetteer, []);
  tellAbout(where, desk);
  const { hits, none } = search(index, {
    q,
    lang,
    limit,
    ...(where.kind === "at" ? { near: where.point } : {}),
  });
  const results = hits.flatMap((hit) => {
    const offer = documents.get(hit.id);
    if (offer === undefined) return [];
    const { externalId, network, title, organisation, topics } = offer;
    const why = hit.why.map(({ kind, value }) => ({ kind, value }));
    return [
      {
        id: hit.id,
        externalId,
        network,
        title,
        organisation,
        topics: [...topics],
        score: hit.score,
        distanceKm: hit.distanceKm,
        why,
      },
    ];
  });
  return { results, none, ms: Math.round((performance.now() - start) * 1000) / 1000 };
}

/** Standard output stays pure; what a place was taken for is a hint. */
function tellAbout(where: Where, desk: CommandDesk): void {
  if (where.kind === "unknown") desk.tell(`The place ${where.typed} is not known; searched without it.`);
  if (where.kind === "choose")
    desk.tell(`${where.typed} stands for several towns (${where.towns.join(", ")}); searched without it.`);
}

const question = z.object({
  id: z.union([z.string(), z.number()]),
  q: z.string(),
  lang: z.string().default("de"),
  postalCode: z.string().nullish(),
});

/** One answer a line, in the order of the questions. */
async function answerBatch(
  desk: CommandDesk,
  ground: Ground,
  path: string,
  given: Given,
  limit: number,
): Promise<void> {
  const lines = new TextDecoder().decode(await readGiven(path)).split(/\r?\n/);
  for (const [at, text] of lines.entries()) {
    if (text.trim() === "") continue;
    const asked = readQuestion(text, at + 1);
    const place =
      asked.postalCode ?? [given.option("postal-code"), given.option("place")].filter(Boolean).join(" ");
    const answer: Record<string, Json> = {
      id: asked.id,
      ...answerOne(ground, { q: asked.q, lang: asked.lang, place, limit }, desk),
    };
    desk.answer(answer);
  }
}

function readQuestion(text: string, line: number): z.infer<typeof question> {
  try {
    return question.parse(JSON.parse(text));
  } catch {
    throw new CommandRefused(
      "batch-line",
      `Line ${line} of the batch is not a question like {"id":1,"q":"…"}.`,
    );
  }
}
