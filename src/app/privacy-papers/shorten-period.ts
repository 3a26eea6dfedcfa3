import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { type Actor, hasRole, type Staff } from "../../platform/actor.ts";
import { useCase } from "../../platform/use-case.ts";
import { retentionTasks } from "../retention/classes.ts";
import { isShorter, mayBeShortened } from "./periods.ts";
import { savePeriod } from "./privacy-facts.sql.ts";

const setsPeriods = (actor: Actor): actor is Staff => hasRole(actor, "networkCoordinator", "systemAdmin");

/** A network keeps a class of records for a shorter time than usual. Longer than usual it may not. */
export const shortenPeriod = useCase({
  name: "shorten-period",
  input: z.object({
    class: z.string(),
    days: z.coerce.number("daysUnclear").int("daysUnclear").min(1, "daysUnclear").max(3650, "daysUnclear"),
  }),
  login: "app",
  by: setsPeriods,
  allow: () => true,
  audit: (_input, _outcome, { networkId }) => ({ subjectKind: "network", subjectId: networkId }),
  run: async (tx, input, { now, actor }) => {
    const task = retentionTasks.find(({ of }) => of.name === input.class && mayBeShortened(of));
    if (task === undefined) return refused("unknownClass");
    if (!isShorter(input.days, task.keep, now)) return refused("longer");
    const { networkId, membershipId: setBy } = actor;
    await savePeriod(tx, { ...input, networkId, setBy, now });
    return ok({ class: input.class });
  },
});
