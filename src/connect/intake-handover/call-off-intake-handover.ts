import { z } from "zod";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { callOffHandover, runningHandover, runsNetwork } from "../../people/public.ts";
import { useCase } from "../../platform/use-case.ts";

/** The coordination calls a hand-over off: everything stays with the team so far, and the other one keeps no key of it. */
export const callOffIntakeHandover = useCase({
  name: "call-off-intake-handover",
  input: z.object({}),
  login: "app",
  by: runsNetwork,
  allow: async (tx) => (await runningHandover(tx)) !== undefined,
  audit: (_input, outcome: Outcome<{ readonly stays: string }> | null) => ({
    subjectKind: "node",
    subjectId: outcome?.ok ? outcome.value.stays : null,
  }),
  run: async (tx, _input, { now }) => {
    const handover = await runningHandover(tx);
    if (handover === undefined || !(await callOffHandover(tx, handover.id, now)))
      return refused("no-handover");
    return ok({ stays: handover.fromNodeId });
  },
});
