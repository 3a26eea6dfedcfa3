import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { titleOf } from "../forms/form-page.tsx";
import { roleName, say } from "../texts.ts";
import type { DemoSignIn } from "./demo-sign-ins.ts";
import { CallMeanwhile } from "./too-many-tries-page.tsx";

export type SignInShown = {
  readonly email?: string;
  /** The secret of an invitation that is accepted right after signing in. */
  readonly invitation?: string;
  readonly fault?: { readonly fieldId: "email" | "code"; readonly message: string };
  readonly news?: string;
  /** Signing in is slowed down: the phone of the network stands below the form. */
  readonly waits?: boolean;
  readonly demo?: readonly DemoSignIn[];
};

/** Paste is allowed, nothing is a puzzle, and every failure looks the same (ux.md 10). */
export const signInPage = (view: View, shown: SignInShown): VNode =>
  staffFrame(view, {
    title: titleOf(say("signIn"), { values: {}, errors: shown.fault ? { email: shown.fault.message } : {} }),
    children: (
      <div class="stack">
        <div class="sign stack">
          {shown.fault && (
            <ErrorSummary title={say("checkSignIn")} errors={[shown.fault]} kept={say("passphraseNotKept")} />
          )}
          {shown.news && <Note tone="good">{shown.news}</Note>}
          <h1>{say("signIn")}</h1>
          <p class="soft">{say("signInAbout", { network: view.network.name })}</p>
          <SignInForm view={view} shown={shown} />
          {shown.waits && <CallMeanwhile view={view} />}
          <Note small>{say("sharedComputer")}</Note>
          <p>
            {say("referWithoutAccount")} <a href={view.href("/ueberweisen", "de")}>{say("toReferral")}</a>
          </p>
          <p>
            {say("areYouFamily")} <a href={view.href("/", "de")}>{say("toOffers")}</a>
          </p>
        </div>
        {shown.demo && shown.demo.length > 0 && <Demo people={shown.demo} />}
      </div>
    ),
  });

const SignInForm = ({ view, shown }: { readonly view: View; readonly shown: SignInShown }) => {
  const hidden = { ...view.formFields(), ...(shown.invitation ? { _einladung: shown.invitation } : {}) };
  const errorAt = (field: string) => (shown.fault?.fieldId === field ? shown.fault.message : undefined);
  return (
    <form class="card stack" method="post" action={view.href("/intern/anmelden", "de")}>
      {shown.invitation && <p>{say("joinAfterSignIn")}</p>}
      <TextField
        id="email"
        name="email"
        type="email"
        label={say("email")}
        value={shown.email}
        autocomplete="username"
        required
        error={errorAt("email")}
      />
      <TextField
        id="passphrase"
        name="passphrase"
        type="password"
        label={say("passphrase")}
        autocomplete="current-password"
        required
      />
      <TextField
        id="code"
        name="code"
        label={say("code")}
        hint={say("codeHint")}
        code
        width="short"
        inputmode="numeric"
        autocomplete="one-time-code"
        error={errorAt("code")}
      />
      <Button full name="way" value="code">
        {say("signIn")}
      </Button>
      <Button full kind="quiet" name="way" value="passkey">
        {say("signInWithPasskey")}
      </Button>
      <p>
        <a href={view.href("/intern/passwort-vergessen", "de")}>{say("forgotPassphrase")}</a>
      </p>
      <LostFactor view={view} />
      <HiddenFields values={hidden} />
    </form>
  );
};

/** The same form with another address: the passphrase that was typed goes along, the number is missing. */
const LostFactor = ({ view }: { readonly view: View }) => (
  <Fold summary={say("lostSecondFactor")}>
    <p>{say("lostSecondFactorHint")}</p>
    <Button kind="quiet" formaction={view.href("/intern/anmelden/verloren", "de")} formnovalidate>
      {say("askTeamForReset")}
    </Button>
  </Fold>
);

const Demo = ({ people }: { readonly people: readonly DemoSignIn[] }) => (
  <div class="stack">
    <h2>{say("demoTitle")}</h2>
    <p class="small">{say("demoAbout")}</p>
    <p>
      {say("passphrase")}: <code id="demo-passphrase">{people[0]?.passphrase}</code>
    </p>
    <ScrollTable
      label={say("demoTitle")}
      cards
      columns={["demoName", "demoRole", "email", "demoCode"].map((key) => ({
        label: say(key as "demoName"),
      }))}
      rows={people.map((person) => ({
        key: person.email,
        cells: [person.name, roleName(person.role), person.email, <code>{person.code}</code>],
      }))}
    />
  </div>
);

/** Over plain HTTP a passphrase would travel readable for everybody on the way. */
export const plainHttpPage = (view: View): VNode =>
  staffFrame(view, {
    title: say("plainHttpTitle"),
    children: (
      <div class="sign stack">
        <h1>{say("plainHttpTitle")}</h1>
        <p>{say("plainHttpText")}</p>
      </div>
    ),
  });
