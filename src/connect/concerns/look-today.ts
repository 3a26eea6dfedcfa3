import type { Concern } from "./concern.ts";

type Seen = Pick<Concern, "state"> & { readonly topic: number | null };

/**
 * The family chose a topic of danger, and nobody is there for it yet: whoever is asked looks today, whatever the date says.
 * Known only where the topic can be opened; it is kept nowhere in the open (decisions.md 20).
 */
export const isToLookAtToday = (seen: Seen, isUrgent: (topic: number) => boolean): boolean =>
  (seen.state === "received" || seen.state === "offered") && seen.topic !== null && isUrgent(seen.topic);
