import type { View } from "../../platform/view.ts";
import { Card } from "../../ui/card.tsx";
import { ActButton } from "../forms/form-page.tsx";
import { say } from "../texts.ts";
import { type DutyShown, nameIn, sayDays } from "./duty-shown.ts";
import { sayDutyDay } from "./duty-words.ts";

type EntriesProps = { readonly view: View; readonly shown: DutyShown };

/** Who is entered as away, each with its button. */
export const Absences = ({ view, shown: { facts, node } }: EntriesProps) => {
  const own = facts.absences.filter(({ membershipId }) => facts.people.get(membershipId)?.nodeId === node.id);
  return (
    <Card line title={say("absenceEntries")} id="absences">
      {own.length === 0 && <p>{say("nothingEntered")}</p>}
      {own.map((entry) => (
        <div class="row" key={entry.id}>
          <span class="grow">
            {nameIn(facts, entry.membershipId)}, {sayDays(entry.from, entry.to)} (
            {say(`absence_${entry.kind}`)}).{" "}
            {entry.substituteId === null
              ? say("absenceByIntake")
              : say("absenceBy", { name: nameIn(facts, entry.substituteId) })}
          </span>
          <ActButton
            view={view}
            action="/intern/dienst/abwesenheit-loeschen"
            hidden={{ id: entry.id }}
            button={say("dutyRemove")}
            suffix={`${nameIn(facts, entry.membershipId)}, ${sayDutyDay(entry.from)}`}
          />
        </div>
      ))}
    </Card>
  );
};

/** Who is entered as on duty, each with its button. */
export const Spans = ({ view, shown: { facts, node } }: EntriesProps) => {
  const own = facts.spans.filter(({ nodeId }) => nodeId === node.id);
  return (
    <Card line title={say("dutyEntries")} id="spans">
      {own.length === 0 && <p>{say("nothingEntered")}</p>}
      {own.map((entry) => (
        <div class="row" key={entry.id}>
          <span class="grow">
            {nameIn(facts, entry.membershipId)}, {sayDays(entry.from, entry.to)}
          </span>
          <ActButton
            view={view}
            action="/intern/dienst/loeschen"
            hidden={{ id: entry.id }}
            button={say("dutyRemove")}
            suffix={`${nameIn(facts, entry.membershipId)}, ${sayDutyDay(entry.from)}`}
          />
        </div>
      ))}
    </Card>
  );
};
