import { z } from "zod";
import { concernsHandedOver, concernsToHandOver, runningHandover, runsNetwork } from "../../people/public.ts";
import { question } from "../../platform/use-case.ts";
import type { Actor, Staff } from "../../platform/actor.ts";
import { aProfessional } from "../may.ts";

const whoGivesOrRuns = (actor: Actor): actor is Staff => runsNetwork(actor) || aProfessional(actor);

/** How far the hand-over of the intake team is: numbers and names of teams, no concern. */
export const showIntakeHandover = question({
  name: "show-intake-handover",
  input: z.object({}),
  login: "app",
  by: whoGivesOrRuns,
  allow: async (tx, _input, actor) => {
    const handover = await runningHandover(tx);
    const own = handover?.fromNodeId === actor.nodeId || handover?.toNodeId === actor.nodeId;
    return runsNetwork(actor) || (handover !== undefined && own);
  },
  run: async (tx, _input, { actor }) => {
    const handover = await runningHandover(tx);
    if (handover === undefined) return { handover: null };
    return {
      handover,
      left: await concernsToHandOver(tx, handover.fromNodeId, handover.toNodeId),
      handed: await concernsHandedOver(tx, handover.id),
      gives: aProfessional(actor) && actor.nodeId === handover.fromNodeId,
      runs: runsNetwork(actor),
    };
  },
  audit: (_input, _shown, { nodeId }) => ({ subjectKind: "node", subjectId: nodeId }),
});
