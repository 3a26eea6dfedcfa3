import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Fold } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { DrawnForm, titleOf, TypedErrors } from "../forms/form-page.tsx";
import type { Told } from "../forms/staff-answer.ts";
import type { Typed } from "../forms/typed-form.ts";
import { say } from "../texts.ts";
import { gapsOf, workingDaysFrom } from "./duty.ts";
import { Absences, Spans } from "./duty-entries.tsx";
import { absenceFields, dutyFields } from "./duty-forms.ts";
import { type DaysProps, type DutyShown, nameIn } from "./duty-shown.ts";
import { Weeks } from "./duty-weeks.tsx";
import { sayDutyDay } from "./duty-words.ts";

type PageProps = {
  readonly view: View;
  readonly shown: DutyShown;
  readonly typed: Typed;
  readonly told?: Told | undefined;
};

const weeksShown = 6;

/** The calendar of one's own team: six weeks, entries, and the two forms. */
export const dutyPage = ({ view, shown, typed, told }: PageProps): VNode => {
  const { facts, node, today } = shown;
  const days = workingDaysFrom(today, weeksShown, facts.land);
  const admitted = view.actor.kind === "staff" && view.actor.admitted;
  const regular = nameIn(facts, node.regularDutyId ?? node.dutyId);
  return staffFrame(view, {
    title: titleOf(say("duties"), typed),
    area: "team",
    children: (
      <div class="stack">
        <TypedErrors typed={typed} fields={[...dutyFields(facts, node), ...absenceFields(facts, node)]} />
        {told && <Note tone={told.good ? "good" : "late"}>{told.text}</Note>}
        <h1>{say("duties")}</h1>
        <p class="soft">
          {say("dutiesAbout")} {regular !== "" && say("dutyRegular", { name: regular })}
        </p>
        <Gaps shown={shown} days={days} />
        <h2>{say("dutyNextWeeks")}</h2>
        <Weeks shown={shown} days={days} />
        {admitted && <Forms view={view} shown={shown} typed={typed} />}
      </div>
    ),
  });
};

const Gaps = ({ shown: { facts, node }, days }: DaysProps) => {
  const gaps = gapsOf(facts, node, days);
  if (gaps.length === 0) return null;
  return (
    <Note tone="late" title={say("dutyGapTitle")} id="gaps">
      <ul>
        {gaps.map(({ from, to, standIn }) => (
          <li key={from}>
            {say(from === to ? "dutyGapOne" : "dutyGapMany", {
              from: sayDutyDay(from),
              to: sayDutyDay(to),
            })}{" "}
            {standIn !== null && say("dutyGapStandIn", { name: nameIn(facts, standIn) })}
          </li>
        ))}
      </ul>
      {node.id === facts.intakeNodeId && <p>{say("dutyGapIntake")}</p>}
    </Note>
  );
};

const Forms = ({ view, shown, typed }: Omit<PageProps, "told">) => {
  const { facts, node } = shown;
  const mine = view.actor.kind === "staff" ? view.actor.membershipId : "";
  return (
    <div class="cols">
      <div class="stack">
        <h2>{say("absenceTitle")}</h2>
        <p class="soft">{say("absenceAbout")}</p>
        <DrawnForm
          view={view}
          action="/intern/dienst/abwesenheit"
          fields={absenceFields(facts, node)}
          typed={typed.values["awayPerson"] ? typed : { ...typed, values: { awayPerson: [mine] } }}
          button={say("absenceEnter")}
        >
          <p class="small soft">{say("absenceKeys")}</p>
        </DrawnForm>
        <Fold summary={say("dutyEnterTitle")} open={typed.values["dutyPerson"] !== undefined}>
          <DrawnForm
            view={view}
            action="/intern/dienst/eintragen"
            fields={dutyFields(facts, node)}
            typed={typed}
            button={say("dutyEnter")}
            kind="quiet"
          />
        </Fold>
      </div>
      <aside class="stack">
        <Absences view={view} shown={shown} />
        <Spans view={view} shown={shown} />
      </aside>
    </div>
  );
};
