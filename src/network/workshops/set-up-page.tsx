import type { VNode } from "preact";
import { ActButton, type Typed } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Card } from "../../ui/card.tsx";
import { tablesPath } from "./seating-card.tsx";
import type { Workshop, WorkshopMeeting } from "./workshop.ts";
import { WorkshopForm } from "./workshop-form.tsx";
import { workshopPage } from "./workshop-frame.tsx";
import { officeTime } from "./say-rounds.ts";
import { say } from "./workshops.texts.ts";
import type { LastWorkshop } from "./workshops.sql.ts";

/** What most meetings choose. */
export const usual: Typed = {
  values: {
    format: ["worldCafe"],
    tables: ["5"],
    rounds: ["4"],
    minutes: ["25"],
    pause: ["5"],
    mix: ["sector", "organisation"],
  },
  errors: {},
};

export const filledWorkshop = (workshop: Workshop): Typed => ({
  values: {
    format: [workshop.format],
    rounds: [String(workshop.rounds)],
    minutes: [String(workshop.minutes)],
    pause: [String(workshop.pause)],
    starts: [officeTime(workshop.startsAt)],
    mix: workshop.mix,
  },
  errors: {},
});

type SetUp = {
  readonly meeting: WorkshopMeeting;
  readonly last: LastWorkshop | null;
  readonly typed: Typed;
  readonly refusal?: string | undefined;
};

/** Nobody has set up tables yet: the form, or the tables of the last meeting again. */
export const setUpPage = (view: View, { meeting, last, typed, refusal }: SetUp): VNode =>
  workshopPage(view, {
    meetingId: meeting.id,
    title: say("setUpTitle"),
    back: "meeting",
    typed,
    refusal,
    children: (
      <>
        <p>{say("setUpAbout")}</p>
        {last !== null && (
          <Card title={say("repeatTitle")} id="repeat">
            <p>{say("repeatAbout", { title: last.title })}</p>
            <ActButton view={view} action={tablesPath(meeting.id, "/wiederholen")} button={say("repeat")} />
          </Card>
        )}
        <WorkshopForm
          view={view}
          action={tablesPath(meeting.id, "/einrichten")}
          typed={typed}
          button={say("setUp")}
          asksTables
        />
      </>
    ),
  });

/** Changing how the tables run. */
export const flowPage = (view: View, meetingId: string, typed: Typed, refusal?: string): VNode =>
  workshopPage(view, {
    meetingId,
    title: say("flow"),
    typed,
    refusal,
    children: (
      <WorkshopForm
        view={view}
        action={tablesPath(meetingId, "/ablauf")}
        typed={typed}
        button={say("save")}
        asksTables={false}
      />
    ),
  });
