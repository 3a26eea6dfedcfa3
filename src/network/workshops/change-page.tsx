import type { VNode } from "preact";
import { ActButton, type Typed } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { CheckChoice, Choices, Fieldset } from "../../ui/choices.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { say } from "./planning.texts.ts";
import { inOrder } from "./seating.ts";
import { say as saySeating } from "./seating.texts.ts";
import { tablesPath } from "./seating-card.tsx";
import { changeOf, type Mover, peopleAfter } from "./seating-change.ts";
import { roundsOf, SeatingFigures, SeatingPlan } from "./seating-plan.tsx";
import { one } from "./typed.ts";
import { firstOpenRound, isPresent, type WorkshopSheet } from "./workshop.ts";
import type { Invited } from "./workshop-changes.sql.ts";
import { Unkept } from "./unkept.tsx";
import { workshopPage } from "./workshop-frame.tsx";
import type { KeptSeating } from "./workshops.sql.ts";

type Person = { readonly guestId: string; readonly name: string };
type ChecksProps = {
  readonly name: "gone" | "arrived";
  readonly people: readonly Person[];
  readonly typed: Typed;
  readonly nobody: string;
};

const Checks = ({ name, people, typed, nobody }: ChecksProps) => (
  <Fieldset id={name} legend={say(name)} error={typed.errors[name]}>
    {people.length === 0 ? (
      <p>{nobody}</p>
    ) : (
      <Choices look="two tight">
        {people.map((person) => (
          <CheckChoice
            key={person.guestId}
            name={name}
            value={person.guestId}
            label={person.name}
            checked={typed.values[name]?.includes(person.guestId)}
          />
        ))}
      </Choices>
    )}
  </Fieldset>
);

type ChangePage = {
  readonly sheet: WorkshopSheet;
  readonly invited: readonly Invited[];
  readonly typed: Typed;
  readonly refusal?: string | undefined;
};

/** Who is missing and who comes: the question before anything moves. */
export const changePage = (view: View, { sheet, invited, typed, refusal }: ChangePage): VNode => {
  const from = firstOpenRound(sheet.workshop);
  const there = sheet.people.filter((person) => isPresent(person, from));
  const away = invited.filter(({ guestId }) => !there.some((person) => person.guestId === guestId));
  const meetingId = sheet.meeting.id;
  return workshopPage(view, {
    meetingId,
    title: say("changeTitle"),
    typed,
    refusal,
    children:
      from > sheet.workshop.rounds ? (
        <p>{say("allBegun")}</p>
      ) : (
        <>
          <p>{say("changeAbout")}</p>
          <form class="card stack" method="post" action={view.href(tablesPath(meetingId, "/aenderung"))}>
            <SelectField
              id="fromRound"
              name="fromRound"
              label={say("fromRound")}
              width="short"
              value={one(typed, "fromRound") || String(from)}
              error={typed.errors["fromRound"]}
              options={roundsOf(sheet)
                .filter((round) => round >= from)
                .map((round) => ({ value: String(round), label: saySeating("round", { round }) }))}
            />
            <Checks name="gone" people={inOrder(there)} typed={typed} nobody={say("nobodyThere")} />
            <Checks name="arrived" people={inOrder(away)} typed={typed} nobody={say("nobodyArrives")} />
            <Actions>
              <Button>{say("showChange")}</Button>
            </Actions>
            <HiddenFields values={view.formFields()} />
          </form>
        </>
      ),
  });
};

const Moves = ({ person, moves }: Mover) => (
  <li>
    <strong>{person.name}</strong>
    <ul class="plain">
      {moves.map(({ round, from, to }) => (
        <li key={round}>
          {from === undefined
            ? say("newAt", { round, to: to?.topic ?? "" })
            : say("movesFrom", { round, from: from.topic, to: to?.topic ?? saySeating("empty") })}
        </li>
      ))}
    </ul>
  </li>
);

type ProposalPage = {
  readonly sheet: WorkshopSheet;
  readonly proposal: KeptSeating;
  /** What cannot be kept; empty when everything can. */
  readonly conflicts: readonly string[];
};

const Conflicts = ({ conflicts }: { readonly conflicts: readonly string[] }) => (
  <Note tone="late" title={say("conflictTitle")} id="conflict">
    <p role="alert">{conflicts[0]}</p>
    {conflicts.slice(1, 4).map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
    {conflicts.length > 4 && <p>{say("conflictMore", { count: conflicts.length - 4 })}</p>}
    <p>{say("nearest")}</p>
  </Note>
);

const Whole = ({ sheet, proposal }: Pick<ProposalPage, "sheet" | "proposal">) => {
  const { movers, arrivals, leavers, kept, seats, chairs } = changeOf(
    sheet,
    proposal.seats,
    proposal.fromRound,
  );
  return (
    <>
      <h2>{movers.length === 0 ? say("nobodyMoves") : say("whatMoves", { count: movers.length })}</h2>
      {seats > 0 && <p>{say("keepsSeats", { kept, seats })}</p>}
      <ul class="plain stack tight">
        {[...arrivals, ...movers].map((mover) => (
          <Moves key={mover.person.guestId} {...mover} />
        ))}
        {leavers.map(({ guestId, name }) => (
          <li key={guestId}>
            <strong>{name}</strong> {say("notAnyMore", { round: proposal.fromRound })}
          </li>
        ))}
      </ul>
      {chairs.length > 0 && (
        <p>{say("bringChair", { tables: chairs.map(({ topic }) => topic).join(", ") })}</p>
      )}
    </>
  );
};

/** A plan that does not hold yet: what it changes, what it cannot keep, and one button that takes it. */
export const proposalPage = (view: View, { sheet, proposal, conflicts }: ProposalPage): VNode => {
  const meetingId = sheet.meeting.id;
  const replanned = proposal.change !== null;
  const title = say(replanned ? "changeTitle" : "nearestTitle");
  const after: WorkshopSheet = {
    ...sheet,
    seating: proposal,
    people: proposal.change === null ? sheet.people : peopleAfter(sheet, { ...proposal, ...proposal.change }),
  };
  const { version } = proposal;
  return workshopPage(view, {
    meetingId,
    title,
    wide: true,
    children: (
      <>
        {conflicts.length > 0 && <Conflicts conflicts={conflicts} />}
        {replanned && <Whole sheet={sheet} proposal={proposal} />}
        <Actions>
          <ActButton
            view={view}
            action={tablesPath(meetingId, "/uebernehmen")}
            hidden={{ version: String(version) }}
            button={say(conflicts.length > 0 ? "takeNearest" : "takeOver")}
            kind="lamp"
          />
          <ButtonLink kind="text" href={view.href(tablesPath(meetingId, replanned ? "/aenderung" : ""))}>
            {say(replanned ? "notLikeThis" : "changeWishes")}
          </ButtonLink>
        </Actions>
        <Unkept sheet={after} />
        <SeatingFigures sheet={after} />
        <SeatingPlan sheet={after} />
      </>
    ),
  });
};
