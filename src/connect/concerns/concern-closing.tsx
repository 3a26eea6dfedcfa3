import type { ComponentChildren } from "preact";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { Choices, Fieldset, RadioChoice } from "../../ui/choices.tsx";
import { SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { isEarned } from "../attempts/attempt.ts";
import { gapCauses } from "./closing-input.ts";
import { type ClosingReason, closingReasons, mayBeClosed } from "./concern.ts";
import { reasonField } from "./concern-refusal.ts";
import { dayOf } from "./deadline.ts";
import { titleOf } from "./my-day-page.tsx";
import { actionOf, type ConcernProps, errorAt, shortDayOf } from "./shown-concern.ts";
import { sayStep } from "./step.texts.ts";
import { topicOptions } from "./wish-question.ts";

const id = reasonField("abschliessen");
const ownFields = [id, "happenedOn", "topic", "cause", "otherId", "closing-notReached", "closingWords"];

/** Nothing closes without an enumerated outcome, and an outcome says what proves it. */
export const Close = (props: ConcernProps) => {
  const { view, shown, error } = props;
  if (!mayBeClosed(shown.concern, shown.who).ok) return null;
  // What is not earned yet is not offered: the part on attempts says what is missing.
  const offered = closingReasons.filter(
    (reason) => reason !== "notReached" || isEarned(shown.steps.missing) || props.typed?.reason === reason,
  );
  return (
    <Fold summary={sayStep("closeTitle")} open={ownFields.includes(error?.fieldId ?? "")}>
      <form method="post" action={actionOf(view, shown, "abschliessen")} class="stack">
        <HiddenFields values={view.formFields()} />
        <Fieldset id="closing" legend={sayStep("closingReason")}>
          <Choices look="tight">
            {offered.map((reason, at) => (
              <Outcome key={reason} {...props} reason={reason} first={at === 0} />
            ))}
          </Choices>
        </Fieldset>
        <TextArea
          id="closingWords"
          name="closingWords"
          label={sayStep("closingWords")}
          hint={sayStep("closingWordsHint")}
          value={props.typed?.closingWords}
          error={errorAt(error, "closingWords")}
        />
        <Button kind="quiet" full>
          {sayStep("close")}
        </Button>
      </form>
    </Fold>
  );
};

type OutcomeProps = ConcernProps & { readonly reason: ClosingReason; readonly first: boolean };
const Outcome = ({ reason, first, ...props }: OutcomeProps) => (
  <RadioChoice
    id={first ? id : `closing-${reason}`}
    name="reason"
    value={reason}
    label={sayStep(`closing-${reason}`)}
    small={smallOf(reason)}
    checked={props.typed?.reason === reason}
    error={errorAt(props.error, first ? id : `closing-${reason}`)}
    reveal={fieldOf(reason, props)}
  />
);

function smallOf(reason: ClosingReason): string | undefined {
  return reason === "takenUp" || reason === "duplicate" || reason === "notReached"
    ? sayStep(`small-${reason}`)
    : undefined;
}

/** What an outcome has to name besides itself. */
function fieldOf(reason: ClosingReason, props: ConcernProps): ComponentChildren {
  switch (reason) {
    case "takenUp":
      return <HappenedOn {...props} />;
    case "noOffer":
      return <Missing {...props} />;
    case "duplicate":
      return <Other {...props} />;
    default:
      return undefined;
  }
}

const HappenedOn = ({ shown, error, typed }: ConcernProps) => (
  <TextField
    id="happenedOn"
    name="happenedOn"
    type="date"
    width="mid"
    label={sayStep("happenedOn")}
    value={typed?.happenedOn}
    min={dayOf(shown.concern.createdAt).toString()}
    max={dayOf(shown.now).toString()}
    error={errorAt(error, "happenedOn")}
  />
);

/** What the family needed and nobody has; the topic it chose itself is the first guess. */
const Missing = (props: ConcernProps) => (
  <div class="stack">
    <SelectField
      id="topic"
      name="topic"
      label={sayStep("gapTopic")}
      value={props.typed?.topic ?? props.shown.words.topic}
      error={errorAt(props.error, "topic")}
      options={topicOptions(props.topics, "–")}
    />
    <Cause {...props} />
  </div>
);

const Cause = ({ error, typed }: ConcernProps) => (
  <SelectField
    id="cause"
    name="cause"
    label={sayStep("cause")}
    hint={sayStep("causeHint")}
    value={typed?.cause}
    error={errorAt(error, "cause")}
    options={[
      { value: "", label: "–" },
      ...gapCauses.map((cause) => ({ value: cause, label: sayStep(`cause-${cause}`) })),
    ]}
  />
);

const Other = ({ shown, error, typed }: ConcernProps) => {
  const { others } = shown.steps;
  if (others.length === 0) return <p>{sayStep("otherNone")}</p>;
  return (
    <SelectField
      id="otherId"
      name="otherId"
      label={sayStep("otherId")}
      value={typed?.otherId || others.find(({ same }) => same)?.id}
      error={errorAt(error, "otherId")}
      options={[
        { value: "", label: "–" },
        ...others.map((other) => {
          const title = sayStep("otherLine", { title: titleOf(other), day: shortDayOf(other.createdAt) });
          return { value: other.id, label: other.same ? sayStep("otherSame", { title }) : title };
        }),
      ]}
    />
  );
};
