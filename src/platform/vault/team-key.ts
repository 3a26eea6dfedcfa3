import { createKeyPair, type KeyPair } from "./curve-keys.ts";
import { unwrapWith, wrapFor } from "./sealed-box.ts";
import { deriveKey } from "./symmetric-key.ts";
import { wrapContext } from "./wrap-context.ts";

/** One generation of a team's key as a member receives it. Ids are plain text without "|". */
export type TeamSeat = { readonly teamId: string; readonly generation: number; readonly accountId: string };

/**
 * A new generation of a team's key. The public half lets anybody (the intake form, a hand-over) wrap for the
 * team; the secret half goes to each member by `admitMember` and to the organisation's recovery key.
 */
export const createTeamKey = (): KeyPair => createKeyPair();

/**
 * The symmetric key of the same generation, derived from the secret half: members re-wrap data keys under it,
 * which opens a list of fifty concerns ten times faster than public wraps (trust.md 3.5).
 */
export const teamSymmetricKey = (teamSecretKey: Buffer): Buffer =>
  deriveKey(teamSecretKey, "team symmetric key v1");

const context = ({ teamId, generation, accountId }: TeamSeat): string =>
  wrapContext("team-secret", teamId, generation, accountId);

/** A member who holds the team's secret gives it to another person's public key. */
export const admitMember = (memberPublicKey: Buffer, teamSecretKey: Buffer, seat: TeamSeat): Buffer =>
  wrapFor(memberPublicKey, teamSecretKey, context(seat));

/** A member opens the team's secret. @throws VaultError when the wrap is for another seat or person */
export const openTeamSecret = (memberSecretKey: Buffer, wrap: Buffer, seat: TeamSeat): Buffer =>
  unwrapWith(memberSecretKey, wrap, context(seat));
