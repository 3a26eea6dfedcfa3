import { z } from "zod";
import { readId } from "../../core/ids.ts";
import { languages } from "../../core/languages.ts";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { mayTranslate } from "./may-translate.ts";
import { readOfferLines } from "./read-offer-lines.ts";
import { type Judged, judge, type Refusal, sentSentence } from "./sent-sentence.ts";
import type { StaffLine } from "./sentence-stand.ts";
import { deleteTranslation, type Writing, writeTranslation } from "./translations.sql.ts";

const foreign = languages.map(({ code }) => code).filter((code) => code !== "de");

/** A sentence that was not stored, and why; the words stay with whoever typed them. */
export type RefusedSentence = { readonly field: string; readonly mark: string; readonly why: Refusal };
type Translated = {
  readonly id: string;
  readonly stored: number;
  readonly refused: readonly RefusedSentence[];
};

/** Stores the translation of an offer into one language: every sentence that can be stored, whatever is wrong with others. */
export const translateOffer = useCase({
  name: "translate-offer",
  input: z.object({
    id: z.uuid(),
    lang: z.enum(foreign),
    /** How the sentences that are new or other than before came about; nothing marks itself as reviewed. */
    status: z.enum(["machine", "human"]),
    sentences: z.array(sentSentence).max(2000),
  }),
  login: "app",
  by: mayEditOffers,
  allow: mayTranslate,
  audit: ({ id }) => ({ subjectKind: "offer", subjectId: id }),
  run: async (
    tx,
    { id, lang, status, sentences },
    { networkId, actor, now },
  ): Promise<Outcome<Translated, "gone">> => {
    const offerId = readId<"offer">(id);
    const offer = offerId && (await readOfferLines(tx, networkId, offerId, lang));
    if (offer === undefined) return refused("gone");
    const by = actor.kind === "staff" ? actor.membershipId : null;
    const writing = { networkId, offerId: offer.german.id, lang, by, now };
    const lineAt = new Map(offer.lines.map((line) => [`${line.field} ${line.mark}`, line]));
    const wordsAt = new Map(offer.stored.map((one) => [`${one.field} ${one.mark}`, one.text]));
    const result = { id, stored: 0, refused: [] as RefusedSentence[] };
    for (const sent of sentences) {
      const at = `${sent.field} ${sent.mark}`;
      const line = lineAt.get(at);
      const judged = judge(sent, line, wordsAt.get(at) ?? "", lang);
      if (judged.what === "same") continue;
      if (line !== undefined && (judged.what === "store" || judged.what === "clear")) {
        await store(tx, writing, line, judged, status);
        result.stored += 1;
      } else if (judged.what !== "store" && judged.what !== "clear")
        result.refused.push({ field: sent.field, mark: sent.mark, why: judged.what });
    }
    return ok(result);
  },
});

async function store(
  tx: WriteTransaction,
  writing: Writing,
  line: StaffLine,
  { what, text }: Judged,
  status: "machine" | "human",
): Promise<void> {
  if (what === "clear") return deleteTranslation(tx, writing, line);
  await writeTranslation(tx, writing, { ...line, source: line.german, text, status });
  if (line.before !== null) await deleteTranslation(tx, writing, line.before);
}
