import { join } from "node:path";
import { z } from "zod";
import { languages } from "../../core/languages.ts";
import type { Json } from "../../core/json.ts";
import { type CommandDesk, CommandRefused, command, type Given } from "../../platform/command.ts";
import type { NetworkFace } from "../../platform/view.ts";
import { type Gazetteer, type Where, whereIs } from "../gazetteer/gazetteer.ts";
import { keepGazetteer } from "../gazetteer/kept-gazetteer.ts";
import { allNetworks, calledNetwork } from "../../platform/called-network.ts";
import { readGiven } from "../../platform/given-path.ts";
import { search } from "../search/search.ts";
import { buildIndex, type SearchIndex } from "../search/search-index.ts";
import type { SearchDocument } from "../search/search-types.ts";
import { readTopicList, readVocabulary } from "../topics/topic-files.ts";
import { documentOf, readOffers } from "./index-cache.ts";

const languageCodes = languages.map(({ code }) => code);

/** `search --network S|all --q TEXT`, or many questions at once with `--batch FILE.jsonl`. */
export const searchOffersCommand = command({
  name: "search",
  summary: "findet Angebote zu Wörtern, wie die Seiten für Familien es tun",
  options: {
    network: { help: "Kurzname des Netzwerks, oder all", required: true },
    q: { help: "was jemand sucht" },
    "postal-code": { help: "wo: Postleitzahl" },
    place: { help: "wo: Name des Ortes" },
    lang: { help: "Sprache der Wörter", default: "de", choices: languageCodes },
    limit: { help: "so viele Ergebnisse höchstens", default: "10" },
    batch: { help: "Datei mit einer Frage je Zeile: {id,q,lang?,postalCode?}" },
  },
  run: async (given, desk) => {
    const asked = await readAsked(given);
    const networks =
      given.required("network") === "all"
        ? await allNetworks(desk)
        : [await calledNetwork(desk, given.required("network"))];
    const ground = await prepare(desk, networks);
    for (const { told, ...one } of asked) desk.answer({ ...told, ...answerOne(ground, one, desk) });
  },
});

/** One question, or all of a batch in its order. Everything is read first: a broken last line must not come after answers. */
async function readAsked(given: Given): Promise<readonly (Asked & { readonly told: Told })[]> {
  const limit = readLimit(given.required("limit"));
  const place = [readPostalCode(given.option("postal-code")), given.option("place")]
    .filter(Boolean)
    .join(" ");
  const lang = given.required("lang");
  const batch = given.option("batch");
  if (batch !== undefined)
    return (await readBatch(batch)).map(({ id, q, ...own }) => ({
      told: { id },
      q,
      lang: own.lang ?? lang,
      place: own.postalCode ?? place,
      limit,
    }));
  const q = given.option("q");
  if (q === undefined) throw new CommandRefused("question-missing", "Gebraucht wird --q oder --batch.");
  return [{ told: { q, lang }, q, lang, place, limit }];
}

function readPostalCode(text: string | undefined): string | undefined {
  if (text === undefined || /^\d{5}$/.test(text)) return text;
  throw new CommandRefused("postal-code-invalid", "--postal-code braucht fünf Ziffern, zum Beispiel 73430.");
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new CommandRefused("limit-invalid", "--limit braucht eine Zahl von 1 bis 1000.");
  return limit;
}

type Ground = {
  readonly index: SearchIndex;
  readonly documents: ReadonlyMap<string, SearchDocument>;
  readonly gazetteer: Gazetteer;
  /** Ids of the offers of which only the postal code is known. */
  readonly rough: ReadonlySet<string>;
};

/** Builds one index over all networks asked for. */
async function prepare(desk: CommandDesk, networks: readonly NetworkFace[]): Promise<Ground> {
  // Commands run in the checkout, where the data folder lies.
  const folder = join(process.cwd(), "data");
  const vocabulary = readVocabulary(folder, readTopicList(folder));
  const gazetteer = await keepGazetteer()(desk);
  const documents: SearchDocument[] = [];
  const rough = new Set<string>();
  for (const network of networks)
    for (const offer of await readOffers(desk, network.id)) {
      documents.push(documentOf(offer, network.slug, gazetteer));
      if (offer.lat === null) rough.add(offer.id);
    }
  return {
    index: buildIndex(documents, vocabulary),
    documents: new Map(documents.map((one) => [one.id, one])),
    gazetteer,
    rough,
  };
}

type Asked = { readonly q: string; readonly lang: string; readonly place: string; readonly limit: number };
/** What an answer repeats of its question. */
type Told = { readonly [key: string]: Json };

function answerOne(
  { index, documents, gazetteer, rough }: Ground,
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
        distanceIsRough: hit.distanceKm !== null && rough.has(hit.id),
        why,
      },
    ];
  });
  return { results, none, ms: Math.round((performance.now() - start) * 1000) / 1000 };
}

/** Standard output stays pure; what a place was taken for is a hint. */
function tellAbout(where: Where, desk: CommandDesk): void {
  if (where.kind === "unknown")
    desk.tell(`Der Ort ${where.typed} ist nicht bekannt; gesucht wurde ohne ihn.`);
  if (where.kind === "choose")
    desk.tell(`${where.typed} steht für mehrere Orte (${where.towns.join(", ")}); gesucht wurde ohne ihn.`);
}

const question = z.object({
  id: z.union([z.string(), z.number()]),
  q: z.string(),
  lang: z.enum(languageCodes).optional(),
  postalCode: z.string().nullish(),
});

async function readBatch(path: string): Promise<readonly z.infer<typeof question>[]> {
  const lines = new TextDecoder().decode(await readGiven(path)).split(/\r?\n/);
  return lines.flatMap((text, at) => (text.trim() === "" ? [] : [readQuestion(text, at + 1)]));
}

function readQuestion(text: string, line: number): z.infer<typeof question> {
  try {
    return question.parse(JSON.parse(text));
  } catch {
    throw new CommandRefused(
      "batch-line-invalid",
      `Zeile ${line} der Fragen ist keine Frage wie {"id":1,"q":"…","lang":"de"}. Sprachen: ${languageCodes.join(", ")}.`,
    );
  }
}
