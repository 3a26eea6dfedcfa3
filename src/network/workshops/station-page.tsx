import type { VNode } from "preact";
import { ActButton, type Typed } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { CheckChoice, Fieldset } from "../../ui/choices.tsx";
import { SelectField, TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import type { ProfileChoice } from "./harvest.sql.ts";
import { inOrder } from "./seating.ts";
import { tablesPath } from "./seating-card.tsx";
import { one } from "./typed.ts";
import { headings, type Station, type WorkshopSheet } from "./workshop.ts";
import { workshopPage } from "./workshop-frame.tsx";
import { say } from "./workshops.texts.ts";

export const newStation: Typed = { values: { seats: ["5"], stepFree: ["1"] }, errors: {} };

export const filledStation = (station: Station): Typed => ({
  values: {
    topic: [station.topic],
    seats: [String(station.seats)],
    stepFree: station.stepFree ? ["1"] : [],
    hostId: [station.hostId ?? ""],
    profileId: [station.profileId ?? ""],
    ...Object.fromEntries(headings.map((heading) => [heading, [station.questions[heading] ?? ""]])),
  },
  errors: {},
});

type StationPage = {
  readonly sheet: WorkshopSheet;
  readonly profiles: readonly ProfileChoice[];
  /** Null: a new one. */
  readonly id: string | null;
  readonly typed: Typed;
  readonly refusal?: string | undefined;
};

const Fields = ({ sheet, profiles, typed }: StationPage) => {
  const field = (name: string) => ({ id: name, name, value: one(typed, name), error: typed.errors[name] });
  return (
    <>
      <TextField {...field("topic")} label={say("topic")} hint={say("topicHint")} />
      <TextField {...field("seats")} label={say("seats")} inputmode="numeric" width="short" />
      <CheckChoice
        id="stepFree"
        name="stepFree"
        value="1"
        label={say("stepFree")}
        checked={one(typed, "stepFree") === "1"}
      />
      <SelectField
        {...field("hostId")}
        label={say("host")}
        options={[
          { value: "", label: say("noHost") },
          ...inOrder(sheet.people).map(({ guestId, name }) => ({ value: guestId, label: name })),
        ]}
      />
      <SelectField
        {...field("profileId")}
        label={say("profile")}
        hint={say("profileHint")}
        options={[
          { value: "", label: say("noProfile") },
          ...profiles.map(({ id, name, organisation }) => ({
            value: id,
            label: `${name} (${organisation})`,
          })),
        ]}
      />
      <Fieldset id="questions" legend={say("questionsLegend")}>
        {headings.map((heading) => (
          <TextField
            key={heading}
            {...field(heading)}
            label={say(`ask_${heading}`)}
            hint={say("questionHint")}
          />
        ))}
      </Fieldset>
    </>
  );
};

/** One table or station: topic, seats, host, questions. */
export const stationPage = (view: View, shown: StationPage): VNode => {
  const { sheet, id, typed, refusal } = shown;
  const meetingId = sheet.meeting.id;
  const action = tablesPath(meetingId, `/stationen/${id ?? "neu"}`);
  return workshopPage(view, {
    meetingId,
    title: say(id === null ? "addStation" : "changeStation"),
    typed,
    refusal,
    children: (
      <>
        <form class="card stack" method="post" action={view.href(action)}>
          <Fields {...shown} />
          <Actions>
            <Button>{say("save")}</Button>
          </Actions>
          <HiddenFields values={view.formFields()} />
        </form>
        {id !== null && (
          <Card line title={say("removeStation")} id="remove">
            <p>{say("removeStationAbout")}</p>
            <ActButton view={view} action={`${action}/entfernen`} button={say("removeStation")} />
          </Card>
        )}
      </>
    ),
  });
};
