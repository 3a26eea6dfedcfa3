import { anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import { burnPassphraseTime, unlockPersonKey } from "../../platform/vault/passphrase.ts";
import type { View } from "../../platform/view.ts";
import { findSignIn } from "./find-sign-in.ts";

/** Who an address and a passphrase belong to; both null when they fit nobody. */
export type Recognised = {
  readonly waitSeconds: number;
  readonly accountId: string | null;
  readonly personKey: Buffer | null;
};

/**
 * Tries the passphrase, outside of any transaction: it takes a tenth of a second and may have to queue. An address
 * without an account costs the same time.
 * @throws VaultError "busy" when too many sign in at once
 */
export async function recognise(
  desk: Desk,
  view: View,
  email: string,
  passphrase: string,
): Promise<Recognised> {
  const nobody = { accountId: null, personKey: null };
  const found = await ask(desk, findSignIn, { actor: anyoneActor, networkId: view.network.id }, { email });
  if (found.kind !== "done") return { waitSeconds: 0, ...nobody };
  const { waitSeconds, accountId, keys } = found.value;
  if (waitSeconds > 0) return { waitSeconds, ...nobody };
  if (keys === null) {
    await burnPassphraseTime(passphrase);
    return { waitSeconds, ...nobody };
  }
  const personKey = (await unlockPersonKey(passphrase, keys)) ?? null;
  return { waitSeconds, accountId, personKey };
}
