import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import type { Anyone } from "../../platform/actor.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { bearerHash } from "../../platform/vault/bearer-secret.ts";
import { dayOf } from "../concerns/deadline.ts";
import { anyActor } from "../may.ts";
import { mayBeOfferedDate, partnerAnswers } from "./partner-question.ts";
import { answerByLink } from "./partner-questions.sql.ts";

/** The one answer of a link: yes, no, or a date. The team that asked hears of it; the concern stays where it is. */
export const answerPartnerQuestion = useCase({
  name: "answer-partner-question",
  input: z
    .object({
      token: z.instanceof(Buffer),
      answer: z.enum(partnerAnswers, "answer-missing"),
      on: z.union([z.literal(""), z.iso.date("date-unclear")]),
    })
    .refine(({ answer, on }) => answer !== "date" || on !== "", { message: "date-missing", path: ["on"] }),
  login: "family",
  by: anyActor<Anyone>,
  reach: ({ token }) => ({ token: bearerHash(token) }),
  allow: anyone,
  run: async (tx, { token, answer, on }, { now, opKey, post }) => {
    const day = answer === "date" ? on : null;
    if (day !== null && !mayBeOfferedDate(Temporal.PlainDate.from(day), dayOf(now)))
      return refused("date-away");
    const answered = await answerByLink(tx, bearerHash(token), { answer, on: day }, opKey, now);
    if (answered === undefined) return refused("spent");
    const concernId = answered.about;
    post.notify(
      { kind: "node", id: answered.responsible },
      { concernId, dedupe: `${opKey}:partner-answered`, kind: "partner-answered" },
    );
    return ok({ concernId });
  },
  // Behind `run`, because its type follows from what `run` answers.
  audit: (_input, outcome) => ({
    subjectKind: "concern",
    subjectId: outcome?.ok ? outcome.value.concernId : null,
  }),
});
