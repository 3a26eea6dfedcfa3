import { z } from "zod";
import { readId } from "../../core/ids.ts";
import { languages } from "../../core/languages.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { type Actor, hasRole, type Staff } from "../../platform/actor.ts";
import { useCase } from "../../platform/use-case.ts";
import { sentenceMark, sentencesOf } from "./sentences.ts";
import { translatedFields } from "./translated-text.ts";
import { markReviewed, readGerman } from "./translations.sql.ts";

const foreign = languages.map(({ code }) => code).filter((code) => code !== "de");
/** Only a person can have read something; no job and no command comes here. */
const reads = (actor: Actor): actor is Staff =>
  hasRole(actor, "networkCoordinator", "offerEditor", "interpreter");

/** A person says: I have read these sentences in this language. Her name and the day stand beside them. */
export const reviewTranslations = useCase({
  name: "review-translations",
  input: z.object({ id: z.uuid(), lang: z.enum(foreign), status: z.enum(["reviewed", "tested"]) }),
  login: "app",
  by: reads,
  allow: () => true,
  audit: ({ id }) => ({ subjectKind: "offer", subjectId: id }),
  run: async (tx, { id, lang, status }, { networkId, actor, now }) => {
    const offerId = readId<"offer">(id);
    const german = offerId && (await readGerman(tx, networkId, offerId));
    if (german === undefined) return refused("gone");
    const marks = translatedFields.flatMap((field) =>
      sentencesOf(german[field] ?? "").map(({ text }) => sentenceMark(text)),
    );
    const writing = { networkId, offerId: german.id, lang, by: actor.membershipId, now };
    return ok({ id, count: await markReviewed(tx, writing, marks, status) });
  },
});
