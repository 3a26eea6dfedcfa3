import { z } from "zod";
import { readId } from "../../core/ids.ts";
import { languages } from "../../core/languages.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { isOfferStaff } from "../may.ts";
import { mayTranslate } from "./may-translate.ts";
import { readOfferLines } from "./read-offer-lines.ts";
import { toReview } from "./sentence-stand.ts";
import { markReviewed } from "./translations.sql.ts";

const foreign = languages.map(({ code }) => code).filter((code) => code !== "de");

/**
 * A person says: I have read these sentences in this language. Her name and the day stand beside them. Only a person can
 * have read something; no job and no command comes here. Plain German is not read but tried with readers.
 */
export const reviewTranslations = useCase({
  name: "review-translations",
  input: z.object({
    id: z.uuid(),
    lang: z.enum(foreign),
    /** What stood on the page that was read. */
    stand: z.string().max(64),
  }),
  login: "app",
  by: isOfferStaff,
  allow: mayTranslate,
  audit: ({ id }) => ({ subjectKind: "offer", subjectId: id }),
  run: async (tx, { id, lang, stand }, { networkId, actor, now }) => {
    const offerId = readId<"offer">(id);
    const offer = offerId && (await readOfferLines(tx, networkId, offerId, lang));
    if (offer === undefined) return refused("gone");
    const isPlain = lang === "de-simple";
    const { waiting, stand: current } = toReview(offer.lines, actor.membershipId, isPlain);
    if (stand !== current) return refused("changed");
    const writing = { networkId, offerId: offer.german.id, lang, by: actor.membershipId, now };
    const status = isPlain ? "tested" : "reviewed";
    return ok({ id, count: await markReviewed(tx, writing, waiting, status) });
  },
});
