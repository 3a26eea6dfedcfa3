import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { findAgreement, setState } from "./agreements.sql.ts";

/** An agreement was given notice, or is not wanted any more; it stays readable. */
export const endAgreement = useCase({
  name: "end-agreement",
  input: z.object({
    id: z.uuid(),
    on: z.iso.date("dayForm"),
    why: z.string().trim().min(3, "whyMissing").max(500, "tooLong"),
  }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await findAgreement(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "agreement", subjectId: id }),
  run: async (tx, { id, on, why }, { now }) => {
    const before = await findAgreement(tx, id);
    if (!before || before.state === "ended") return refused("alreadyEnded");
    if (before.state === "signed" && on < before.startsOn) return refused("endBeforeBegin");
    await setState(tx, id, { state: "ended", endedOn: on, endedWhy: why }, now);
    return ok({ id });
  },
});
