import type { AccountId, MembershipId, NetworkId, NodeId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Circumstances } from "../../platform/use-case.ts";

export type Leaving = {
  readonly networkId: NetworkId;
  readonly membershipId: MembershipId;
  readonly accountId: AccountId;
  readonly nodeId: NodeId | null;
  /** Who takes over what she was responsible for; null leaves it to the duty person of her team. */
  readonly successorId: MembershipId | null;
};
export type Shutting = { readonly networkId: NetworkId; readonly nodeId: NodeId };
type Handler<What> = (tx: WriteTransaction, what: What, circumstances: Circumstances) => Promise<void>;

const leaveHandlers: Handler<Leaving>[] = [];
const shutHandlers: Handler<Shutting>[] = [];

/**
 * Later areas hand over what a person or a team was responsible for; `app/` registers them at start (decisions.md 13).
 * They run in the transaction of the leaving itself, before the row changes: nothing is left without a responsible.
 */
export const onLeave = (handler: Handler<Leaving>): void => void leaveHandlers.push(handler);
export const onShut = (handler: Handler<Shutting>): void => void shutHandlers.push(handler);

export async function leave(
  tx: WriteTransaction,
  what: Leaving,
  circumstances: Circumstances,
): Promise<void> {
  for (const handler of leaveHandlers) await handler(tx, what, circumstances);
}

export async function shut(
  tx: WriteTransaction,
  what: Shutting,
  circumstances: Circumstances,
): Promise<void> {
  for (const handler of shutHandlers) await handler(tx, what, circumstances);
}
