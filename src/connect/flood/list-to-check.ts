import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { openedIn } from "../dialogue/reading-acts.ts";
import { aProfessional } from "../may.ts";
import { readToCheck } from "./to-check.sql.ts";

/** How many stand on one page; the rest follows when these are done. */
const onePage = 100;

/** The wishes of the team's node that wait for a human eye, with their first words. */
export const listToCheck = question({
  name: "list-to-check",
  input: z.object({}),
  login: "app",
  by: aProfessional,
  allow: anyone,
  run: async (tx, _input, { actor, now }) => ({
    now,
    nodeId: actor.nodeId,
    ...(await readToCheck(tx, actor, onePage, "message")),
  }),
  audit: (_input, list) => ({
    subjectKind: "node",
    subjectId: list?.nodeId ?? null,
    listed: openedIn(list?.lines ?? []),
  }),
});
