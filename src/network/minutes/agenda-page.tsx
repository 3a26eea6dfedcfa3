import type { VNode } from "preact";
import { ActButton, DrawnForm, type Told, TypedErrors, titleOf, untouched } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { PrintButton } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { sayWhen } from "../meetings/say-meeting.ts";
import { minutesOf } from "./agenda.ts";
import { agendaFormFields, type AgendaShown, type AgendaTyped, pathOfAgenda } from "./agenda-form.ts";
import { Point } from "./agenda-points.tsx";
import { say } from "./minutes.texts.ts";

type Props = {
  readonly view: View;
  readonly shown: AgendaShown;
  readonly again: AgendaTyped;
  readonly told?: Told | undefined;
};

/** The agenda: to read and print for everybody, to change for the coordination. */
export const agendaPage = ({ view, shown, again, told }: Props): VNode => {
  const { facts, agenda, keeps, persons } = shown;
  const title = say("agendaOf", { title: facts.title });
  const fields = agendaFormFields(persons);
  return staffFrame(view, {
    title: titleOf(title, again.typed),
    area: "meetings",
    children: (
      <div class="stack">
        <TypedErrors typed={again.typed} fields={fields} />
        {told && <Note tone={told.good ? "good" : "late"}>{told.text}</Note>}
        <p class="noprint">
          <a href={view.href(`/intern/treffen/${facts.id}`)}>{say("backToMeeting")}</a>
        </p>
        <h1>{title}</h1>
        <p>{[sayWhen(facts), facts.place].filter((part) => part !== null).join(". ")}</p>
        <Total shown={shown} />
        {agenda.length === 0 && <p>{say("agendaEmpty")}</p>}
        <ol class="plain stack">
          {agenda.map((item) => (
            <Point key={item.id ?? item.kind} view={view} shown={shown} item={item} again={again} />
          ))}
        </ol>
        <p class="actions">
          <PrintButton>{say("preview")}</PrintButton>
        </p>
        {keeps && <Further view={view} shown={shown} again={again} />}
      </div>
    ),
  });
};

const Total = ({ shown: { agenda, facts, tooLong } }: Pick<Props, "shown">) => {
  const count = minutesOf(agenda);
  if (facts.startsAt === null || facts.endsAt === null) return <p>{say("total", { count })}</p>;
  const of = Math.round(facts.startsAt.until(facts.endsAt).total("minutes"));
  return (
    <>
      <p>
        {say("totalOf", { count, of })}{" "}
        {tooLong === 0 && count < of && say("agendaFits", { count: of - count })}
      </p>
      {tooLong > 0 && (
        <Note tone="late">
          <p>{say("agendaTooLong", { count: tooLong })}</p>
        </Note>
      )}
    </>
  );
};

const Further = ({ view, shown, again }: Omit<Props, "told">) => (
  <div class="stack noprint">
    <h2>{say("addItem")}</h2>
    <DrawnForm
      view={view}
      action={`${pathOfAgenda(shown)}/neu`}
      fields={agendaFormFields(shown.persons)}
      typed={again.at === "neu" ? again.typed : untouched}
      button={say("addItemButton")}
    />
    <ActButton view={view} action={`${pathOfAgenda(shown)}/senden`} button={say("sendAgenda")} />
  </div>
);
