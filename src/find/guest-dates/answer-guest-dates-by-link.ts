import { z } from "zod";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { officeDayOf } from "../../core/say-date.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { answerFields } from "./answer-guest-dates.ts";
import { guestRequestOfLink } from "./guest-dates.sql.ts";
import { settleAnswer } from "./settle-answer.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** The same by the link of the letter, without an account: most hosts have none. */
export const answerGuestDatesByLink = useCase({
  name: "answer-guest-dates-by-link",
  input: answerFields.extend({ tokenHash: z.instanceof(Buffer), ...letterSite.shape }),
  login: "app",
  by: everybody,
  allow: anyone,
  audit: (_, outcome: Outcome<{ readonly id: string }> | null) => ({
    subjectKind: "guestRequest",
    subjectId: outcome?.ok ? outcome.value.id : null,
  }),
  run: async (tx, { tokenHash, days, reason, ...site }, circumstances) => {
    const { now } = circumstances;
    const request = await guestRequestOfLink(tx, tokenHash);
    if (request === undefined || request.expiresAt.epochMilliseconds <= now.epochMilliseconds)
      return refused("spent");
    const answer = { days, reason, how: "link" as const, today: officeDayOf(now).toString() };
    const settled = await settleAnswer(tx, request, answer, { ...circumstances, ...site });
    return settled ? ok({ id: request.id }) : refused("spent");
  },
});
