import type { KeyPair } from "../../platform/vault/curve-keys.ts";
import { admitMember, createTeamKey, openTeamSecret } from "../../platform/vault/team-key.ts";

/** One generation of a team's key. */
export type TeamGeneration = { readonly nodeId: string; readonly version: number };

/** Who a team secret is wrapped for: a member (by her account), or the recovery key of the organisation (by its id). */
type HolderName = { readonly kind: "member" | "recovery"; readonly id: string };
export type Holder = HolderName & { readonly publicKey: Buffer };
export type TeamWrap = TeamGeneration & {
  readonly holderKind: Holder["kind"];
  readonly holderId: string;
  readonly wrap: Buffer;
};

const seatOf = ({ nodeId, version }: TeamGeneration, { kind, id }: HolderName) => ({
  teamId: nodeId,
  generation: version,
  accountId: kind === "member" ? id : `recovery-${id}`,
});

/** Gives the team's secret to a holder. */
export const wrapTeamSecret = (team: TeamGeneration, teamSecret: Buffer, holder: Holder): TeamWrap => ({
  nodeId: team.nodeId,
  version: team.version,
  holderKind: holder.kind,
  holderId: holder.id,
  wrap: admitMember(holder.publicKey, teamSecret, seatOf(team, holder)),
});

/** A new generation for everybody who holds it. */
export function createGeneration(
  team: TeamGeneration,
  holders: readonly Holder[],
): { readonly keys: KeyPair; readonly wraps: readonly TeamWrap[] } {
  const keys = createTeamKey();
  return { keys, wraps: holders.map((holder) => wrapTeamSecret(team, keys.secretKey, holder)) };
}

/** @throws VaultError when the wrap is for another holder, team or generation */
export const openTeamWrap = (
  team: TeamGeneration & { readonly wrap: Buffer },
  holder: HolderName,
  secretKey: Buffer,
): Buffer => openTeamSecret(secretKey, team.wrap, seatOf(team, holder));
