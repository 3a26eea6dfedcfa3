import type { Temporal } from "temporal-polyfill";
import { sayTime } from "../../core/say-date.ts";
import { Button } from "../../ui/button.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { mayBeWorkedOn } from "../concerns/concern.ts";
import { actionOf, type ConcernProps, shortDayOf } from "../concerns/shown-concern.ts";
import { AttemptForm } from "./attempt-form.tsx";
import { isEarned, isReadyForLook, type Missing } from "./attempt.ts";
import { sayAttempts } from "./attempts.texts.ts";

/** What was tried and what is missing before "nicht erreicht" (prototype 12); only where somebody is there for the family. */
export const Attempts = (props: ConcernProps) => {
  const { shown } = props;
  const { attempts, mayLookAgain } = shown.steps;
  const working = mayBeWorkedOn(shown.concern, shown.who).ok;
  if (attempts.length === 0 && !working) return null;
  return (
    <>
      <h2 id="attempts">{sayAttempts("title")}</h2>
      {attempts.length === 0 ? (
        <p class="soft">{sayAttempts("none")}</p>
      ) : (
        <ol class="plain stack tight">
          {attempts.map((attempt) => (
            <li key={attempt.triedAt.toString()}>
              {sayAttempts("line", {
                way: sayAttempts(`way-${attempt.channel}`),
                outcome: sayAttempts(`outcome-${attempt.outcome}`),
              })}{" "}
              <span class="small soft">{whenAndWho(attempt)}</span>
            </li>
          ))}
        </ol>
      )}
      {attempts.length > 0 && shown.concern.state === "active" && <BeforeNotReached {...props} />}
      {mayLookAgain && <LookAgain {...props} />}
      {working && <AttemptForm {...props} />}
    </>
  );
};

function whenAndWho({
  triedAt,
  by,
}: {
  readonly triedAt: Temporal.Instant;
  readonly by: string | null;
}): string {
  const when = { day: shortDayOf(triedAt), time: sayTime(triedAt, "de") };
  return by === null ? sayAttempts("byNobody", when) : sayAttempts("by", { ...when, name: by });
}

/** What is missing, in the order in which it can be mended. */
const missingWords = ({ attempts, otherDay, otherTime, ways, secondLook }: Missing): string[] => [
  ...(attempts > 0 ? [sayAttempts("missingAttempts", { count: attempts })] : []),
  ...(ways.length > 0
    ? [sayAttempts("missingWay", { ways: ways.map((way) => sayAttempts(`way-${way}`)).join(", ") })]
    : []),
  ...(otherDay ? [sayAttempts("missingDay")] : []),
  ...(otherTime ? [sayAttempts("missingTime")] : []),
  ...(secondLook ? [sayAttempts("missingLook")] : []),
];

const BeforeNotReached = (props: ConcernProps) => {
  const { missing, look } = props.shown.steps;
  if (isEarned(missing))
    return (
      <Note tone="good">
        <p>{sayAttempts("lookConfirmed")}</p>
      </Note>
    );
  return (
    <>
      {look?.answer === "tryAgain" && <p>{sayAttempts("lookAgainSaid")}</p>}
      <p>{sayAttempts("missingTitle")}</p>
      <ul class="stack tight">
        {missingWords(missing).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {look?.answer === "asked" ? (
        <p class="soft">{sayAttempts("lookAsked", { day: shortDayOf(look.at) })}</p>
      ) : (
        isReadyForLook(missing) &&
        (props.shown.steps.mayBeLookedAtBySomebody ? <AskLook {...props} /> : <NobodyToLook />)
      )}
    </>
  );
};

const AskLook = ({ view, shown }: ConcernProps) =>
  mayBeWorkedOn(shown.concern, shown.who).ok && (
    <form method="post" action={actionOf(view, shown, "zweiter-blick-bitte")} class="row">
      <HiddenFields values={view.formFields()} />
      <Button kind="quiet">{sayAttempts("askLook")}</Button>{" "}
      <span class="small soft">{sayAttempts("askLookHint")}</span>
    </form>
  );

/** The rule stays; who is alone reads what to do instead of asking nobody. */
const NobodyToLook = () => (
  <Note tone="late" title={sayAttempts("nobodyToLook")}>
    <p>{sayAttempts("nobodyToLookText")}</p>
  </Note>
);

/** For the second person: enough, or once more. */
const LookAgain = ({ view, shown }: ConcernProps) => (
  <Note tone="lamp" title={sayAttempts("lookTitle")} id="look">
    <p>{sayAttempts("lookText")}</p>
    {(["confirmed", "tryAgain"] as const).map((answer) => (
      <form key={answer} method="post" action={actionOf(view, shown, "zweiter-blick")}>
        <HiddenFields values={{ ...view.formFields(), answer }} />
        <Button kind="quiet">{sayAttempts(answer === "confirmed" ? "confirm" : "tryAgain")}</Button>
      </form>
    ))}
  </Note>
);
