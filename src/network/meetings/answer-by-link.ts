import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { givenAnswer, needsToKeep } from "./given-answer.ts";
import { isLate } from "./guest.ts";
import { writeAnswer } from "./guests.sql.ts";
import { invitedBy } from "./invited-by.sql.ts";

/** A guest answers by the link of her letter, without signing in. The last answer counts, also a late one, which says so. */
export const answerByLink = useCase({
  name: "answer-by-link",
  input: givenAnswer.extend({ tokenHash: z.instanceof(Buffer) }),
  login: "app",
  by: everybody,
  allow: () => true,
  run: async (tx, { tokenHash, ...given }, { now }) => {
    const found = await invitedBy(tx, tokenHash, now);
    if (found?.state !== "open") return refused("spent");
    const { guest, meeting } = found;
    const late = isLate(meeting, now);
    const { answer, comment } = given;
    await writeAnswer(tx, guest.id, { answer, how: "link", late, comment, ...needsToKeep(given) }, now);
    return ok({ guestId: guest.id, answer, late });
  },
  // Behind `run`, because its type follows from what `run` answers.
  audit: (_input, outcome) => ({
    subjectKind: "meetingGuest",
    subjectId: outcome?.ok ? outcome.value.guestId : null,
  }),
});
