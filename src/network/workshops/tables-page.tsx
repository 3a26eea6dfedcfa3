import type { VNode } from "preact";
import { ActButton, type Typed } from "../../people/public.ts";
import { sayTime } from "../../core/say-date.ts";
import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { MoveForm } from "./move-form.tsx";
import { say as saySeating } from "./seating.texts.ts";
import { OpenNotes, tablesPath } from "./seating-card.tsx";
import { SeatingFigures, SeatingPlan } from "./seating-plan.tsx";
import { Unkept } from "./unkept.tsx";
import { startOfRound, type WorkshopSheet } from "./workshop.ts";
import { workshopPage } from "./workshop-frame.tsx";
import { say } from "./workshops.texts.ts";

type Part = { readonly view: View; readonly sheet: WorkshopSheet };

const Change = ({ view, sheet, to }: Part & { readonly to: string }) => (
  <Actions>
    <ButtonLink kind="quiet" href={view.href(tablesPath(sheet.meeting.id, to))}>
      {say("change")}
    </ButtonLink>
  </Actions>
);

const Flow = ({ view, sheet }: Part) => {
  const { workshop } = sheet;
  const { rounds, minutes, pause } = workshop;
  const start = startOfRound({ ...workshop, roundSince: null }, 1);
  return (
    <Card line title={say("flow")} id="flow">
      <p>{say("flowIs", { format: say(`format_${workshop.format}`), rounds, minutes, pause })}</p>
      <p>{start === null ? say("flowOpen") : say("flowFrom", { time: sayTime(start, "de") })}</p>
      <Change view={view} sheet={sheet} to="/ablauf" />
    </Card>
  );
};

const Stations = ({ view, sheet }: Part) => {
  const nameOf = (id: string | null) => sheet.people.find(({ guestId }) => guestId === id)?.name;
  return (
    <Card line title={say("stations")} id="stations">
      <p>
        {say("stationsAbout", {
          tables: sheet.stations.length,
          seats: sheet.stations.reduce((sum, { seats }) => sum + seats, 0),
        })}
      </p>
      <ul class="plain stack tight">
        {sheet.stations.map((station) => {
          const host = nameOf(station.hostId);
          return (
            <li key={station.id}>
              <a href={view.href(tablesPath(sheet.meeting.id, `/stationen/${station.id}`))}>
                {say("stationLine", {
                  position: station.position,
                  topic: station.topic,
                  seats: station.seats,
                })}
              </a>
              {host !== undefined && (
                <span class="small soft stays">{say("stationHost", { name: host })}</span>
              )}
              {!station.stepFree && <span class="small soft stays">{say("notStepFree")}</span>}
            </li>
          );
        })}
      </ul>
      <Actions>
        <ButtonLink kind="quiet" icon="plus" href={view.href(tablesPath(sheet.meeting.id, "/stationen/neu"))}>
          {say("addStation")}
        </ButtonLink>
      </Actions>
    </Card>
  );
};

const People = ({ view, sheet }: Part) => (
  <Card line title={say("people")} id="people">
    <p>{sheet.people.length === 0 ? say("noPeople") : say("peopleCount", { count: sheet.people.length })}</p>
    <Change view={view} sheet={sheet} to="/personen" />
  </Card>
);

const Wishes = ({ view, sheet }: Part) => (
  <Card line title={say("wishes")} id="wishes">
    <p>{sheet.pairs.length === 0 ? say("noWishes") : say("wishesCount", { count: sheet.pairs.length })}</p>
    <Change view={view} sheet={sheet} to="/wuensche" />
  </Card>
);

const Plan = ({ view, sheet }: Part) => {
  const to = (below: string) => view.href(tablesPath(sheet.meeting.id, below));
  return (
    <>
      <SeatingFigures sheet={sheet} />
      <SeatingPlan sheet={sheet} />
      <Actions>
        <ButtonLink kind="quiet" href={to("/aenderung")}>
          {saySeating("someoneMissing")}
        </ButtonLink>
        {sheet.workshop.state === "setup" && (
          <ActButton
            view={view}
            action={tablesPath(sheet.meeting.id, "/rechnen")}
            button={saySeating("computeAgain")}
          />
        )}
        <ButtonLink kind="text" icon="print" href={to("/druck")}>
          {saySeating("prints")}
        </ButtonLink>
        <ButtonLink kind="text" icon="clock" href={view.href(`/intern/treffen/${sheet.meeting.id}/leinwand`)}>
          {saySeating("screen")}
        </ButtonLink>
        <ButtonLink kind="text" icon="letters" href={view.href(`/intern/treffen/${sheet.meeting.id}/ernte`)}>
          {saySeating("harvest")}
        </ButtonLink>
      </Actions>
      <OpenNotes view={view} sheet={sheet} />
    </>
  );
};

type TablesPage = {
  readonly sheet: WorkshopSheet;
  readonly typed: Typed;
  readonly refusal?: string | undefined;
};

/** The tables of a meeting: the plan with its figures, and everything it is made from. */
export const tablesPage = (view: View, { sheet, typed, refusal }: TablesPage): VNode =>
  workshopPage(view, {
    meetingId: sheet.meeting.id,
    title: say("tablesOf", { title: sheet.meeting.title }),
    back: "meeting",
    typed,
    refusal,
    wide: true,
    children: (
      <>
        <Unkept sheet={sheet} />
        <h2>{saySeating("whoSitsWhere")}</h2>
        {sheet.seating === null ? (
          <>
            <p>{saySeating("noPlan")}</p>
            <ActButton
              view={view}
              action={tablesPath(sheet.meeting.id, "/rechnen")}
              button={saySeating("compute")}
              kind="lamp"
            />
          </>
        ) : (
          <>
            <Plan view={view} sheet={sheet} />
            <MoveForm view={view} sheet={sheet} typed={typed} />
          </>
        )}
        <div class="cols even">
          <Flow view={view} sheet={sheet} />
          <Stations view={view} sheet={sheet} />
          <People view={view} sheet={sheet} />
          <Wishes view={view} sheet={sheet} />
        </div>
      </>
    ),
  });
