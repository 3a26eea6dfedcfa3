import type { Temporal } from "temporal-polyfill";
import type { VNode } from "preact";
import { ActButton } from "../../people/public.ts";
import { sayTime } from "../../core/say-date.ts";
import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { sayRound } from "./say-rounds.ts";
import { peopleAt } from "./seating.ts";
import { tablesPath } from "./seating-card.tsx";
import { roundsOf } from "./seating-plan.tsx";
import { endOfRound, roundsBegun, secondsLeft, startOfRound, type WorkshopSheet } from "./workshop.ts";
import { say } from "./workshop-prints.texts.ts";
import { say as sayWorkshop } from "./workshops.texts.ts";

type Shown = { readonly sheet: WorkshopSheet; readonly now: Temporal.Instant };

/** The round whose tables are shown: the running one, or the next as soon as its time is up. */
export function roundOnScreen({ workshop }: WorkshopSheet, now: Temporal.Instant): number | null {
  if (workshop.state === "over") return null;
  if (workshop.runningRound === null) return 1;
  if (secondsLeft(workshop, now) !== 0) return workshop.runningRound;
  return workshop.runningRound < workshop.rounds ? workshop.runningRound + 1 : null;
}

/** "12:05", minutes and seconds. */
const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

const headline = ({ sheet, now }: Shown): string => {
  const { state, runningRound, rounds } = sheet.workshop;
  if (state === "over") return say("over");
  if (runningRound === null) return say("soon");
  if (secondsLeft(sheet.workshop, now) !== 0) return say("roundOf", { round: runningRound, rounds });
  return say(runningRound < rounds ? "changeNow" : "lastOver");
};

const Timer = ({ sheet, now }: Shown) => {
  const { workshop } = sheet;
  const left = secondsLeft(workshop, now);
  const end = workshop.runningRound === null ? null : endOfRound(workshop, workshop.runningRound);
  const next = startOfRound(workshop, roundOnScreen(sheet, now) ?? 1);
  if (left !== null && left > 0 && end !== null)
    return (
      <p class="timer">
        {say("left")}{" "}
        <strong role="timer" data-seconds={left}>
          {clockOf(left)}
        </strong>{" "}
        <span>{say("until", { time: sayTime(end, "de") })}</span>
      </p>
    );
  return workshop.state === "setup" && next !== null ? (
    <p class="timer">{say("startsAt", { time: sayTime(next, "de") })}</p>
  ) : null;
};

const Tables = ({ sheet, round }: { readonly sheet: WorkshopSheet; readonly round: number }) => (
  <section aria-labelledby="where">
    <h2 id="where">
      {say("round", { round })} <span class="soft">{sayRound(sheet.workshop, round)}</span>
    </h2>
    <ul class="plain big-tables">
      {sheet.stations.map((station) => (
        <li key={station.id} class="card line">
          <strong>
            {station.position}. {station.topic}
          </strong>
          <ul class="plain">
            {peopleAt(sheet, round, station.id).map(({ guestId, name }) => (
              <li key={guestId}>{name}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  </section>
);

const Calls = ({ view, sheet }: { readonly view: View; readonly sheet: WorkshopSheet }) => {
  const { workshop, meeting } = sheet;
  const begun = roundsBegun(workshop);
  const path = `/intern/treffen/${meeting.id}/leinwand`;
  const call = (name: "next" | "back") => ({ call: name, after: String(begun) });
  return (
    <Actions>
      {workshop.state !== "over" && (
        <ActButton
          view={view}
          action={path}
          hidden={call("next")}
          kind="lamp"
          button={begun < workshop.rounds ? say("begin", { round: begun + 1 }) : say("finish")}
        />
      )}
      {begun > 0 && (
        <ActButton view={view} action={path} hidden={call("back")} kind="text" button={say("takeBack")} />
      )}
      <ButtonLink kind="text" href={view.href(path)}>
        {say("reload")}
      </ButtonLink>
      <ButtonLink kind="text" href={view.href(tablesPath(meeting.id))}>
        {sayWorkshop("backToTables")}
      </ButtonLink>
    </Actions>
  );
};

/** For the wall: the round, the time it still has, who sits where. Without script it shows the times of the day. */
export const screenPage = (view: View, shown: Shown): VNode => {
  const { sheet, now } = shown;
  const round = roundOnScreen(sheet, now);
  return staffFrame(view, {
    title: `${say("screenTitle")}: ${sheet.meeting.title}`,
    area: "meetings",
    scripts: ["round-timer.js"],
    children: (
      <div class="stack bigscreen">
        <p class="soft">{sheet.meeting.title}</p>
        <h1>{headline(shown)}</h1>
        <Timer {...shown} />
        {sheet.seating === null && <p>{say("noPlanYet")}</p>}
        {sheet.seating !== null && round !== null && <Tables sheet={sheet} round={round} />}
        <ul class="plain row small soft">
          {roundsOf(sheet).map((one) => {
            const start = startOfRound(sheet.workshop, one);
            return (
              start !== null && (
                <li key={one}>{say("roundFrom", { round: one, time: sayTime(start, "de") })}</li>
              )
            );
          })}
        </ul>
        {sheet.seating !== null && <Calls view={view} sheet={sheet} />}
      </div>
    ),
  });
};
