import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { watchesOverData } from "../../people/may.ts";
import { useCase } from "../../platform/use-case.ts";
import { lastWeek, verdicts, verdictSubjects } from "./reading-sample.ts";
import { drawSample } from "./reading-sample.sql.ts";

/** The data protection officer has looked at one row of the sample. The entry in the log is all that is kept of it. */
export const lookAtSample = useCase({
  name: "look-at-sample",
  // Made of a hash, so it has the form of an id and not its version.
  input: z.object({ row: z.guid(), verdict: z.enum(verdicts) }),
  login: "worker",
  by: watchesOverData,
  allow: () => true,
  run: async (tx, { row, verdict }, { now }) => {
    const { rows } = await drawSample(tx, lastWeek(now));
    const drawn = rows.find(({ id }) => id === row);
    if (drawn === undefined) return refused("not-in-sample");
    return drawn.look?.verdict === verdict ? refused("already-looked") : ok({ row });
  },
  // An id that was sent and is none of the sample's must not begin or lengthen a chain of the log.
  audit: ({ row, verdict }, outcome) =>
    outcome?.ok
      ? { subjectKind: verdictSubjects[verdict], subjectId: row }
      : { subjectKind: "auditLog", subjectId: null },
});
