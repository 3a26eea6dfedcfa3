import type { RetentionClass } from "../../platform/retention/retention.ts";
import { clearTickets, dueTickets } from "../dialogue/old-tickets.sql.ts";
import { dayOf } from "./deadline.ts";
import { countEnded, deleteTraces, endedBefore } from "./ended-concerns.sql.ts";

/**
 * Keeps the promise of the consent: what remained of an ended concern goes when its day is over (domain.md 5.4), with
 * the log of who read it. Its ids are told on, so that no older backup brings it back.
 */
const endedConcerns: RetentionClass = {
  name: "concern",
  scope: "network",
  due: (tx, { before, now }) => countEnded(tx, dayOf(now), before),
  clear: async (tx, { before, now }) => {
    const ids = await endedBefore(tx, dayOf(now), before);
    if (ids.length > 0) await deleteTraces(tx, ids);
    return { deleted: ids.length, ids };
  },
};

/** Steps of a dialogue whose half hour is over. */
const oldTickets: RetentionClass = {
  name: "dialogue",
  scope: "network",
  due: dueTickets,
  clear: clearTickets,
};

export const concernRows: readonly RetentionClass[] = [endedConcerns, oldTickets];
