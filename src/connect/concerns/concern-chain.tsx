import type { Temporal } from "temporal-polyfill";
import { Actions, Button } from "../../ui/button.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { mayBeReopened } from "./concern.ts";
import { actionOf, type ConcernProps, shortDayOf } from "./shown-concern.ts";
import { sayStep } from "./step.texts.ts";
import { titleOf } from "./my-day-page.tsx";

/** What this concern continues, what continues it, and how it ended; a closed one can go on as a new one. */
export const ConcernChain = (props: ConcernProps) => {
  const { view, shown } = props;
  const { follows, followedBy } = shown.steps;
  const link = (id: string) => view.href(`/intern/anliegen/${id}`, "de");
  return (
    <>
      {follows && (
        <p>
          <a href={link(follows.id)}>{sayStep("followsOld", { day: shortDayOf(follows.createdAt) })}</a>
        </p>
      )}
      {followedBy && (
        <p>
          <a href={link(followedBy)}>{sayStep("followedBy")}</a>
        </p>
      )}
      {shown.concern.state === "closed" ? <Ended {...props} /> : <Same {...props} />}
    </>
  );
};

const Ended = ({ view, shown }: ConcernProps) => {
  const { concern, who, words } = shown;
  // What another network has goes on there, under the same code: nothing can be begun anew here.
  const movedOn = shown.log.at(-1)?.reason === "movedOn";
  const how = movedOn ? "movedOn" : (concern.closingReason ?? "moved");
  const closedAt: Temporal.Instant | undefined = shown.log.at(-1)?.at;
  const again =
    !movedOn && mayBeReopened(concern, who).ok && words.name !== undefined && !shown.steps.followedBy;
  return (
    <Note title={sayStep("endedTitle", { how: sayStep(`closing-${how}` as "closing-moved") })} id="next">
      {closedAt && <p>{sayStep("endedDay", { day: shortDayOf(closedAt) })}</p>}
      {again && (
        <form method="post" action={actionOf(view, shown, "neu-aufnehmen")} class="stack tight">
          <p>
            <strong>{sayStep("reopenTitle")}</strong> {sayStep("reopenText")}
          </p>
          <HiddenFields values={view.formFields()} />
          <Actions>
            <Button kind="quiet">{sayStep("reopen")}</Button>
          </Actions>
        </form>
      )}
    </Note>
  );
};

const mostShown = 5;
/** The same number or address stands in another concern: a hint for a person, never a proof. */
const Same = ({ view, shown }: ConcernProps) => {
  const same = shown.steps.others.filter((other) => other.same).slice(0, mostShown);
  if (same.length === 0) return null;
  return (
    <Note title={sayStep("sameTitle")} id="same">
      <p>{sayStep("sameText")}</p>
      <ul class="plain">
        {same.map((other) => (
          <li key={other.id}>
            <a href={view.href(`/intern/anliegen/${other.id}`, "de")}>
              {sayStep("otherLine", { title: titleOf(other), day: shortDayOf(other.createdAt) })}
            </a>
          </li>
        ))}
      </ul>
    </Note>
  );
};
