import { z } from "zod";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { officeDay } from "../../platform/clock.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { addActionItem } from "./action-item-changes.sql.ts";
import { findItem, isActiveContact, isOpenSeries } from "./action-items.sql.ts";
import { tellNewTasks } from "./tell-owners.sql.ts";
import { taskFields } from "./task-fields.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** A task besides a meeting; it is asked for in the next one of its series. Whoever has it hears of it at once. */
export const makeActionItem = useCase({
  name: "make-action-item",
  input: taskFields.extend({
    seriesId: z.uuid("seriesMissing"),
    followsId: z.union([z.literal("").transform(() => null), z.uuid()]),
    ...letterSite.shape,
  }),
  login: "app",
  by: coordinates,
  allow: async (tx, { followsId }) => {
    const before = followsId === null ? null : await findItem(tx, followsId);
    return before === null || (before !== undefined && before.state !== "open");
  },
  audit: (_input, outcome: Outcome<{ readonly id: string }> | null) => ({
    subjectKind: "actionItem",
    subjectId: outcome?.ok ? outcome.value.id : null,
  }),
  run: async (tx, { baseUrl, network, ...task }, circumstances) => {
    const { networkId, now } = circumstances;
    if (task.dueOn < officeDay(now).toString()) return refused("dueInPast");
    if (!(await isActiveContact(tx, task.ownerId))) return refused("ownerGone");
    if (!(await isOpenSeries(tx, task.seriesId))) return refused("seriesEnded");
    const id = await addActionItem(tx, { ...task, networkId, meetingId: null }, now);
    await tellNewTasks(tx, [id], { baseUrl, network }, circumstances);
    return ok({ id });
  },
});
