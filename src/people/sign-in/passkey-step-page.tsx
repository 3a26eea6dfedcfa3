import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { say } from "../texts.ts";

type PasskeyFormProps = {
  readonly view: View;
  readonly action: string;
  readonly kind: "get" | "create";
  /** Options for the browser, as the server's library wrote them. */
  readonly options: object;
  readonly hidden: Readonly<Record<string, string>>;
  readonly button: string;
  readonly children?: VNode;
};

/** A form that the island completes: it asks the browser for the passkey and puts the answer into `_response`. */
export const PasskeyForm = ({ view, action, kind, options, hidden, button, children }: PasskeyFormProps) => (
  <form
    class="card stack"
    method="post"
    action={view.href(action, "de")}
    data-passkey={kind}
    data-options={JSON.stringify(options)}
  >
    {children}
    <p class="err" role="alert" hidden data-passkey-fault>
      {say("passkeyFault")}
    </p>
    <Button kind={kind === "create" ? "quiet" : undefined}>{button}</Button>
    <noscript>
      <p class="small">{say("passkeyNeedsScript")}</p>
    </noscript>
    <HiddenFields values={{ ...view.formFields(), ...hidden, _response: "" }} />
  </form>
);

/** The step after the passphrase for people who use a passkey. It looks the same for everybody. */
export const passkeyStepPage = (
  view: View,
  options: object,
  hidden: Readonly<Record<string, string>>,
): VNode =>
  staffFrame(view, {
    title: say("passkeyStep"),
    scripts: ["passkey.js"],
    children: (
      <div class="sign stack">
        <h1>{say("passkeyStep")}</h1>
        <p>{say("passkeyStepText")}</p>
        <PasskeyForm
          view={view}
          action="/intern/anmelden/passkey"
          kind="get"
          options={options}
          hidden={hidden}
          button={say("confirmWithPasskey")}
        />
        <Note small>{say("sharedComputer")}</Note>
        <p>
          <a href={view.href("/intern/anmelden", "de")}>{say("backToSignIn")}</a>
        </p>
      </div>
    ),
  });
