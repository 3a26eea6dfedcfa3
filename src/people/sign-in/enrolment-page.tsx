import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { DrawnField, DrawnForm, titleOf, TypedErrors } from "../forms/form-page.tsx";
import type { FormField, Typed } from "../forms/typed-form.ts";
import { say } from "../texts.ts";
import { setupAddress, setupText } from "./one-time-code.ts";
import { PasskeyForm } from "./passkey-step-page.tsx";

export const codeField: FormField = {
  kind: "text",
  name: "code",
  label: say("code"),
  hint: say("codeHint"),
  code: true,
  numeric: true,
  autocomplete: "one-time-code",
};
export const labelField: FormField = {
  kind: "text",
  name: "label",
  label: say("passkeyLabel"),
  hint: say("passkeyLabelHint"),
};

export type EnrolmentShown = {
  readonly name: string;
  readonly email: string;
  readonly secret: Buffer;
  /** Ticket and sealed secret, which travel with both forms. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly passkeyOptions: object;
  readonly typed: Typed;
};

/** The picture and the secret for an authenticator app. */
export const AppSecret = ({ email, secret }: { readonly email: string; readonly secret: Buffer }) => (
  <>
    <p>{say("enrolAppSteps")}</p>
    <QrCode address={setupAddress(secret, email)} label={say("enrolQr")} />
    <p>
      {say("enrolSecret")} <bdi class="num">{setupText(secret)}</bdi>
    </p>
  </>
);

/** Nobody works here with a passphrase alone: the account opens when one of the two ways is confirmed. */
export const enrolmentPage = (view: View, shown: EnrolmentShown): VNode =>
  staffFrame(view, {
    title: titleOf(say("enrol"), shown.typed),
    scripts: ["passkey.js"],
    children: (
      <div class="sign stack">
        <TypedErrors typed={shown.typed} kept={say("secretsNotKept")} />
        <h1>{say("enrol")}</h1>
        <p>{say("enrolAbout", { name: shown.name })}</p>
        <h2>{say("enrolApp")}</h2>
        <AppSecret email={shown.email} secret={shown.secret} />
        <DrawnForm
          view={view}
          action="/intern/anmelden/einrichten"
          fields={[codeField]}
          typed={shown.typed}
          button={say("enrolConfirm")}
          hidden={shown.hidden}
        />
        <h2>{say("enrolPasskey")}</h2>
        <p>{say("enrolPasskeyText")}</p>
        <PasskeyForm
          view={view}
          action="/intern/anmelden/einrichten-passkey"
          kind="create"
          options={shown.passkeyOptions}
          hidden={shown.hidden}
          button={say("createPasskey")}
        >
          <DrawnField
            field={labelField}
            typed={{ ...shown.typed, values: { label: [say("passkeyLabelDefault")] } }}
          />
        </PasskeyForm>
      </div>
    ),
  });

/** The ticket is gone, nothing else is lost. */
export const enrolmentExpiredPage = (view: View): VNode =>
  staffFrame(view, {
    title: say("enrolExpiredTitle"),
    children: (
      <div class="sign stack">
        <h1>{say("enrolExpiredTitle")}</h1>
        <p>{say("enrolExpiredText")}</p>
        <ButtonLink href={view.href("/intern/anmelden", "de")}>{say("signIn")}</ButtonLink>
      </div>
    ),
  });
