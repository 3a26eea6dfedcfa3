import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { countWrittenAttempt } from "../attempts/attempts.sql.ts";
import { chosenPhrases, saysSomething } from "../phrases/phrases.ts";
import { mayBeAnswered } from "./concern.ts";
import { changeConcern } from "./concerns.sql.ts";
import { chosenDue } from "./deadline.ts";
import { addMessage } from "./messages.sql.ts";
import { concernAtHand, keysOfConcern } from "./professional.sql.ts";
import { onSeenConcern } from "./on-seen-concern.ts";

/** The responsible professional writes to the family and says by when the next step happens. */
export const answerFamily = useCase({
  name: "answer-family",
  input: z
    .object({
      concernId: z.uuid(),
      text: z.string().trim().max(6000, "too-long"),
      nextBy: z.iso.date("date-missing"),
      phrases: chosenPhrases.optional(),
    })
    .refine(saysSomething, { path: ["text"], error: "text-missing", when: () => true }),
  ...onSeenConcern,
  run: async (tx, input, { now, actor, opKey, post }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who, intake } = atHand;
    const may = mayBeAnswered(concern, who);
    if (!may.ok) return may;
    // Before anybody has accepted, triage stays due as it was: an answer alone ends no promise.
    const promised = chosenDue(now, Temporal.PlainDate.from(input.nextBy), "nextStep", intake.land);
    if (promised === undefined) return refused("date-out-of-range");
    const due =
      concern.state === "active" || concern.dueAt === null || concern.dueKind === null
        ? promised
        : { at: concern.dueAt, kind: concern.dueKind };
    const message = {
      networkId: concern.networkId,
      concernId: concern.id,
      author: "staff" as const,
      membershipId: actor.membershipId,
      body: { text: input.text, by: actor.name, phrases: input.phrases ?? [] },
      now,
    };
    if (
      !(await addMessage(tx, await keysOfConcern(tx, actor, concern.id), message, concern.state === "active"))
    )
      return refused("no-key");
    await countWrittenAttempt(tx, concern, actor.membershipId, now);
    await changeConcern(
      tx,
      concern,
      { kind: "answer", state: concern.state, nodeId: concern.nodeId, ownerId: concern.ownerId, due },
      { kind: "staff", membershipId: actor.membershipId },
      opKey,
      now,
    );
    post.notify(
      { kind: "family", id: concern.id },
      { concernId: concern.id, dedupe: `${opKey}:answer`, kind: "family-news" },
    );
    return ok({ concernId: concern.id });
  },
});
