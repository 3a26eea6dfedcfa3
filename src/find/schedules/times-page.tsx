import type { VNode } from "preact";
import type { Schedule } from "../../core/recurrence.ts";
import { upcoming } from "../../core/recurrence-asked.ts";
import { DrawnForm, type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import { officeDay } from "../../platform/clock.ts";
import type { View } from "../../platform/view.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card, Fold } from "../../ui/card.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { closuresPath } from "./closures-page.tsx";
import { DateList } from "./date-list.tsx";
import { scheduleInWords } from "./schedule-in-words.ts";
import { newSchedule, scheduleFormFields } from "./schedule-fields.ts";
import type { KeptOffer } from "./schedules.sql.ts";
import { germanWords, timesPath } from "./staff-words.ts";
import { HolidaysMissing } from "./school-holidays-known.tsx";
import { closedDaysOf, type NetworkTimes } from "./timed-offer.ts";
import { say } from "./times-staff.texts.ts";

const shownDates = 8;

type TimesProps = {
  readonly offer: KeptOffer;
  readonly times: NetworkTimes;
  readonly typed?: Typed;
  /** What came of a calendar file that was read in. */
  readonly said?: readonly string[];
};

/** The times of one offer: the next dates, each with one tap to call it off, the rules behind them, a new one. */
export function timesPage(view: View, props: TimesProps): VNode {
  const { offer, typed, said = [] } = props;
  const form = typed ?? newSchedule(officeDay(view.now).toString());
  return staffFrame(view, {
    title: titleOf(say("tab"), form),
    area: "offers",
    children: (
      <div class="stack">
        <TypedErrors typed={form} fields={scheduleFormFields} />
        {said.length > 0 && (
          <Note>
            {said.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Note>
        )}
        <p>
          <a href={view.href(`/intern/angebote/${offer.id}`, "de")}>{say("back")}</a>
        </p>
        <h1>{say("title", { offer: offer.title })}</h1>
        {offer.isPublic ? (
          <p>
            <a href={view.href(`/angebote/${offer.slug}`, "de")}>{say("publicPage")}</a>
          </p>
        ) : (
          <Note>{say("hidden")}</Note>
        )}
        <p>{say("atOnce")}</p>
        <Known view={view} {...props} />
        <Add view={view} {...props} form={form} />
        <Upload view={view} offer={offer} />
      </div>
    ),
  });
}

/** What is known: the dates to come and the rules behind them. */
const Known = ({ view, offer, times }: TimesProps & { readonly view: View }) => {
  const timed = times.offers[0];
  if (timed === undefined) return <p>{say("none")}</p>;
  const closed = closedDaysOf(times, offer);
  const dates = upcoming(timed.schedules, view.now, closed, { most: shownDates, onlyOn: false });
  const asksSchool = timed.schedules.some((one) => one.closedInSchoolHolidays);
  return (
    <>
      <h2>{say("nextDates")}</h2>
      {dates.length === 0 ? <p>{say("noDates")}</p> : <DateList view={view} offer={offer} dates={dates} />}
      <h2>{say("known")}</h2>
      {timed.schedules.map((schedule) => (
        <Rule key={schedule.id} view={view} schedule={schedule} />
      ))}
      {asksSchool && (
        <>
          <HolidaysMissing view={view} land={times.land} holidays={times.schoolHolidays} />
          <p>
            <a href={view.href(`${closuresPath}#school-holidays`, "de")}>{say("schoolHolidaysToClosures")}</a>
          </p>
        </>
      )}
    </>
  );
};

type AddProps = TimesProps & { readonly view: View; readonly form: Typed };

const Add = ({ view, offer, times, typed, form }: AddProps) => (
  <>
    <p class="actions">
      <ButtonLink href={view.href(`/intern/schliesszeiten?angebot=${offer.id}`, "de")} kind="quiet">
        {say("closeOffer")}
      </ButtonLink>
      <ButtonLink href={view.href(closuresPath, "de")} kind="text">
        {say("toClosures")}
      </ButtonLink>
    </p>
    <Fold summary={say("add")} open={times.offers.length === 0 || typed !== undefined}>
      <DrawnForm
        view={view}
        action={timesPath(offer.id)}
        fields={scheduleFormFields}
        typed={form}
        button={say("save")}
      />
    </Fold>
  </>
);

const Rule = ({ view, schedule }: { readonly view: View; readonly schedule: Schedule }) => (
  <Card line tight>
    <p>{scheduleInWords(schedule, germanWords(view))}</p>
    <p>
      <a class="tap" href={view.href(`/intern/zeiten/${schedule.id}`, "de")}>
        {say("change")}
      </a>
    </p>
  </Card>
);

const Upload = ({ view, offer }: { readonly view: View; readonly offer: KeptOffer }) => (
  <Fold summary={say("uploadTitle")}>
    <form
      class="card stack"
      method="post"
      enctype="multipart/form-data"
      action={view.href(`${timesPath(offer.id)}/kalender`, "de")}
    >
      <div class="field">
        <label for="calendar">{say("uploadTitle")}</label>
        <p class="hint" id="calendar-hint">
          {say("uploadHint")}
        </p>
        <input
          type="file"
          id="calendar"
          name="calendar"
          accept=".ics,text/calendar"
          aria-describedby="calendar-hint"
        />
      </div>
      <div class="actions">
        <Button kind="quiet">{say("upload")}</Button>
      </div>
      <HiddenFields values={view.formFields()} />
    </form>
  </Fold>
);
