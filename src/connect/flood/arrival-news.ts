import type { Temporal } from "temporal-polyfill";
import type { ConcernId, NodeId, OperationKey } from "../../core/ids.ts";
import type { IntakeQueue } from "./wish-signs.ts";

type Arrived = {
  readonly concernId: ConcernId;
  readonly opKey: OperationKey;
  readonly nodeId: NodeId;
  readonly now: Temporal.Instant;
};

/** One mail for each wish; for those to check one an hour, else a flood of junk would be a flood of mails. */
export const arrivalNews = ({ concernId, opKey, nodeId, now }: Arrived, queue: IntakeQueue) =>
  queue === "normal"
    ? { concernId, dedupe: `${opKey}:create`, kind: "concern-arrived" }
    : checkNews(nodeId, now);

/** What is to check is told once an hour, new or overdue, however many they are. */
export const checkNews = (nodeId: NodeId, now: Temporal.Instant) => ({
  dedupe: `to-check:${nodeId}:${now.toString().slice(0, 13)}`,
  kind: "wishes-to-check",
});
