import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayBeWorkedOn } from "./concern.ts";
import { changeConcern } from "./concerns.sql.ts";
import { chosenDue } from "./deadline.ts";
import { concernAtHand } from "./professional.sql.ts";
import { onSeenConcern } from "./on-seen-concern.ts";

/** The owner says by when the next step happens, without a message: it was agreed on the phone, or waits for somebody else. */
export const setNextStep = useCase({
  name: "set-next-step",
  input: z.object({ concernId: z.uuid(), stepBy: z.iso.date("date-missing") }),
  ...onSeenConcern,
  run: async (tx, input, { now, actor, opKey }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who, intake } = atHand;
    const may = mayBeWorkedOn(concern, who);
    if (!may.ok) return may;
    const due = chosenDue(now, Temporal.PlainDate.from(input.stepBy), "nextStep", intake.land);
    if (due === undefined) return refused("step-out-of-range");
    await changeConcern(
      tx,
      concern,
      { kind: "next", state: "active", nodeId: concern.nodeId, ownerId: concern.ownerId, due },
      { kind: "staff", membershipId: actor.membershipId },
      opKey,
      now,
    );
    return ok({ concernId: concern.id });
  },
});
