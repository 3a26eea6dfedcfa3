import type { ComponentChildren } from "preact";
import { ActButton, untouched, type Typed } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import type { ProfileChoice } from "./harvest.sql.ts";
import { NoteWords } from "./note-page.tsx";
import { say } from "./table-notes.texts.ts";
import type { TableNote } from "./table-note.ts";
import { one } from "./typed.ts";
import type { Station, Workshop, WorkshopMeeting } from "./workshop.ts";

export const harvestPath = (meetingId: string, below = ""): string =>
  `/intern/treffen/${meetingId}/ernte${below}`;

type Owner = { readonly id: string; readonly name: string; readonly organisation: string | null };

type HarvestShown = {
  readonly meeting: WorkshopMeeting;
  readonly workshop: Workshop;
  readonly stations: readonly Station[];
  readonly notes: readonly TableNote[];
  readonly profiles: readonly ProfileChoice[];
  readonly owners: readonly Owner[];
};
export type HarvestPage = HarvestShown & {
  readonly typed: Typed;
  /** The line whose form was sent; null: the paper form. */
  readonly about: string | null;
  readonly said: string | null;
};

const choose = { value: "", label: say("choose") };

const profileOptions = (profiles: readonly ProfileChoice[]) => [
  choose,
  ...profiles.map(({ id, name, organisation }) => ({ value: id, label: `${name} (${organisation})` })),
];

type LineProps = { readonly view: View; readonly shown: HarvestPage; readonly note: TableNote };

const typedOf = ({ shown, note }: LineProps): Typed => (shown.about === note.id ? shown.typed : untouched);

type LineFormProps = LineProps & {
  readonly below: "/profil" | "/aufgabe" | "/weglassen";
  readonly button: string;
  readonly children: ComponentChildren;
};

const LineForm = ({ view, shown, note, below, button, children }: LineFormProps) => (
  <form class="stack tight" method="post" action={view.href(harvestPath(shown.meeting.id, below))}>
    {children}
    <Actions>
      <Button kind="quiet">{button}</Button>
    </Actions>
    <HiddenFields values={{ ...view.formFields(), noteId: note.id }} />
  </form>
);

/** Every line has the same fields, so their ids carry the line. */
const fieldOf = (typed: Typed, note: TableNote, name: string) => ({
  id: `${name}-${note.id}`,
  name,
  value: one(typed, name),
  error: typed.errors[name],
});

/** Where a sentence about a service goes: with one tap where the table was about one. */
const ToProfile = (props: LineProps) => {
  const { view, shown, note } = props;
  const typed = typedOf(props);
  const own = shown.stations.find(({ id }) => id === note.stationId)?.profileId;
  const profile = shown.profiles.find(({ id }) => id === own);
  if (shown.profiles.length === 0) return <p class="small">{say("noProfiles")}</p>;
  return (
    <>
      {profile !== undefined && (
        <ActButton
          view={view}
          action={harvestPath(shown.meeting.id, "/profil")}
          hidden={{ noteId: note.id, profileId: profile.id }}
          button={say("toProfileNamed", { name: profile.name })}
        />
      )}
      <Fold
        summary={say(profile === undefined ? "toProfile" : "otherProfile")}
        open={typed.errors["profileId"] !== undefined}
      >
        <LineForm {...props} below="/profil" button={say("toProfileButton")}>
          <SelectField
            {...fieldOf(typed, note, "profileId")}
            label={say("toProfile")}
            options={profileOptions(shown.profiles)}
          />
        </LineForm>
      </Fold>
    </>
  );
};

/** Whoever the table named, where the register knows her. */
const namedOwner = (owners: readonly Owner[], who: string | null): string =>
  owners.find(({ name }) => who !== null && name.toLowerCase() === who.toLowerCase())?.id ?? "";

const taskErrors = ["title", "ownerId", "dueOn"] as const;

const ToTask = (props: LineProps) => {
  const { shown, note } = props;
  const sent = typedOf(props);
  const asked = taskErrors.some((name) => sent.errors[name] !== undefined);
  const values = {
    title: [note.text.slice(0, 500)],
    ownerId: [namedOwner(shown.owners, note.who)],
    dueOn: [note.dueOn ?? ""],
  };
  const typed: Typed = asked ? sent : { errors: {}, values };
  return (
    <Fold summary={say("toTask")} open={note.kind === "actionItem" || asked}>
      <LineForm {...props} below="/aufgabe" button={say("toTaskButton")}>
        <TextArea {...fieldOf(typed, note, "title")} label={say("taskWhat")} rows={2} />
        <SelectField
          {...fieldOf(typed, note, "ownerId")}
          label={say("owner")}
          options={[
            choose,
            ...shown.owners.map(({ id, name, organisation }) => ({
              value: id,
              label: organisation === null ? name : `${name}, ${organisation}`,
            })),
          ]}
        />
        <TextField {...fieldOf(typed, note, "dueOn")} type="date" label={say("due")} width="mid" />
      </LineForm>
    </Fold>
  );
};

const Drop = (props: LineProps) => {
  const typed = typedOf(props);
  return (
    <Fold summary={say("drop")} open={typed.errors["why"] !== undefined}>
      <LineForm {...props} below="/weglassen" button={say("dropButton")}>
        <TextField {...fieldOf(typed, props.note, "why")} label={say("why")} />
      </LineForm>
    </Fold>
  );
};

const Source = ({ shown, note }: Pick<LineProps, "shown" | "note">) => {
  const table = shown.stations.find(({ id }) => id === note.stationId)?.topic ?? "";
  const kind = say(note.kind === "actionItem" ? "task" : note.kind);
  const how = say(note.writtenHow === "link" ? "byPhone" : "fromPaper");
  return (
    <span class="small soft stays">
      {kind} · {say("fromTable", { table, round: note.round })} · {how}
    </span>
  );
};

/** A line that has gone nowhere yet, with the ways it can go. */
export const OpenLine = (props: LineProps) => (
  <li class="card line stack tight" id={`n-${props.note.id}`}>
    <Source {...props} />
    <p>
      <NoteWords note={props.note} />
    </p>
    {props.note.kind !== "actionItem" && <ToProfile {...props} />}
    <ToTask {...props} />
    <Drop {...props} />
  </li>
);

/** A line and what became of it. */
export const DoneLine = ({ shown, note }: Pick<LineProps, "shown" | "note">) => (
  <li class="card line">
    <Source shown={shown} note={note} />
    <NoteWords note={note} />
    <span class="small stays">
      {note.harvest === "dropped"
        ? say("done_dropped", { why: note.droppedWhy ?? "" })
        : say(note.harvest === "profile" ? "done_profile" : "done_actionItem")}
    </span>
  </li>
);
