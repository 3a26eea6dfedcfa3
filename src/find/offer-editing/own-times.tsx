import { ActButton, DrawnForm, type Typed } from "../../people/public.ts";
import { officeDay } from "../../platform/clock.ts";
import type { View } from "../../platform/view.ts";
import { Card, Fold } from "../../ui/card.tsx";
import { newSchedule, scheduleFormFields } from "../schedules/schedule-fields.ts";
import { scheduleInWords } from "../schedules/schedule-in-words.ts";
import { germanWords } from "../schedules/staff-words.ts";
import { fieldName } from "./editing.texts.ts";
import { scheduleOf } from "./proposed-times.ts";
import type { Proposal } from "./proposals.sql.ts";
import { sayProposals as t } from "./proposals.texts.ts";

type TimesProps = {
  readonly view: View;
  readonly proposal: Proposal;
  /** The page of the proposal. */
  readonly path: string;
  readonly typed?: Typed | undefined;
};

/** The times that come with a new offer, for the person who proposes it: nobody can state them elsewhere before it is there. */
export const OwnTimes = ({ view, proposal, path, typed }: TimesProps) => {
  const { times } = proposal.change;
  const words = germanWords(view);
  return (
    <section class="stack" aria-labelledby="times">
      <h2 id="times">{fieldName("schedules")}</h2>
      <p>{t(times.length === 0 ? "timesNone" : "timesWithIt")}</p>
      {times.map((time) => (
        <Card key={time.id} line tight>
          <p>{scheduleInWords(scheduleOf(time), words)}</p>
          <ActButton
            view={view}
            action={`${path}/zeiten/entfernen`}
            hidden={{ timeId: time.id }}
            button={t("timeRemove")}
            suffix={scheduleInWords(scheduleOf(time), words)}
          />
        </Card>
      ))}
      <Fold summary={t("timeAdd")} open={typed !== undefined}>
        <DrawnForm
          view={view}
          action={`${path}/zeiten`}
          fields={scheduleFormFields}
          typed={typed ?? newSchedule(officeDay(view.now).toString())}
          button={t("timeAdd")}
          kind="quiet"
        />
      </Fold>
    </section>
  );
};
