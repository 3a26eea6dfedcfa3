import type { MembershipId } from "../../core/ids.ts";
import type { DutyFacts, DutyPerson } from "./duty.ts";

export type Substitute = { readonly person: DutyPerson; readonly elsewhere: string | null };

/**
 * Who could stand in for a person: everybody of her team who can read, and the duty persons of the other teams, who are
 * only reminded. `elsewhere` is the name of the other team.
 */
export function substitutesFor(facts: DutyFacts, person: MembershipId): Substitute[] {
  const own = facts.people.get(person)?.nodeId ?? null;
  const able = [...facts.people.values()].filter(({ id, able: reads }) => reads && id !== person);
  const team = able
    .filter(({ nodeId }) => own !== null && nodeId === own)
    .map((one) => ({ person: one, elsewhere: null }));
  const others = facts.nodes
    .filter(({ id }) => id !== own)
    .flatMap(({ name, dutyId, regularDutyId }) =>
      able
        .filter(({ id }) => id === dutyId || id === regularDutyId)
        .map((one) => ({ person: one, elsewhere: name })),
    );
  return [...team, ...others];
}

export const mayStandIn = (facts: DutyFacts, person: MembershipId, substitute: MembershipId): boolean =>
  substitutesFor(facts, person).some((one) => one.person.id === substitute);
