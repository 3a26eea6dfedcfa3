import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { DrawnForm, titleOf, TypedErrors } from "../forms/form-page.tsx";
import type { FormField, Typed } from "../forms/typed-form.ts";
import { newPassphraseFields } from "../invitations/invitation-page.tsx";
import { say } from "../texts.ts";

const emailField: FormField = {
  kind: "text",
  name: "email",
  type: "email",
  label: say("email"),
  autocomplete: "username",
};

/** Asking for a link. */
export const forgotPage = (view: View, typed: Typed): VNode =>
  staffFrame(view, {
    title: titleOf(say("forgot"), typed),
    children: (
      <div class="sign stack">
        <TypedErrors typed={typed} />
        <h1>{say("forgot")}</h1>
        <p>{say("forgotAbout")}</p>
        <DrawnForm
          view={view}
          action="/intern/passwort-vergessen"
          fields={[emailField]}
          typed={typed}
          button={say("sendLink")}
        >
          <p>
            <a href={view.href("/intern/anmelden")}>{say("backToSignIn")}</a>
          </p>
        </DrawnForm>
      </div>
    ),
  });

type Words = {
  readonly title: string;
  readonly text: string;
  readonly way: { readonly href: string; readonly label: string };
};

/** One sentence and one way on: link sent, link gone, team asked. */
export const plainStepPage = (view: View, { title, text, way }: Words): VNode =>
  staffFrame(view, {
    title,
    children: (
      <div class="sign stack">
        <h1>{title}</h1>
        <p>{text}</p>
        <ButtonLink kind="quiet" href={view.href(way.href)}>
          {way.label}
        </ButtonLink>
      </div>
    ),
  });

/** Choosing the new one, with what it costs said before. */
export const newPassphrasePage = (
  view: View,
  hidden: Readonly<Record<string, string>>,
  typed: Typed,
): VNode =>
  staffFrame(view, {
    title: titleOf(say("newPassphrase"), typed),
    children: (
      <div class="sign stack">
        <TypedErrors typed={typed} kept={say("secretsNotKept")} />
        <h1>{say("newPassphrase")}</h1>
        <Note tone="late">
          <p>{say("newPassphraseAbout")}</p>
          <p>{say("newPassphraseOnlyHolder")}</p>
        </Note>
        <DrawnForm
          view={view}
          action="/intern/passwort-neu"
          fields={newPassphraseFields}
          typed={typed}
          button={say("setNewPassphrase")}
          hidden={hidden}
        />
      </div>
    ),
  });
