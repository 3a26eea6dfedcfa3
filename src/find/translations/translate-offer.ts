import { z } from "zod";
import { readId } from "../../core/ids.ts";
import { languages } from "../../core/languages.ts";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { changedFacts, withWesternDigits } from "./kept-facts.ts";
import { type Line, linesOf } from "./staleness.ts";
import { translatedFields, type TranslationStatus } from "./translated-text.ts";
import {
  deleteTranslation,
  readGerman,
  readTranslations,
  type Writing,
  writeTranslation,
} from "./translations.sql.ts";

const foreign = languages.map(({ code }) => code).filter((code) => code !== "de");

const given = z.object({
  field: z.enum(translatedFields),
  mark: z.string().regex(/^[0-9a-f]{64}$/),
  text: z.string().max(4000),
});
export type GivenSentence = z.infer<typeof given>;

/** Stores the translation of an offer into one language, sentence by sentence; all or nothing. */
export const translateOffer = useCase({
  name: "translate-offer",
  input: z.object({
    id: z.uuid(),
    lang: z.enum(foreign),
    /** How the sentences that are new or other than before came about; nothing marks itself as reviewed. */
    status: z.enum(["machine", "human"]),
    sentences: z.array(given).max(500),
  }),
  login: "app",
  by: mayEditOffers,
  allow: () => true,
  audit: ({ id }) => ({ subjectKind: "offer", subjectId: id }),
  run: async (
    tx,
    { id, lang, status, sentences },
    { networkId, actor, now },
  ): Promise<Outcome<{ id: string }, "gone" | "facts">> => {
    const offerId = readId<"offer">(id);
    const german = offerId && (await readGerman(tx, networkId, offerId));
    if (german === undefined) return refused("gone");
    const lines = linesOf(textsOf(german), await readTranslations(tx, networkId, german.id, lang));
    const pairs = sentences.flatMap((sentence) => paired(sentence, lines));
    if (pairs.some(({ line, text }) => changedFacts(line.german, text).length > 0 && text !== ""))
      return refused("facts");
    const by = actor.kind === "staff" ? actor.membershipId : null;
    for (const pair of pairs) await store(tx, { networkId, offerId: german.id, lang, by, now }, pair, status);
    return ok({ id });
  },
});

type Pair = GivenSentence & { readonly line: Line };

/** A sentence that is no longer in the German is passed over: somebody changed it meanwhile. */
const paired = (sentence: GivenSentence, lines: readonly Line[]): Pair[] => {
  const line = lines.find(({ field, mark }) => field === sentence.field && mark === sentence.mark);
  return line === undefined ? [] : [{ ...sentence, text: withWesternDigits(sentence.text.trim()), line }];
};

const textsOf = (german: Record<(typeof translatedFields)[number], string | null>) =>
  Object.fromEntries(translatedFields.map((field) => [field, german[field]]));

async function store(
  tx: WriteTransaction,
  writing: Writing,
  { line, text }: Pair,
  status: TranslationStatus,
): Promise<void> {
  if (text === (line.translation?.text ?? "")) return;
  if (text === "") return deleteTranslation(tx, writing, line);
  await writeTranslation(tx, writing, { ...line, source: line.german, text, status });
  if (line.before !== null) await deleteTranslation(tx, writing, line.before);
}
