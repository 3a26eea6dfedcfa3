import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { aProfessional } from "../may.ts";
import { offeredTo } from "./offered.sql.ts";

/** What other networks offer to this team: from where, since when, until when. No word of a family. */
export const listOfferedMoves = question({
  name: "list-offered-moves",
  input: z.object({}),
  login: "app",
  by: aProfessional,
  allow: anyone,
  run: async (tx, _input, { actor, now }) => ({ now, moves: await offeredTo(tx, actor.nodeId) }),
  audit: (_input, _value, actor) => ({ subjectKind: "node", subjectId: actor.nodeId }),
});
export type OfferedMoves = NonNullable<Awaited<ReturnType<typeof listOfferedMoves.run>>>;
