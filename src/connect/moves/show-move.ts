import { z } from "zod";
import type { ConcernId } from "../../core/ids.ts";
import { question } from "../../platform/use-case.ts";
import { findConcern } from "../concerns/concerns.sql.ts";
import { actingFor } from "../concerns/professional.sql.ts";
import { aProfessional } from "../may.ts";
import { mayBeMoved } from "./move.ts";
import { movesOf, networksToMoveTo } from "./moves.sql.ts";

/** Where a concern could move, where it is offered, and what came of it before. No word of the family. */
export const showMove = question({
  name: "show-move",
  input: z.object({ concernId: z.uuid() }),
  login: "app",
  by: aProfessional,
  allow: async (tx, { concernId }) => (await findConcern(tx, concernId as ConcernId)) !== undefined,
  run: async (tx, { concernId }, { actor }) => {
    const concern = await findConcern(tx, concernId as ConcernId);
    const acting = await actingFor(tx, actor);
    if (concern === undefined || acting === undefined || concern.state === "closed") return null;
    const may = mayBeMoved(concern, acting.who);
    // Whoever is asked by the intake team does not decide where a family's concern goes.
    if (!may.ok && may.reason === "not-yours") return null;
    const moves = await movesOf(tx, concern.id);
    return {
      concernId: concern.id,
      language: concern.language,
      mayMove: may.ok,
      open: moves.find(({ state }) => state === "offered") ?? null,
      earlier: moves.filter(({ state }) => state !== "offered"),
      targets: (await networksToMoveTo(tx)).map(({ networkId, name }) => ({ networkId, name })),
    };
  },
  audit: ({ concernId }) => ({ subjectKind: "concern", subjectId: concernId }),
});
export type ShownMove = NonNullable<Awaited<ReturnType<typeof showMove.run>>>;
