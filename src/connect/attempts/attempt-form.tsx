import { Actions, Button } from "../../ui/button.tsx";
import { CheckChoice } from "../../ui/choices.tsx";
import { Pairs } from "../../ui/facts.tsx";
import { SelectField, TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { hasRules } from "../concerns/contact-wish.ts";
import { rulePairs } from "../concerns/safe-contact.tsx";
import { actionOf, type ConcernProps, errorAt, safeOf } from "../concerns/shown-concern.ts";
import {
  type AttemptChannel,
  attemptChannels,
  attemptOutcomes,
  firstWay,
  partOfDay,
  sinceReached,
  waysOf,
} from "./attempt.ts";
import { sayAttempts } from "./attempts.texts.ts";

const nothingChosen = { value: "", label: "–" };
const also: readonly AttemptChannel[] = ["letter", "visit"];

/** The ways the family gave first; others only where it came by itself, and last. */
const channelsFor = ({ shown }: ConcernProps): readonly AttemptChannel[] => {
  const given = waysOf(shown.concern);
  return [...given, ...also, ...attemptChannels.filter((way) => !given.includes(way) && !also.includes(way))];
};

/** Way, outcome and time in four fields: it must be written down on the road, standing. */
export const AttemptForm = (props: ConcernProps) => {
  const { view, shown, error, typed } = props;
  const first = firstWay(shown.steps.missing.ways, waysOf(shown.concern));
  return (
    <form method="post" action={actionOf(view, shown, "versuch")} class="card line stack">
      <h3>{sayAttempts("formTitle")}</h3>
      <Rules {...props} />
      <TimeHint {...props} />
      <div class="cols even">
        <SelectField
          id="channel"
          name="channel"
          label={sayAttempts("way")}
          value={typed?.channel ?? first}
          error={errorAt(error, "channel")}
          options={channelsFor(props).map((way) => ({ value: way, label: sayAttempts(`way-${way}`) }))}
        />
        <SelectField
          id="outcome"
          name="outcome"
          label={sayAttempts("outcome")}
          value={typed?.outcome}
          error={errorAt(error, "outcome")}
          options={[
            nothingChosen,
            ...attemptOutcomes.map((outcome) => ({
              value: outcome,
              label: sayAttempts(`outcome-${outcome}`),
            })),
          ]}
        />
      </div>
      <When {...props} />
      <CheckChoice
        id="homeAgreed"
        name="homeAgreed"
        value="1"
        label={sayAttempts("homeAgreed")}
        checked={typed?.homeAgreed === "1"}
        error={errorAt(error, "homeAgreed")}
      />
      <HiddenFields values={view.formFields()} />
      <Actions>
        <Button kind="quiet">{sayAttempts("save")}</Button>
      </Actions>
    </form>
  );
};

/** Where the family asked for care, that was read before it was tried; the tick is asked for each attempt. */
const Rules = ({ shown, error, typed }: ConcernProps) => {
  const safe = safeOf(shown);
  if (safe === null || !hasRules(safe)) return null;
  return (
    <>
      <Pairs pairs={rulePairs(safe)} />
      <CheckChoice
        id="rulesKnown"
        name="rulesKnown"
        value="1"
        label={sayAttempts("rulesKnown")}
        checked={typed?.rulesKnown === "1"}
        error={errorAt(error, "rulesKnown")}
      />
    </>
  );
};

const When = ({ shown, error, typed }: ConcernProps) => (
  <div class="cols even">
    <SelectField
      id="day"
      name="day"
      label={sayAttempts("day")}
      value={typed?.day || "today"}
      error={errorAt(error, "day")}
      options={[
        { value: "today", label: sayAttempts("today") },
        { value: "yesterday", label: sayAttempts("yesterday") },
      ]}
    />
    <TextField
      id="time"
      name="time"
      type="time"
      label={sayAttempts("time")}
      width="mid"
      value={
        typed?.time ||
        shown.now.toZonedDateTimeISO("Europe/Berlin").toPlainTime().toString({ smallestUnit: "minute" })
      }
      error={errorAt(error, "time")}
    />
  </div>
);

/** Always the same time of day so far: another one is worth a try. */
const TimeHint = ({ shown }: ConcernProps) => {
  const counted = sinceReached(shown.steps.attempts);
  const parts = new Set(counted.map(({ triedAt }) => partOfDay(triedAt)));
  const [part] = parts;
  if (part === undefined || parts.size > 1 || !shown.steps.missing.otherTime) return null;
  return <p class="small soft">{sayAttempts("hintTime", { part: sayAttempts(`part-${part}`) })}</p>;
};
