import { z } from "zod";
import type { Staff } from "../../platform/actor.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { countVisible } from "./to-check.sql.ts";

/** What was ticked in the list; the bound keeps one tap to a second of work. */
export const chosenWishes = z.object({
  concernIds: z.array(z.uuid()).min(1, "none-chosen").max(200, "too-many"),
});

/** One foreign id among them, and nothing of it exists for this person. */
export const seesAll = async (
  tx: ReadTransaction,
  { concernIds }: z.infer<typeof chosenWishes>,
): Promise<boolean> => (await countVisible(tx, concernIds)) === new Set(concernIds).size;

export const auditedAtNode = (_input: unknown, _outcome: unknown, actor: Staff) => ({
  subjectKind: "node",
  subjectId: actor.nodeId,
});
