import { renewTeamKey } from "../../people/public.ts";
import { type Desk, perform } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import type { TeamKeysDue } from "./keys-due.sql.ts";
import { renewConcernKeys } from "./renew-concern-keys.ts";
import { rewrapTeamKeys } from "./rewrap-team-keys.ts";

/**
 * What keys wait for a person with a login (decisions.md 16), done right after she opened something: a question only
 * reads. A refusal changes nothing of what she sees, and the next opening tries again.
 */
export async function settleTeamKeys(desk: Desk, view: View, due: TeamKeysDue): Promise<void> {
  const call = { actor: view.actor, networkId: view.network.id };
  if (due.generation) await perform(desk, renewTeamKey, call, {});
  if (due.generation || due.wraps) await perform(desk, rewrapTeamKeys, call, {});
}

export async function settleConcernKeys(
  desk: Desk,
  view: View,
  shown: { readonly concern: { readonly id: string }; readonly newKeysDue: boolean },
): Promise<void> {
  if (!shown.newKeysDue) return;
  const call = { actor: view.actor, networkId: view.network.id };
  await perform(desk, renewConcernKeys, call, { concernId: shown.concern.id });
}
