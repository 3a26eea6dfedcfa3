import { concernsToHandOver, runningHandover } from "../../people/public.ts";
import type { ReadTransaction } from "../../platform/database.ts";

/** How many concerns this team still hands over; null where it hands nothing over. */
export async function leftToHandOver(tx: ReadTransaction, nodeId: string | null): Promise<number | null> {
  const handover = await runningHandover(tx);
  if (handover === undefined || handover.fromNodeId !== nodeId) return null;
  return concernsToHandOver(tx, handover.fromNodeId, handover.toNodeId);
}
