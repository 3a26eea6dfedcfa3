import { z } from "zod";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { ownerOfLink, setStopped } from "./circulars.sql.ts";

/** No more circulars, or again: for the address the mail went to. Personal invitations go on. */
export const unsubscribeByLink = useCase({
  name: "unsubscribe-by-link",
  input: z.object({ tokenHash: z.instanceof(Buffer), again: z.boolean() }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: (_input, outcome: Outcome<{ readonly id: string; readonly stopped: boolean }> | null) => ({
    subjectKind: "contactPerson",
    subjectId: outcome?.ok ? outcome.value.id : null,
  }),
  run: async (tx, { tokenHash, again }, { now }) => {
    const owner = await ownerOfLink(tx, tokenHash);
    if (owner === undefined) return refused("unknown");
    await setStopped(tx, owner, again ? null : now);
    return ok({ id: owner.contactPersonId, stopped: !again });
  },
});
