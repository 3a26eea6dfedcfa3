import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { decidePair } from "./doubles.sql.ts";

/** "Sind zwei": remembered, so that nobody is asked again. */
export const keepBoth = useCase({
  name: "keep-both",
  input: z.object({ kind: z.enum(["person", "organisation"]), stays: z.uuid(), goes: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: (_tx, { stays, goes }) => stays !== goes,
  audit: ({ kind, stays }) => ({
    subjectKind: kind === "person" ? "contactPerson" : "organisation",
    subjectId: stays,
  }),
  run: async (tx, { kind, stays, goes }, { networkId, now }) => {
    await decidePair(tx, { networkId, kind, ids: [stays, goes], decided: "different", now });
    return ok(null);
  },
});
