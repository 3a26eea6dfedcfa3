import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates, takesPartInNetwork } from "../may.ts";
import { endActionItem } from "./action-item-changes.sql.ts";
import { findItem } from "./action-items.sql.ts";
import { note } from "./task-fields.ts";

/** Done: said by whoever has the task, or by the coordination. */
export const finishActionItem = useCase({
  name: "finish-action-item",
  input: z.object({ id: z.uuid(), note }),
  login: "app",
  by: takesPartInNetwork,
  allow: async (tx, { id }, actor) => {
    const { membershipId } = actor;
    const item = await findItem(tx, id);
    return item !== undefined && (coordinates(actor) || item.ownerMembershipId === membershipId);
  },
  audit: ({ id }) => ({ subjectKind: "actionItem", subjectId: id }),
  run: async (tx, { id, note: why }, { now }) =>
    (await endActionItem(tx, id, { state: "done", why }, { now })) ? ok({ id }) : refused("alreadyEnded"),
});
