import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { openResets } from "./resets.sql.ts";

/** Colleagues who wait for a confirmation, for coordination; the act itself refuses where the team has to do it. */
export const listResets = question({
  name: "list-resets",
  input: z.object({}),
  login: "app",
  by: runsNetwork,
  allow: () => true,
  audit: { notAudited: "names of colleagues; no family data" },
  run: (tx, _, { now }) => openResets(tx, now),
});
