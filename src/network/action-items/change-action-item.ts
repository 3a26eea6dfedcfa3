import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { officeDay } from "../../platform/clock.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { changeOpenItem } from "./action-item-changes.sql.ts";
import { findItem, isActiveContact } from "./action-items.sql.ts";
import { note, taskFields } from "./task-fields.ts";
import { tellNewTasks } from "./tell-owners.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** Another owner, day or wording. Who has it from now on hears of it; the log keeps who had it before. */
export const changeActionItem = useCase({
  name: "change-action-item",
  input: taskFields.extend({ id: z.uuid(), why: note, ...letterSite.shape }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await findItem(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "actionItem", subjectId: id }),
  run: async (tx, { id, why, baseUrl, network, ...change }, circumstances) => {
    const before = await findItem(tx, id);
    const isNewDay = change.dueOn !== before?.dueOn;
    const isNewOwner = change.ownerId !== before?.ownerId;
    if (isNewDay && change.dueOn < officeDay(circumstances.now).toString()) return refused("dueInPast");
    if (isNewOwner && !(await isActiveContact(tx, change.ownerId))) return refused("ownerGone");
    if (!(await changeOpenItem(tx, id, change, { why }))) return refused("alreadyEnded");
    if (isNewOwner) await tellNewTasks(tx, [id], { baseUrl, network }, circumstances);
    return ok({ id });
  },
});
