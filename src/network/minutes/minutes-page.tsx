import type { VNode } from "preact";
import { ActButton, DrawnForm, type FormField, TypedErrors, titleOf } from "../../people/public.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { sayWhen } from "../meetings/say-meeting.ts";
import { NewDecision, NewTask, OpenTasks, Records } from "./minutes-form.tsx";
import { say } from "./minutes.texts.ts";
import { type MinutesProps, pathOfMinutes } from "./minutes-shown.ts";
import { sayMeetingDay } from "./say-minutes.ts";
import { TaskTag } from "./meeting-work.tsx";

const sendFields: readonly FormField[] = [
  { kind: "text", name: "silentAfterDays", label: say("silence"), hint: say("silenceHint"), numeric: true },
];

/** Minutes while they are written: one form for all of it, so that saving one thing never loses another. */
export const minutesPage = (props: MinutesProps): VNode => {
  const { view, shown, typed, told } = props;
  const title = say("minutesOf", { title: shown.facts.title });
  return staffFrame(view, {
    title: titleOf(title, typed),
    area: "meetings",
    children: (
      <div class="stack">
        <TypedErrors typed={typed} />
        {told && <Note tone={told.good ? "good" : "late"}>{told.text}</Note>}
        <p>
          <a href={view.href(`/intern/treffen/${shown.facts.id}`)}>{say("backToMeeting")}</a>
        </p>
        <h1>{title}</h1>
        <p>{sayWhen(shown.facts)}</p>
        <p class="soft">{say("draftAbout")}</p>
        <ToApproveCards {...props} />
        <form class="stack" method="post" action={view.href(pathOfMinutes(shown))}>
          <Records {...props} />
          <NewDecision {...props} />
          <OpenTasks {...props} />
          <NewTask {...props} />
          <p class="actions">
            <Button>{say("saveAll")}</Button>
          </p>
          <HiddenFields values={view.formFields()} />
        </form>
        <Written {...props} />
        <h2>{say("send")}</h2>
        <p>{say("sendAbout")}</p>
        <DrawnForm
          view={view}
          action={`${pathOfMinutes(shown)}/senden`}
          fields={sendFields}
          typed={typed}
          button={say("send")}
          kind="quiet"
        />
      </div>
    ),
  });
};

/** The minutes of the meeting before wait for the word of this one. */
export const ToApproveCards = ({ view, shown }: Pick<MinutesProps, "view" | "shown">) => (
  <>
    {shown.toApprove.map(({ meetingId, startsAt }) => (
      <Card key={meetingId} line>
        <p>
          <a href={view.href(`/intern/treffen/${meetingId}/protokoll`)}>
            {say("approveOf", { day: sayMeetingDay(startsAt.toString()) })}
          </a>
        </p>
        <ActButton
          view={view}
          action={`/intern/treffen/${meetingId}/protokoll/genehmigen`}
          hidden={{ inMeetingId: shown.facts.id }}
          button={say("approve")}
          suffix={say("approveOf", { day: sayMeetingDay(startsAt.toString()) })}
        />
      </Card>
    ))}
  </>
);

/** What this meeting has decided and handed out so far. */
const Written = ({ view, shown }: Pick<MinutesProps, "view" | "shown">) => (
  <>
    {shown.decisions.length > 0 && (
      <Card line title={say("decisions")} id="decisions">
        <ul class="plain stack tight">
          {shown.decisions.map(({ id, text, agendaItemId }) => {
            const about = shown.agenda.find((item) => item.id === agendaItemId);
            return (
              <li key={id} class="row apart">
                <span dir="auto">
                  {text}
                  {about && <span class="soft"> ({about.title})</span>}
                </span>
                <ActButton
                  view={view}
                  action={`${pathOfMinutes(shown)}/beschluss-streichen`}
                  hidden={{ id }}
                  button={say("removeDecision")}
                  suffix={say("itemNamed", { title: text })}
                  kind="text"
                />
              </li>
            );
          })}
        </ul>
      </Card>
    )}
    {shown.made.length + shown.settled.length > 0 && (
      <Card line title={say("tasks")} id="tasks">
        <ul class="plain stack tight">
          {[...shown.made, ...shown.settled].map((task) => (
            <li key={task.id} class="row apart">
              <a href={view.href(`/intern/aufgaben/${task.id}`)}>
                {say("mailTask", {
                  title: task.title,
                  owner: task.owner ?? say("nobody"),
                  day: sayMeetingDay(`${task.dueOn}T12:00:00Z`),
                })}
              </a>
              <TaskTag task={task} />
            </li>
          ))}
        </ul>
      </Card>
    )}
  </>
);
