import { z } from "zod";
import type { ConcernId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { aProfessional } from "../may.ts";
import { carryOn } from "./carry-on.sql.ts";
import { mayBeReopened } from "./concern.ts";
import { hasLiveConsent, lockConcern } from "./concerns.sql.ts";
import { concernAtHand, keysOfConcern } from "./professional.sql.ts";

/** Closed is final: a family that needs help again gets a new concern that names the old one, with the intake team. */
export const reopenConcern = useCase({
  name: "reopen-concern",
  input: z.object({ concernId: z.uuid() }),
  login: "app",
  by: aProfessional,
  allow: async (tx, { concernId }) => (await lockConcern(tx, concernId as ConcernId)) !== undefined,
  audit: ({ concernId }) => ({ subjectKind: "concern", subjectId: concernId }),
  run: async (tx, input, { now, actor, opKey, keys: server, post }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who, intake } = atHand;
    const may = mayBeReopened(concern, who);
    if (!may.ok) return may;
    if (!(await hasLiveConsent(tx, concern.id, "contactMe"))) return refused("no-consent");
    const next = await carryOn(tx, {
      old: concern,
      keys: await keysOfConcern(tx, actor, concern.id),
      intake,
      askedNodeId: null,
      by: { kind: "staff", membershipId: actor.membershipId },
      server,
      now,
    });
    if (!next.ok) return next;
    post.notify(
      { kind: "node", id: intake.intakeNodeId },
      { concernId: next.value, dedupe: `${opKey}:reopen`, kind: "concern-arrived" },
    );
    post.notify(
      { kind: "family", id: next.value },
      { concernId: next.value, dedupe: `${opKey}:family`, kind: "family-news" },
    );
    return ok({ concernId: next.value });
  },
});
