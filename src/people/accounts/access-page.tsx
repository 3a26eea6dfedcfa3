import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Tag } from "../../ui/tag.tsx";
import { ActButton, DrawnForm, titleOf, TypedErrors } from "../forms/form-page.tsx";
import { germanDay, germanMinute } from "../forms/german-dates.ts";
import type { Told } from "../forms/staff-answer.ts";
import type { Typed } from "../forms/typed-form.ts";
import { newPassphraseFields } from "../invitations/invitation-page.tsx";
import { NoticesForm } from "../notices/notices-form.tsx";
import type { OwnMembership } from "../sign-in/login-sessions.sql.ts";
import { roleName, say } from "../texts.ts";
import type { Access } from "./access.ts";
import { currentPassphrase, FactorForms, type FactorOptions } from "./factor-forms.tsx";
import type { PasskeyRow } from "./passkeys.sql.ts";

export type AccessShown = {
  readonly access: Access;
  /** The name of the login that asks. */
  readonly here: string;
  readonly factors: FactorOptions;
  readonly typed: Typed;
  readonly told?: Told | undefined;
};

/** One's own access: passphrase, open logins, second factors, places. */
export const accessPage = (view: View, { access, here, factors, typed, told }: AccessShown): VNode =>
  staffFrame(view, {
    title: titleOf(say("access"), typed),
    area: "account",
    scripts: ["passkey.js"],
    children: (
      <div class="stack read">
        <TypedErrors typed={typed} kept={say("secretsNotKept")} />
        {told && <Note tone={told.good ? "good" : "late"}>{told.text}</Note>}
        <h1>{say("access")}</h1>
        <p>
          {access.name}, <bdi>{access.email}</bdi>
        </p>
        <Places view={view} memberships={access.memberships} />
        <NoticesForm view={view} notices={access.notices} />
        <h2>{say("changePassphrase")}</h2>
        <p>{say("changePassphraseAbout")}</p>
        <DrawnForm
          view={view}
          action="/intern/zugang/passphrase"
          fields={[currentPassphrase, ...newPassphraseFields]}
          typed={typed}
          button={say("changePassphrase")}
          kind="quiet"
        />
        <h2>{say("logins")}</h2>
        <Logins view={view} logins={access.logins} here={here} />
        <h2>{say("passkeys")}</h2>
        <Passkeys view={view} passkeys={access.passkeys} />
        <FactorForms view={view} access={access} factors={factors} typed={typed} />
        <h2>{say("ownData")}</h2>
        <ButtonLink href={view.href("/intern/zugang/daten", "de")} kind="quiet">
          {say("ownDataGet")}
        </ButtonLink>
      </div>
    ),
  });

const Places = ({
  view,
  memberships,
}: {
  readonly view: View;
  readonly memberships: readonly OwnMembership[];
}) => (
  <Card line title={say("accessPlace")} id="place">
    <ul>
      {memberships.map(({ id, network, roles }) => (
        <li key={id}>
          {network}: {roles.map(roleName).join(", ")}
        </li>
      ))}
    </ul>
    {memberships.length > 1 && (
      <ButtonLink kind="quiet" href={view.href("/intern/auswahl")}>
        {say("accessSwitch")}
      </ButtonLink>
    )}
  </Card>
);

const Logins = ({
  view,
  logins,
  here,
}: {
  readonly view: View;
  readonly logins: Access["logins"];
  readonly here: string;
}) => (
  <ul class="stack">
    {logins.map(({ name, createdAt, lastSeenAt }) => (
      <li class="row" key={name}>
        <span class="grow">
          {say("loginSince", { since: germanMinute(createdAt), last: germanMinute(lastSeenAt) })}{" "}
          {name === here && <Tag tone="lamp">{say("loginHere")}</Tag>}
        </span>
        {name !== here && (
          <ActButton
            view={view}
            action="/intern/zugang/anmeldung"
            hidden={{ login: name }}
            button={say("endLogin")}
            suffix={germanMinute(createdAt)}
          />
        )}
      </li>
    ))}
  </ul>
);

const Passkeys = ({ view, passkeys }: { readonly view: View; readonly passkeys: readonly PasskeyRow[] }) =>
  passkeys.length === 0 ? (
    <p>{say("noPasskeys")}</p>
  ) : (
    <ul class="stack">
      {passkeys.map(({ credentialId, label, createdAt }) => (
        <li class="row" key={credentialId}>
          <span class="grow">
            <bdi>{label}</bdi>, {say("passkeyAdded", { date: germanDay(createdAt) })}
          </span>
          <ActButton
            view={view}
            action="/intern/zugang/passkey-entfernen"
            hidden={{ passkey: credentialId }}
            button={say("removePasskey")}
            suffix={label}
          />
        </li>
      ))}
    </ul>
  );
