import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { endActionItem } from "./action-item-changes.sql.ts";
import { findItem } from "./action-items.sql.ts";
import { reason } from "./task-fields.ts";

/** Lets a task go, with a reason that stays readable. */
export const dropActionItem = useCase({
  name: "drop-action-item",
  input: z.object({ id: z.uuid(), why: reason }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await findItem(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "actionItem", subjectId: id }),
  run: async (tx, { id, why }, { now }) =>
    (await endActionItem(tx, id, { state: "dropped", why }, { now })) ? ok({ id }) : refused("alreadyEnded"),
});
