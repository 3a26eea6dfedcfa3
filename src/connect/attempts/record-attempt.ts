import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayBeWorkedOn } from "../concerns/concern.ts";
import { changeConcern } from "../concerns/concerns.sql.ts";
import { attemptDue, firstNextStepDue } from "../concerns/deadline.ts";
import { concernAtHand } from "../concerns/professional.sql.ts";
import {
  attemptChannels,
  attemptOutcomes,
  needsAgreement,
  outcomeFits,
  sinceReached,
  wayWasGiven,
} from "./attempt.ts";
import { attemptsOf, saveAttempt, setSecondLook } from "./attempts.sql.ts";
import { rulesStand } from "./safe-rules.ts";
import { attemptDays, triedAtOf } from "./tried-at.ts";
import { onSeenConcern } from "../concerns/on-seen-concern.ts";

/** The owner says what was tried to reach the family. It sets the next date: to try again, or what was agreed on. */
export const recordAttempt = useCase({
  name: "record-attempt",
  input: z.object({
    concernId: z.uuid(),
    channel: z.enum(attemptChannels, "channel-missing"),
    outcome: z.enum(attemptOutcomes, "outcome-missing"),
    day: z.enum(attemptDays, "day-missing"),
    /** Whoever tries has read how contact is safe; asked wherever the family has said something about it. */
    rulesKnown: z.boolean().optional(),
    /** The family has agreed to post or to a visit; asked for these two alone. */
    homeAgreed: z.boolean().optional(),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:\d\d)?$/, "time-missing"),
  }),
  ...onSeenConcern,
  run: async (tx, { channel, outcome, ...input }, { now, actor, opKey }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who, intake } = atHand;
    const may = mayBeWorkedOn(concern, who);
    if (!may.ok) return may;
    if (input.rulesKnown !== true && (await rulesStand(tx, actor, concern.id))) return refused("rules-first");
    if (!outcomeFits(channel, outcome)) return refused("outcome-unfit");
    if (input.homeAgreed !== true && needsAgreement(channel, outcome)) return refused("home-not-agreed");
    if (!wayWasGiven(channel, outcome, concern)) return refused("way-not-given");
    const tried = triedAtOf(input, now, concern.createdAt);
    if (!tried.ok) return tried;
    const attempt = { channel, outcome, triedAt: tried.value, membershipId: actor.membershipId };
    await saveAttempt(tx, { concernId: concern.id, networkId: concern.networkId }, attempt);
    const reached = outcome === "reached";
    if (reached) await setSecondLook(tx, concern.id, null);
    const first = sinceReached(await attemptsOf(tx, concern.id))[0]?.triedAt ?? tried.value;
    const due = reached ? firstNextStepDue(now, intake.land) : attemptDue(now, first, intake.land);
    await changeConcern(
      tx,
      concern,
      {
        kind: reached ? "reached" : "attempt",
        state: "active",
        nodeId: concern.nodeId,
        ownerId: concern.ownerId,
        due,
      },
      { kind: "staff", membershipId: actor.membershipId },
      opKey,
      now,
    );
    return ok({ concernId: concern.id });
  },
});
