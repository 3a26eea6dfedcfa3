import { type DutyToday, showDutyToday } from "../../people/public.ts";
import { hasRole } from "../../platform/actor.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { showCapacity } from "../capacity/show-capacity.ts";
import type { CapacityShown } from "../capacity/capacity-page.tsx";
import { aProfessional } from "../may.ts";

/** What stands above the concerns of a day: duty of the coming days, and what one's own team says of its places. */
export type DeskFacts = { readonly duty: DutyToday | null; readonly capacity: CapacityShown | null };

export async function deskFactsOf(desk: Desk, view: View): Promise<DeskFacts> {
  const call = { actor: view.actor, networkId: view.network.id };
  // Asked only of those it is for, so that the log says "refused" only where somebody tried something.
  const duty = showDutyToday.by(view.actor) ? await ask(desk, showDutyToday, call, {}) : null;
  // The intake team has no places of its own, and the log must not say "refused" where nobody tried anything.
  const hasPlaces = aProfessional(view.actor) && !hasRole(view.actor, "intakeCoordinator");
  const capacity = hasPlaces ? await ask(desk, showCapacity, call, {}) : null;
  return {
    duty: duty?.kind === "done" ? duty.value : null,
    capacity: capacity?.kind === "done" ? capacity.value : null,
  };
}
