import { workingDayFrom } from "../../core/working-days.ts";
import { officeDayOf, sayTime } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { TextArea, TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Thread } from "../../ui/thread.tsx";
import { ConcernFiles } from "../attachments/thread-files.tsx";
import { PhraseChoices } from "../phrases/phrase-choices.tsx";
import { sayPhrases } from "../phrases/phrases.ts";
import { staffTexts } from "../texts.ts";
import { mayBeAnswered } from "./concern.ts";
import { longestNextStep, soonestDay } from "./deadline.ts";
import { actionOf, type ConcernProps, errorAt, goneBy, shortDayOf } from "./shown-concern.ts";
import { sayStep } from "./step.texts.ts";

const t = speak(staffTexts, "de");

/** What was written so far; a message that these keys do not open is shown as closed, not left out. */
export const Messages = (props: ConcernProps) => {
  const { shown } = props;
  const gone = goneBy(shown);
  return (
    <>
      {shown.thread.length === 0 && <p class="soft">{gone ? sayStep(`gone-${gone}`) : t("noWords")}</p>}
      <Thread
        messages={shown.thread.map((line) => ({
          text: line.text ?? t("closedMessage"),
          lead: sayPhrases(line.phrases, "de"),
          by:
            line.author === "family"
              ? t("family", { day: `${shortDayOf(line.at)}, ${sayTime(line.at, "de")}` })
              : t("staff", {
                  name: line.by ?? t("anotherNode"),
                  day: `${shortDayOf(line.at)}, ${sayTime(line.at, "de")}`,
                }),
          mine: line.author === "staff",
        }))}
      />
      {mayBeAnswered(shown.concern, shown.who).ok && <Answer {...props} />}
      <ConcernFiles {...props} />
    </>
  );
};

/** An answer always names the day of the next step, so that no open concern is without a date. */
const Answer = ({ view, shown, error, typed }: ConcernProps) => (
  <form method="post" action={actionOf(view, shown, "antworten")} class="card line stack">
    <h3>{t("writeTitle")}</h3>
    <PhraseChoices typed={typed ?? {}} errorAt={(field) => errorAt(error, field)} />
    <TextArea
      id="text"
      name="text"
      label={t("text")}
      hint={t("writeHint")}
      rows={4}
      value={typed?.text}
      error={errorAt(error, "text")}
    />
    <TextField
      id="nextBy"
      name="nextBy"
      type="date"
      label={t("nextBy")}
      hint={t("nextByHint")}
      width="mid"
      value={
        typed?.nextBy || workingDayFrom(officeDayOf(shown.now).add({ days: 7 }), view.network.land).toString()
      }
      min={soonestDay(shown.now, view.network.land).toString()}
      max={longestNextStep(shown.now).toString()}
      error={errorAt(error, "nextBy")}
    />
    <HiddenFields values={view.formFields()} />
    <Actions>
      <Button kind="quiet">{t("send")}</Button>
    </Actions>
  </form>
);
