import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { circularFields } from "./circular.ts";
import { insertCircular, lockCircular, updateCircular } from "./circulars.sql.ts";

/** Keeps a circular as a draft. What was sent stays as it was sent. */
export const saveCircular = useCase({
  name: "save-circular",
  input: circularFields.extend({ id: z.uuid().nullable() }),
  login: "app",
  by: coordinates,
  allow: () => true,
  audit: (_input, outcome: Outcome<{ readonly id: string }> | null) => ({
    subjectKind: "circular",
    subjectId: outcome?.ok ? outcome.value.id : null,
  }),
  run: async (tx, { id, ...draft }, { networkId, now }) => {
    if (id === null) {
      const added = newId<"circular">();
      await insertCircular(tx, { ...draft, networkId, id: added }, now);
      return ok({ id: String(added) });
    }
    const before = await lockCircular(tx, id);
    if (before === undefined) return refused("gone");
    if (before.sentAt !== null) return refused("sentAlready");
    await updateCircular(tx, id, draft, now);
    return ok({ id });
  },
});
