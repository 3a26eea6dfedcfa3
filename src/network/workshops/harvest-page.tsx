import type { VNode } from "preact";
import { untouched, type Typed } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { DoneLine, type HarvestPage, harvestPath, OpenLine } from "./harvest-lines.tsx";
import { NoteFields, RoundField } from "./note-page.tsx";
import { say } from "./table-notes.texts.ts";
import { one } from "./typed.ts";
import { workshopPage } from "./workshop-frame.tsx";

/** The fields of a line carry the line in their ids; so must the links of the summary. */
const summaryOf = ({ typed, about }: HarvestPage): Typed =>
  about === null
    ? typed
    : {
        ...typed,
        errors: Object.fromEntries(
          Object.entries(typed.errors).map(([name, said]) => [`${name}-${about}`, said]),
        ),
      };

const PaperForm = ({ view, shown }: { readonly view: View; readonly shown: HarvestPage }) => {
  const typed = shown.about === null ? shown.typed : untouched;
  return (
    <Fold summary={say("typeFromPaper")} open={Object.keys(typed.errors).length > 0}>
      <form class="stack" method="post" action={view.href(harvestPath(shown.meeting.id, "/notiz"))}>
        <SelectField
          id="stationId"
          name="stationId"
          label={say("table")}
          value={one(typed, "stationId")}
          error={typed.errors["stationId"]}
          options={[
            { value: "", label: say("choose") },
            ...shown.stations.map(({ id, position, topic }) => ({
              value: id,
              label: `${position}. ${topic}`,
            })),
          ]}
        />
        <RoundField workshop={shown.workshop} typed={typed} />
        <NoteFields typed={typed} station={null} open />
        <Actions>
          <Button kind="quiet">{say("saveNote")}</Button>
        </Actions>
        <HiddenFields values={view.formFields()} />
      </form>
    </Fold>
  );
};

/** Everything the tables wrote, line by line, and where it goes. */
export const harvestPage = (view: View, shown: HarvestPage): VNode => {
  const open = shown.notes.filter(({ harvest }) => harvest === "open");
  const done = shown.notes.filter(({ harvest }) => harvest !== "open");
  const status =
    shown.notes.length === 0
      ? say("noNotes")
      : open.length === 0
        ? say("allHarvested")
        : say("openLines", { count: open.length });
  return workshopPage(view, {
    meetingId: shown.meeting.id,
    title: say("harvestTitle", { title: shown.meeting.title }),
    typed: summaryOf(shown),
    children: (
      <>
        {shown.said !== null && <p role="status">{shown.said}</p>}
        <p>{say("harvestAbout")}</p>
        <p>
          <strong>{status}</strong>
        </p>
        <PaperForm view={view} shown={shown} />
        <ul class="plain stack">
          {open.map((note) => (
            <OpenLine key={note.id} view={view} shown={shown} note={note} />
          ))}
        </ul>
        {done.length > 0 && (
          <section class="stack tight" aria-labelledby="done">
            <h2 id="done">{say("done")}</h2>
            <ul class="plain stack tight">
              {done.map((note) => (
                <DoneLine key={note.id} shown={shown} note={note} />
              ))}
            </ul>
          </section>
        )}
      </>
    ),
  });
};
