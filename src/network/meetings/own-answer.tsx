import type { Typed } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Fold } from "../../ui/card.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { say } from "./say.ts";
import type { MeetingShown } from "./show-meeting.ts";

type Props = { readonly view: View; readonly shown: MeetingShown; readonly typed: Typed };

/** The form of somebody who is invited herself; the coordination, who has other things to do here, unfolds it. */
export const OwnAnswer = ({ view, shown, typed }: Props) => {
  const { own, meeting, begun, keeps } = shown;
  if (own === null) return null;
  const stands = say(`own_${own.answer ?? "open"}`);
  const open = meeting.state === "planned" && meeting.startsAt !== null && !begun;
  const body = (
    <>
      {open && (
        <AnswerForm
          view={view}
          action={`/intern/treffen/${meeting.id}/antwort`}
          typed={typed}
          keptNeeds={own.needs.length > 0 || own.needsNote !== null}
          hidden={{ von: "treffen" }}
        />
      )}
      <p class="small">{say("linkCode", { code: own.checkInCode })}</p>
    </>
  );
  if (keeps)
    return (
      <Fold summary={say("ownStands", { stands })} open={Object.keys(typed.errors).length > 0}>
        {body}
      </Fold>
    );
  return (
    <section class="stack" aria-labelledby="own-answer">
      <h2 id="own-answer">{say("ownAnswer")}</h2>
      <p>{stands}</p>
      {body}
    </section>
  );
};
