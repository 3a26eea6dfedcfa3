import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { aCoordinator } from "../may.ts";
import { readWaiting } from "./waiting-list.sql.ts";

/** The waiting list of the whole network as the coordination sees it: node, area and days, no word of a family (decisions.md 20). */
export const listWaitingWorkflow = question({
  name: "list-waiting-workflow",
  input: z.object({}),
  login: "worker",
  by: aCoordinator,
  allow: anyone,
  run: async (tx, _input, { now }) => ({ now, lines: await readWaiting(tx) }),
  audit: { notAudited: "workflow facts only, without anything about a family" },
});
