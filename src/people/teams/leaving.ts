import type { AccountId, MembershipId, NetworkId, NodeId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
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

type Ask = (tx: WriteTransaction, membershipId: MembershipId) => Promise<boolean>;

/** How many open things a person or a team is responsible for. What is hers alone is never counted here (docs/decisions/0026). */
export type OpenMatters = { readonly concerns: number; readonly readings: number };
export type MattersOf = { readonly membershipId: string } | { readonly nodeId: string };
type Count = (tx: ReadTransaction, of: MattersOf) => Promise<OpenMatters>;

const counts: Count[] = [];
const matterAsks: Ask[] = [];
const leaveHandlers: Handler<Leaving>[] = [];
const shutHandlers: Handler<Shutting>[] = [];

/**
 * Later areas say whether a person has something open that is hers alone and that nobody else can take over. A yes or no
 * and nothing more: whoever ends memberships must not learn what it is.
 */
export const onOwnMatters = (ask: Ask): void => void matterAsks.push(ask);
export async function hasOwnMatters(tx: WriteTransaction, membershipId: MembershipId): Promise<boolean> {
  for (const ask of matterAsks) if (await ask(tx, membershipId)) return true;
  return false;
}

/** Later areas count what would be handed over; read with the worker's login, which sees behind every team's wall. */
export const onCountMatters = (count: Count): void => void counts.push(count);
export async function openMatters(tx: ReadTransaction, of: MattersOf): Promise<OpenMatters> {
  const all = await Promise.all(counts.map((count) => count(tx, of)));
  return all.reduce(
    (sum, one) => ({ concerns: sum.concerns + one.concerns, readings: sum.readings + one.readings }),
    { concerns: 0, readings: 0 },
  );
}

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
