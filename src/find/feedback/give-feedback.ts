import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok } from "../../core/outcomes.ts";
import { officeDay } from "../../platform/clock.ts";
import { speak } from "../../platform/texts.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { sealAddress } from "../../platform/vault/server-seal.ts";
import { everybody } from "../may.ts";
import {
  answerDue,
  cleanPath,
  feedbackKinds,
  longestContact,
  longestText,
  needsWords,
  offerOf,
} from "./feedback.ts";
import { type FeedbackId, insertFeedback, readNewsAddress } from "./feedback.sql.ts";
import { feedbackStaffTexts } from "./feedback.texts.ts";

const input = z
  .object({
    kind: z.enum(feedbackKinds, { error: "needKind" }),
    path: z.string().transform(cleanPath),
    text: z.string().trim().max(longestText, "tooLong"),
    contact: z.string().trim().max(longestContact, "tooLong"),
    lang: z.string().max(20),
  })
  .refine(({ kind, text }) => text !== "" || !needsWords(kind), { path: ["text"], error: "needText" });

/** Somebody says something about a page, without a name. Words are sealed, because people write about themselves. */
export const giveFeedback = useCase({
  name: "give-feedback",
  input,
  login: "app",
  by: everybody,
  allow: anyone,
  audit: (_input, outcome) => ({
    subjectKind: "feedback",
    subjectId: outcome?.ok ? String(outcome.value) : null,
  }),
  run: async (tx, { kind, path, text, contact, lang }, { now, networkId, keys, post }) => {
    const id: FeedbackId = newId<"feedback">();
    const sealed = (words: string, part: string) =>
      words === "" ? null : sealAddress(keys.outboxKey, `${id}:${part}`, words);
    await insertFeedback(tx, {
      id,
      networkId,
      kind,
      path,
      offer: offerOf(path),
      lang,
      sealedText: sealed(text, "text"),
      sealedContact: kind === "barrier" ? sealed(contact, "contact") : null,
      at: now,
      dueOn: answerDue(kind, now),
    });
    const to = await readNewsAddress(tx, networkId);
    // At most one mail a day, and nothing of what was said in it.
    const dedupe = `feedback:${networkId}:${officeDay(now).toString()}`;
    if (to !== null) post.send({ dedupe, kind: "feedback-arrived", mail: { to, ...news } });
    return ok<string>(id);
  },
});

const t = speak(feedbackStaffTexts, "de");
const news = { subject: t("mailSubject"), text: t("mailText") };
