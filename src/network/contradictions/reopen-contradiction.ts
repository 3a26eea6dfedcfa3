import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { forgetDecision } from "./findings.sql.ts";

/** What was settled, or called no contradiction, counts as open again. */
export const reopenContradiction = useCase({
  name: "reopen-contradiction",
  input: z.object({ mark: z.string().max(40) }),
  login: "app",
  by: coordinates,
  allow: () => true,
  audit: () => ({ subjectKind: "contradiction", subjectId: null }),
  run: async (tx, { mark }) => ((await forgetDecision(tx, mark)) ? ok(null) : refused("notFound")),
});
