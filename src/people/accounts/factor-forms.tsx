import type { View } from "../../platform/view.ts";
import { Fold } from "../../ui/card.tsx";
import { DrawnField, DrawnForm } from "../forms/form-page.tsx";
import type { FormField, Typed } from "../forms/typed-form.ts";
import { AppSecret, labelField } from "../sign-in/enrolment-page.tsx";
import { PasskeyForm } from "../sign-in/passkey-step-page.tsx";
import { say } from "../texts.ts";
import type { Access } from "./access.ts";

export const currentPassphrase: FormField = {
  kind: "text",
  name: "currentPassphrase",
  type: "password",
  label: say("currentPassphrase"),
  autocomplete: "current-password",
};

/** What the browser and the authenticator app need for a new factor. */
export type FactorOptions = {
  readonly secret: Buffer;
  readonly pending: string;
  readonly create: object;
  readonly confirm: object;
};

const codeField = (name: "currentCode" | "newCode"): FormField => ({
  kind: "text",
  name,
  label: say(name),
  hint: say("codeHint"),
  code: true,
  numeric: true,
  autocomplete: "one-time-code",
});

type FactorFormsProps = {
  readonly view: View;
  readonly access: Access;
  readonly factors: FactorOptions;
  readonly typed: Typed;
};

/** Adding a passkey needs the passphrase, a new app needs the present factor: an open login alone changes nothing. */
export const FactorForms = ({ view, access, factors, typed }: FactorFormsProps) => (
  <>
    <Fold summary={say("addPasskey")} open={"label" in typed.errors}>
      <PasskeyForm
        view={view}
        action="/intern/zugang/passkey"
        kind="create"
        options={factors.create}
        hidden={{}}
        button={say("createPasskey")}
      >
        <>
          <DrawnField field={{ ...currentPassphrase, name: "passkeyPassphrase" }} typed={typed} />
          <DrawnField
            field={labelField}
            typed={{ ...typed, values: { label: [say("passkeyLabelDefault")] } }}
          />
        </>
      </PasskeyForm>
    </Fold>
    <h2>{say("app")}</h2>
    <p>{say(access.hasApp ? "appOn" : "appOff")}</p>
    <Fold summary={say("appChange")} open={"currentCode" in typed.errors || "newCode" in typed.errors}>
      <p>{say("appChangeAbout")}</p>
      <AppSecret email={access.email} secret={factors.secret} />
      <NewApp view={view} access={access} factors={factors} typed={typed} />
    </Fold>
  </>
);

const NewApp = ({ view, access, factors, typed }: FactorFormsProps) => {
  const action = "/intern/zugang/app";
  const hidden = { _pending: factors.pending };
  if (access.hasApp)
    return (
      <DrawnForm
        view={view}
        action={action}
        fields={[codeField("currentCode"), codeField("newCode")]}
        typed={typed}
        button={say("setApp")}
        kind="quiet"
        hidden={hidden}
      />
    );
  return (
    <PasskeyForm
      view={view}
      action={action}
      kind="get"
      options={factors.confirm}
      hidden={hidden}
      button={say("appWithPasskey")}
    >
      <DrawnField field={codeField("newCode")} typed={typed} />
    </PasskeyForm>
  );
};
