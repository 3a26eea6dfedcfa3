import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { pollAnswers } from "./poll.ts";
import { polledBy } from "./polled-by.sql.ts";
import { slotsOf, writeVoice } from "./polls.sql.ts";

/** What somebody says about each date by her link, without signing in. The last answer counts, until the poll ends. */
export const answerPollByLink = useCase({
  name: "answer-poll-by-link",
  input: z.object({
    tokenHash: z.instanceof(Buffer),
    answers: z.record(z.string(), z.enum(pollAnswers)),
    note: z
      .string()
      .trim()
      .max(300, "tooLong")
      .transform((text) => (text === "" ? null : text)),
  }),
  login: "app",
  by: everybody,
  allow: () => true,
  run: async (tx, { tokenHash, answers, note }, { networkId, now }) => {
    const found = await polledBy(tx, tokenHash, now);
    if (found?.state !== "open") return refused("spent");
    const slots = await slotsOf(tx, found.meeting.id);
    const missing = slots.find(({ id }) => answers[id] === undefined);
    if (missing !== undefined) return refused(`missing:${missing.id}`);
    const said = new Map(
      slots.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]] as const])),
    );
    await writeVoice(tx, networkId, found.guest.id, { answers: said, note }, now);
    return ok({ guestId: found.guest.id });
  },
  // Behind `run`, because its type follows from what `run` answers.
  audit: (_input, outcome) => ({
    subjectKind: "meetingGuest",
    subjectId: outcome?.ok ? outcome.value.guestId : null,
  }),
});
