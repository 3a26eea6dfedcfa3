import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { SelectField, TextArea } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { say } from "./contradictions.texts.ts";
import type { NextMeeting } from "./findings.sql.ts";
import { sayMeeting, sayPutOn } from "./meeting-words.ts";

const base = "/intern/dienste/widersprueche";

type AgendaFormProps = {
  readonly view: View;
  readonly mark: string;
  readonly meetings: readonly NextMeeting[];
  /** Heard at the button, so that many of them can be told apart. */
  readonly about: string;
};

/** With one meeting ahead it is one button that says its day; with several one chooses. */
export const AgendaForm = ({ view, mark, meetings, about }: AgendaFormProps) => {
  const [first, ...more] = meetings;
  if (!first) return null;
  const hidden = { ...view.formFields(), mark };
  if (more.length === 0)
    return (
      <form method="post" action={view.href(`${base}/tagesordnung`, "de")}>
        <HiddenFields values={{ ...hidden, seriesId: first.seriesId }} />
        <Button kind="quiet" suffix={about}>
          {mark === "all" ? say("agendaAll") : sayPutOn(first)}
        </Button>
      </form>
    );
  return (
    <form class="row end" method="post" action={view.href(`${base}/tagesordnung`, "de")}>
      <SelectField
        id={`series-${mark}`}
        name="seriesId"
        label={say("agendaWhich")}
        options={meetings.map((one) => ({ value: one.seriesId, label: sayMeeting(one) }))}
      />
      <HiddenFields values={hidden} />
      <Button kind="quiet" suffix={about}>
        {say(mark === "all" ? "agendaAll" : "agendaPut")}
      </Button>
    </form>
  );
};

type SettleFormProps = {
  readonly view: View;
  readonly mark: string;
  readonly about: string;
  readonly error?: string | undefined;
  readonly how?: string | undefined;
};

/** How it was settled, or why it is none; nothing goes without a sentence. */
export const SettleForm = ({ view, mark, about, error, how }: SettleFormProps) => (
  <Fold summary={say("settle")} open={error !== undefined}>
    <form class="stack tight" method="post" action={view.href(`${base}/klaeren`, "de")}>
      <TextArea id={`how-${mark}`} name="how" label={say("settleHow")} rows={2} value={how} error={error} />
      <HiddenFields values={{ ...view.formFields(), mark }} />
      <div class="actions">
        <Button kind="quiet" name="state" value="settled" suffix={about}>
          {say("settleDone")}
        </Button>
        <Button kind="text" name="state" value="dismissed" suffix={about}>
          {say("settleNone")}
        </Button>
      </div>
    </form>
  </Fold>
);
