import type { MembershipId } from "../../core/ids.ts";
import type { FormField } from "../forms/typed-form.ts";
import { say } from "../texts.ts";
import { absenceKinds, type DutyFacts, type DutyNode, type DutyPerson } from "./duty.ts";
import { substitutesFor } from "./substitutes.ts";

const choiceOf = ({ id, name }: DutyPerson) => ({ value: id, label: name });
const ofTeam = (facts: DutyFacts, node: DutyNode): DutyPerson[] =>
  [...facts.people.values()]
    .filter(({ nodeId, able }) => nodeId === node.id && able)
    .toSorted((one, other) => one.name.localeCompare(other.name, "de"));

const dayField = (name: string, label: string): FormField => ({ kind: "text", type: "date", name, label });

export const dutyFields = (facts: DutyFacts, node: DutyNode): FormField[] => [
  {
    kind: "select",
    name: "dutyPerson",
    label: say("dutyPerson"),
    options: ofTeam(facts, node).map(choiceOf),
  },
  dayField("dutyFrom", say("dutyFrom")),
  { ...dayField("dutyTo", say("dutyTo")), hint: say("dutyLastWins") },
];

/** Everybody who could stand in for anybody of the team; the act refuses who cannot for this person. */
export function absenceFields(facts: DutyFacts, node: DutyNode): FormField[] {
  const team = ofTeam(facts, node);
  const nobody = "" as MembershipId;
  const others = substitutesFor(facts, team[0]?.id ?? nobody).filter(({ elsewhere }) => elsewhere !== null);
  return [
    { kind: "select", name: "awayPerson", label: say("dutyPerson"), options: team.map(choiceOf) },
    dayField("awayFrom", say("dutyFrom")),
    dayField("awayTo", say("dutyTo")),
    {
      kind: "select",
      name: "awayKind",
      label: say("absenceKind"),
      options: absenceKinds.map((kind) => ({ value: kind, label: say(`absence_${kind}`) })),
    },
    {
      kind: "select",
      name: "awaySubstitute",
      label: say("absenceSubstitute"),
      hint: say("absenceSubstituteHint"),
      options: [
        { value: "", label: say("absenceIntake") },
        ...team.map(choiceOf),
        ...others.map(({ person, elsewhere }) => ({
          value: person.id,
          label: say("absenceElsewhere", { name: person.name, team: elsewhere ?? "" }),
        })),
      ],
    },
  ];
}
