import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { SeatingFigures, SeatingPlan } from "./seating-plan.tsx";
import { say } from "./seating.texts.ts";
import type { WorkshopSheet } from "./workshop.ts";

/** The page of the tables of a meeting, and what lies below it. */
export const tablesPath = (meetingId: string, below = ""): string =>
  `/intern/treffen/${meetingId}/tische${below}`;

type SeatingCardProps = {
  readonly view: View;
  readonly meetingId: string;
  /** From `readSeating`; null while nobody has set up tables. */
  readonly sheet: WorkshopSheet | null;
  /** The coordination sets up, computes and prints; others read. */
  readonly mayChange: boolean;
};

type OpenNotesProps = { readonly view: View; readonly sheet: WorkshopSheet };

/** Nothing a table wrote is forgotten: as long as a line has gone nowhere, the meeting says so. */
export const OpenNotes = ({ view, sheet }: OpenNotesProps) =>
  sheet.openNotes === 0 ? null : (
    <Note tone="lamp">
      <p>
        {say("openNotes", { count: sheet.openNotes })}{" "}
        <a href={view.href(`/intern/treffen/${sheet.meeting.id}/ernte`)}>{say("toHarvest")}</a>
      </p>
    </Note>
  );

const NothingYet = ({ view, meetingId, sheet, mayChange }: SeatingCardProps) => (
  <>
    <p>{say(sheet === null ? "noTables" : "noPlan")}</p>
    {mayChange && sheet === null && <p class="small soft">{say("noTablesDo")}</p>}
    {mayChange && (
      <Actions>
        <ButtonLink kind="quiet" href={view.href(tablesPath(meetingId))}>
          {say(sheet === null ? "setUp" : "openTables")}
        </ButtonLink>
      </Actions>
    )}
  </>
);

/** "Wer sitzt wo?" on the page of a meeting: figures, the plan, and the ways on. */
export const SeatingCard = (props: SeatingCardProps) => {
  const { view, meetingId, sheet, mayChange } = props;
  // What somebody is not to work on and has nothing to read in is left out.
  if (!mayChange && (sheet === null || sheet.seating === null)) return null;
  return (
    <section class="stack" aria-labelledby="seating">
      <h2 id="seating">{say("whoSitsWhere")}</h2>
      {sheet === null || sheet.seating === null ? (
        <NothingYet {...props} />
      ) : (
        <>
          <SeatingFigures sheet={sheet} />
          <SeatingPlan sheet={sheet} />
        </>
      )}
      {mayChange && sheet !== null && <OpenNotes view={view} sheet={sheet} />}
      {mayChange && sheet?.seating && (
        <Actions>
          <ButtonLink kind="quiet" href={view.href(tablesPath(meetingId, "/aenderung"))}>
            {say("someoneMissing")}
          </ButtonLink>
          <ButtonLink kind="quiet" href={view.href(tablesPath(meetingId))}>
            {say("openTables")}
          </ButtonLink>
          <ButtonLink kind="text" icon="print" href={view.href(tablesPath(meetingId, "/druck"))}>
            {say("prints")}
          </ButtonLink>
        </Actions>
      )}
    </section>
  );
};
