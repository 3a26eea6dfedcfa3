import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Pairs } from "../../ui/facts.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { DrawnForm, titleOf, TypedErrors } from "../forms/form-page.tsx";
import type { FormField, Typed } from "../forms/typed-form.ts";
import { say } from "../texts.ts";

export const newPassphraseFields: readonly FormField[] = [
  {
    kind: "text",
    name: "passphrase",
    type: "password",
    label: say("choosePassphrase"),
    hint: say("passphraseHint"),
    autocomplete: "new-password",
  },
  {
    kind: "text",
    name: "passphraseAgain",
    type: "password",
    label: say("passphraseAgain"),
    autocomplete: "new-password",
  },
];

export type InvitationShown = {
  readonly secret: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly team: string | null;
  readonly hasAccount: boolean;
  readonly typed: Typed;
};

/** What the link of an invitation opens: who, where, and one button that acts. */
export const invitationPage = (view: View, shown: InvitationShown): VNode =>
  staffFrame(view, {
    title: titleOf(say("invitation"), shown.typed),
    children: (
      <div class="sign stack">
        <TypedErrors typed={shown.typed} kept={say("secretsNotKept")} />
        <h1>{say("invitation")}</h1>
        <p>{say("invitationHello", { name: shown.name })}</p>
        <Pairs
          pairs={[
            { term: say("invitationPlace"), value: shown.organisation },
            ...(shown.team ? [{ term: say("invitationTeam"), value: shown.team }] : []),
            { term: say("invitationEmail"), value: <bdi>{shown.email}</bdi> },
          ]}
        />
        {shown.hasAccount ? (
          <SignInFirst view={view} secret={shown.secret} />
        ) : (
          <Accept view={view} shown={shown} />
        )}
      </div>
    ),
  });

const SignInFirst = ({ view, secret }: { readonly view: View; readonly secret: string }) => (
  <>
    <p>{say("invitationHasAccount")}</p>
    <ButtonLink href={view.href(`/intern/anmelden?einladung=${secret}`, "de")}>
      {say("signInAndAccept")}
    </ButtonLink>
  </>
);

const Accept = ({ view, shown }: { readonly view: View; readonly shown: InvitationShown }) => (
  <>
    <Note small>{say("passphraseWarning")}</Note>
    <DrawnForm
      view={view}
      action="/einladung"
      fields={newPassphraseFields}
      typed={shown.typed}
      button={say("acceptInvitation")}
      hidden={{ _einladung: shown.secret }}
    />
  </>
);

type Gone = "invitationUnknown" | "invitationUsed" | "invitationExpired";

/** A link that does not open anything any more says why, and what to do. */
export const invitationGonePage = (view: View, why: Gone): VNode =>
  staffFrame(view, {
    title: say(why),
    children: (
      <div class="sign stack">
        <h1>{say(why)}</h1>
        <p>{say(`${why}Text`)}</p>
        {why === "invitationUsed" && (
          <ButtonLink href={view.href("/intern/anmelden", "de")}>{say("signIn")}</ButtonLink>
        )}
      </div>
    ),
  });
