/** A request that nobody answered ends by itself. Hours. */
export const resetHours = 72;

export type Needed = { readonly fromTeam: number; readonly fromCoordination: number };

/**
 * Who has to confirm that a colleague really lost her second factor: two admitted members of her team. A smaller team
 * cannot give two; then all others of the team and, in the place of the missing one, somebody of coordination or
 * administration (docs/decisions). Coordination alone never suffices where a team is there to ask.
 */
export const confirmationsNeeded = (othersInTeam: number): Needed =>
  othersInTeam >= 2 ? { fromTeam: 2, fromCoordination: 0 } : { fromTeam: othersInTeam, fromCoordination: 1 };

type Confirmed = { readonly byTeam: number; readonly byCoordination: number };

export const isConfirmed = (needed: Needed, { byTeam, byCoordination }: Confirmed): boolean =>
  byTeam >= needed.fromTeam && byCoordination >= needed.fromCoordination;
