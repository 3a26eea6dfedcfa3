import { renewTeamKey } from "../../people/public.ts";
import { type Desk, perform } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { markConcernAnew } from "./mark-concern-anew.ts";
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
  shown: {
    readonly concern: { readonly id: string };
    readonly newKeysDue: boolean;
    readonly marksDue: boolean;
  },
): Promise<void> {
  const call = { actor: view.actor, networkId: view.network.id };
  const about = { concernId: shown.concern.id };
  if (shown.newKeysDue) await perform(desk, renewConcernKeys, call, about);
  if (shown.marksDue) await perform(desk, markConcernAnew, call, about);
}
