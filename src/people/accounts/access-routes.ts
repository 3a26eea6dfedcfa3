import { ask, type Desk, perform } from "../../platform/perform.ts";
import { bearerHash } from "../../platform/vault/bearer-secret.ts";
import { lockPersonKey } from "../../platform/vault/passphrase.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import type { Handle, Route } from "../../platform/web/route.ts";
import { doneAt, newsOf, pressing } from "../forms/staff-answer.ts";
import { type Typed, untouched } from "../forms/typed-form.ts";
import { passphraseErrors } from "../invitations/new-passphrase.ts";
import { chooseNotices } from "../notices/choose-notices.ts";
import { changePassphrase } from "../passphrase/change-passphrase.ts";
import { sessionName } from "../sign-in/login-session.ts";
import { assertionOptions, partyOf, registrationOptions } from "../sign-in/passkey.ts";
import { createPendingSecret, openPendingSecret, writePendingSecret } from "../sign-in/pending-secret.ts";
import { recognise } from "../sign-in/recognise.ts";
import { sessionSecretOf } from "../sign-in/session-cookie.ts";
import { giveTryBack } from "../sign-in/sign-in-tries.ts";
import { trying } from "../sign-in/too-many-tries.ts";
import { say, sayIssue } from "../texts.ts";
import { type AccessShown, accessPage } from "./access-page.tsx";
import { addPasskey, addPasskeyStep } from "./add-passkey.ts";
import { endLogin } from "./end-login.ts";
import { removePasskey } from "./remove-passkey.ts";
import { setCodeStep, setOneTimeCode } from "./set-one-time-code.ts";
import { showAccess } from "./show-access.ts";

const home = "/intern/zugang";
const callOf = (view: View) => ({ actor: view.actor, networkId: view.network.id });

type Extra = Partial<Pick<AccessShown, "typed" | "told">>;

async function accessAnswer(
  desk: Desk,
  request: WebRequest,
  view: View,
  extra: Extra = {},
  status = 200,
): Promise<Answer | null> {
  const access = await ask(desk, showAccess, callOf(view), {});
  if (access.kind !== "done") return null;
  const { accountId, name, email, passkeys } = access.value;
  const kept = openPendingSecret(desk.keys, accountId, request.fields.get("_pending"));
  const pending = kept ?? createPendingSecret(desk.keys, accountId);
  const party = partyOf(view.publicUrl);
  const factors = {
    secret: pending.secret,
    pending: writePendingSecret(pending),
    create: await registrationOptions(desk.keys, addPasskeyStep(accountId), party, {
      email,
      name,
      known: passkeys,
    }),
    confirm: await assertionOptions(desk.keys, setCodeStep(accountId), party),
  };
  const secret = sessionSecretOf(request, view);
  const here = secret ? sessionName(bearerHash(secret)) : "";
  return page(
    accessPage(view, { access: access.value, here, factors, typed: untouched, told: newsOf(view), ...extra }),
    status,
  );
}

const withErrors = (errors: Record<string, string>): { typed: Typed } => ({ typed: { values: {}, errors } });
const again = (desk: Desk, request: WebRequest, view: View, text: string) =>
  accessAnswer(desk, request, view, { told: { good: false, text } }, 422);

/** Tries the present passphrase of whoever is signed in; wrong tries count for the sender as at the sign-in. */
async function own(desk: Desk, request: WebRequest, view: View, passphrase: string) {
  const access = await ask(desk, showAccess, callOf(view), {});
  if (access.kind !== "done") return undefined;
  const { email } = access.value;
  const { personKey } = await recognise(desk, view, email, passphrase);
  if (personKey !== null) await giveTryBack(request.senderKey);
  return { email, personKey };
}

const savePassphrase: Handle = async (desk, request, view) => {
  const { fields } = request;
  const cookieSecret = sessionSecretOf(request, view);
  const me = await own(desk, request, view, fields.get("currentPassphrase"));
  const wrong = me?.personKey
    ? passphraseErrors(fields, me.email)
    : { currentPassphrase: say("currentPassphraseWrong") };
  if (!me?.personKey || Object.keys(wrong).length > 0)
    return accessAnswer(desk, request, view, withErrors(wrong), 422);
  const keys = await lockPersonKey(fields.get("passphrase"), me.personKey);
  const done = await perform(desk, changePassphrase, callOf(view), { keys, cookieSecret });
  return done.kind === "done" && done.value.ok ? doneAt(view, home, "passphraseSaved") : null;
};

const savePasskey: Handle = async (desk, request, view) => {
  const { fields } = request;
  const passphraseFits = (await own(desk, request, view, fields.get("passkeyPassphrase")))?.personKey != null;
  const input = {
    passphraseFits,
    response: fields.get("_response"),
    label: fields.get("label"),
    party: partyOf(view.publicUrl),
  };
  const done = await perform(desk, addPasskey, callOf(view), input);
  if (done.kind === "done" && done.value.ok) return doneAt(view, home, "passkeySaved");
  const errors = passphraseFits
    ? { label: say("wrongPasskey") }
    : { passkeyPassphrase: say("currentPassphraseWrong") };
  return accessAnswer(desk, request, view, withErrors(errors), 422);
};

const saveApp: Handle = async (desk, request, view) => {
  const { fields } = request;
  const input = {
    pendingSecret: fields.get("_pending"),
    newCode: fields.get("newCode"),
    currentCode: fields.get("currentCode"),
    response: fields.get("_response"),
    party: partyOf(view.publicUrl),
  };
  const done = await perform(desk, setOneTimeCode, callOf(view), input);
  if (done.kind === "done" && done.value.ok) return doneAt(view, home, "appSaved");
  const reason = done.kind === "done" && !done.value.ok ? done.value.reason : "wrongCode";
  return accessAnswer(
    desk,
    request,
    view,
    withErrors({ [reason === "wrongCode" ? "newCode" : "currentCode"]: sayIssue(reason) }),
    422,
  );
};

const staffPost = (path: string, act: string, handle: Handle): Route => ({
  method: "POST",
  path: `${home}${path}`,
  act,
  anonymous: false,
  handle,
});

export const accessRoutes: readonly Route[] = [
  {
    method: "GET",
    path: home,
    act: showAccess.name,
    anonymous: false,
    handle: (desk, request, view) => accessAnswer(desk, request, view),
  },
  staffPost("/passphrase", changePassphrase.name, trying(savePassphrase)),
  staffPost("/passkey", addPasskey.name, trying(savePasskey)),
  staffPost("/app", setOneTimeCode.name, saveApp),
  pressing(`${home}/anmeldung`, endLogin, {
    input: ({ fields }) => ({ login: fields.get("login") }),
    home: () => home,
    news: "loginEnded",
    again,
  }),
  pressing(`${home}/nachrichten`, chooseNotices, {
    input: ({ fields }) => ({ notices: fields.get("notices") }),
    home: () => home,
    news: "noticesSaved",
    again,
  }),
  pressing(`${home}/passkey-entfernen`, removePasskey, {
    input: ({ fields }) => ({ passkey: fields.get("passkey") }),
    home: () => home,
    news: "passkeyRemoved",
    again,
  }),
];
