import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { openedIn } from "../dialogue/reading-acts.ts";
import { aProfessional } from "../may.ts";
import { readNamedWaiting } from "./waiting-list.sql.ts";

/** Who waits at the professional's own node; the intake team sees all. */
export const listWaiting = question({
  name: "list-waiting",
  input: z.object({}),
  login: "app",
  by: aProfessional,
  allow: anyone,
  run: async (tx, _input, { now, actor }) => ({ now, lines: await readNamedWaiting(tx, actor) }),
  audit: (_input, list, actor) => ({
    subjectKind: "node",
    subjectId: actor.nodeId,
    listed: openedIn(list?.lines ?? []),
  }),
});
