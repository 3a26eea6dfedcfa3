import type { VNode } from "preact";
import {
  DrawnForm,
  type FormField,
  type Typed,
  TypedErrors,
  titleOf,
  untouched,
} from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Card, Fold } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { GuestDay, GuestRequest } from "./guest-date.ts";
import { GuestDays, sayGuestDay, Where } from "./guest-dates-page.tsx";
import { say } from "./guest-dates.texts.ts";
import { guestLinkPath, guestsPath } from "./guest-paths.ts";

export const answerNames = ["days", "reason"];

const answerForm = (open: readonly GuestDay[]): readonly FormField[] => [
  {
    kind: "checks",
    name: "days",
    label: say("whichFit"),
    hint: say("whichFitHint"),
    options: open.map(({ onDate }) => ({ value: onDate, label: sayGuestDay(onDate) })),
  },
  { kind: "text", name: "reason", label: say("reason") },
];

export type ShownRequest = {
  readonly request: GuestRequest;
  readonly answers: boolean;
  readonly open: readonly GuestDay[];
  readonly agreed: readonly GuestDay[];
};

type Props = { readonly shown: ShownRequest; readonly typed: Typed; readonly told?: string | undefined };

/** One request: its dates, the answer of whoever is asked, and a way to take a date back. */
export function guestRequestPage(view: View, { shown, typed, told }: Props): VNode {
  const { request, answers, open, agreed } = shown;
  const title = say("requestTitle", { guest: request.guest, host: request.host });
  const path = `${guestsPath}/${request.id}`;
  const mayGo = [...(answers ? [] : open), ...agreed];
  return staffFrame(view, {
    title: titleOf(title, typed),
    area: "offers",
    children: (
      <div class="stack read">
        <TypedErrors typed={typed} />
        {told && <Note tone="good">{told}</Note>}
        <p>
          <a href={view.href(guestsPath, "de")}>{say("back")}</a>
        </p>
        <h1>{title}</h1>
        <p>
          <strong>{request.about}</strong>
        </p>
        <Where request={request} />
        {request.note !== null && <p>{request.note}</p>}
        <h2>{say("theDates")}</h2>
        <GuestDays days={request.days} />
        {answers && open.length > 0 && (
          <DrawnForm
            view={view}
            action={path}
            fields={answerForm(open)}
            typed={typed}
            button={say("sendAnswer")}
          />
        )}
        {mayGo.map(({ onDate }) => (
          <Fold key={onDate} summary={`${say("callOff")}: ${sayGuestDay(onDate)}`}>
            <DrawnForm
              view={view}
              action={`${path}/zuruecknehmen`}
              fields={[{ kind: "text", name: "reason", label: say("callOffReason") }]}
              typed={untouched}
              button={say("callOff")}
              kind="quiet"
              hidden={{ onDate }}
            />
          </Fold>
        ))}
      </div>
    ),
  });
}

type LinkProps = {
  readonly request: GuestRequest;
  readonly open: readonly GuestDay[];
  readonly secret: string;
  readonly typed: Typed;
};

/** What the link of the letter opens: the same question for somebody without an account. */
export function guestLinkPage(view: View, { request, open, secret, typed }: LinkProps): VNode {
  const title = say("linkTitle", { side: request.askedBy === "guest" ? request.host : request.guest });
  return staffFrame(view, {
    title: titleOf(title, typed),
    children: (
      <div class="sign stack">
        <TypedErrors typed={typed} />
        <h1>{title}</h1>
        <p>{say("line", { guest: request.guest, host: request.host, about: request.about })}</p>
        <Where request={request} />
        {request.note !== null && <Card line>{request.note}</Card>}
        <DrawnForm
          view={view}
          action={guestLinkPath}
          fields={answerForm(open)}
          typed={typed}
          button={say("sendAnswer")}
          hidden={{ _link: secret }}
        />
      </div>
    ),
  });
}
