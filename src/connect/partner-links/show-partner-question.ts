import { z } from "zod";
import { type Anyone } from "../../platform/actor.ts";
import { anyone, question } from "../../platform/use-case.ts";
import { bearerHash } from "../../platform/vault/bearer-secret.ts";
import { anyActor } from "../may.ts";
import { linkState } from "./partner-question.ts";
import { questionOfLink } from "./partner-questions.sql.ts";
import { openQuestion } from "./sealed-question.ts";

/** What a partner without account reads behind the link. Opening it changes nothing: mail scanners open links. */
export const showPartnerQuestion = question({
  name: "show-partner-question",
  input: z.object({ token: z.instanceof(Buffer) }),
  login: "family",
  by: anyActor<Anyone>,
  reach: ({ token }) => ({ token: bearerHash(token) }),
  allow: anyone,
  audit: { notAudited: "the link is the right to read it, it names nobody, and mail scanners open it" },
  run: async (tx, { token }, { now }) => {
    const row = await questionOfLink(tx, bearerHash(token));
    if (row === undefined) return null;
    return { now, state: linkState(row, now), question: openQuestion(token, row.id, row.sealedQuestion) };
  },
});
