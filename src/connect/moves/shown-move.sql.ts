import type { ReadTransaction } from "../../platform/database.ts";
import type { Acting, Concern } from "../concerns/concern.ts";
import { mayBeMoved } from "./move.ts";
import { type Move, networksToMoveTo, openMoveOf } from "./moves.sql.ts";

/** What the page of a concern says about moving: the open one, and whether there is another network at all. */
type MoveState = { readonly open: Move | null; readonly mayMove: boolean };

export async function moveStateOf(tx: ReadTransaction, concern: Concern, who: Acting): Promise<MoveState> {
  if (!mayBeMoved(concern, who).ok) return { open: null, mayMove: false };
  const open = await openMoveOf(tx, concern.id);
  return { open, mayMove: open === null && (await networksToMoveTo(tx)).length > 0 };
}
