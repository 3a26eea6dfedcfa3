import { newId, readId } from "../../core/ids.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { wipe } from "../../platform/vault/symmetric-key.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Handle, handling, type Route } from "../../platform/web/route.ts";
import { errorsOf, typedAgain, untouched } from "../forms/typed-form.ts";
import { passphraseErrors } from "../invitations/new-passphrase.ts";
import { requestReset } from "../second-factor/request-reset.ts";
import { recognise } from "../sign-in/recognise.ts";
import { giveTryBack } from "../sign-in/sign-in-tries.ts";
import { trying } from "../sign-in/too-many-tries.ts";
import { say, sayIssue } from "../texts.ts";
import { forgotPage, newPassphrasePage, plainStepPage } from "./passphrase-page.tsx";
import { createOpenPerson } from "./person-keys.ts";
import { requestPassphraseLink } from "./request-passphrase-link.ts";
import { resetPassphrase } from "./reset-passphrase.ts";
import { showPassphraseLink } from "./show-passphrase-link.ts";

const callOf = (view: View, request: WebRequest) => ({
  actor: anyoneActor,
  networkId: view.network.id,
  opKey: readId<"operation">(request.fields.get("_op")) ?? newId<"operation">(),
});
const toSignIn = { href: "/intern/anmelden", label: say("signIn") };

/** The same page for every address, after the same work. Each asking costs a try: it makes mail. */
const sendLink: Handle = trying(async (desk, request, view) => {
  const base = `${view.publicUrl}/${view.network.slug}`;
  const done = await perform(desk, requestPassphraseLink, callOf(view, request), {
    email: request.fields.get("email"),
    base,
  });
  if (done.kind === "invalid")
    return page(
      forgotPage(view, typedAgain(request.fields, ["email"], errorsOf(done.issues, sayIssue))),
      422,
    );
  return page(plainStepPage(view, { title: say("linkSentTitle"), text: say("linkSent"), way: toSignIn }));
});

const gone = (view: View): Answer =>
  page(
    plainStepPage(view, {
      title: say("linkGone"),
      text: say("linkGoneText"),
      way: { href: "/intern/passwort-vergessen", label: say("newLink") },
    }),
    410,
  );

const linkOf = async (desk: Desk, view: View, accountId: string, token: string) => {
  const shown = await ask(
    desk,
    showPassphraseLink,
    { actor: anyoneActor, networkId: view.network.id },
    { accountId, token },
  );
  return shown.kind === "done" ? shown.value : undefined;
};

const openLink: Handle = async (desk, request, view) => {
  const [accountId, token] = [request.query("a"), request.query("t")];
  const link = await linkOf(desk, view, accountId, token);
  return link ? page(newPassphrasePage(view, { _a: accountId, _token: token }, untouched)) : gone(view);
};

const saveNew: Handle = async (desk, request, view) => {
  const { fields } = request;
  const [accountId, token] = [fields.get("_a"), fields.get("_token")];
  const link = await linkOf(desk, view, accountId, token);
  if (link === undefined) return gone(view);
  const errors = passphraseErrors(fields, link.email);
  if (Object.keys(errors).length > 0)
    return page(newPassphrasePage(view, { _a: accountId, _token: token }, { values: {}, errors }), 422);
  const person = await createOpenPerson(fields.get("passphrase"));
  wipe(person.secretKey);
  const done = await perform(desk, resetPassphrase, callOf(view, request), {
    accountId,
    token,
    keys: person.keys,
  });
  if (done.kind !== "done" || !done.value.ok) return gone(view);
  return page(
    plainStepPage(view, { title: say("newPassphrase"), text: say("newPassphraseSaved"), way: toSignIn }),
  );
};

/** A lost second factor: asked from the sign-in form, answered alike whether or not the passphrase fits. */
const askTeam: Handle = trying(async (desk, request, view) => {
  const { fields } = request;
  const email = fields.get("email").toLowerCase();
  const { accountId, personKey } = await recognise(desk, view, email, fields.get("passphrase"));
  if (personKey !== null) await giveTryBack(request.senderKey);
  await perform(desk, requestReset, callOf(view, request), { email, accountId, personKey });
  return page(plainStepPage(view, { title: say("lostAskedTitle"), text: say("lostAsked"), way: toSignIn }));
});

export const passphraseRoutes: readonly Route[] = [
  handling("GET", "/intern/passwort-vergessen", "-", (_desk, _request, view) =>
    Promise.resolve(page(forgotPage(view, untouched))),
  ),
  handling("POST", "/intern/passwort-vergessen", requestPassphraseLink.name, sendLink),
  handling("GET", "/intern/passwort-neu", showPassphraseLink.name, openLink),
  handling("POST", "/intern/passwort-neu", resetPassphrase.name, saveNew),
  handling("POST", "/intern/anmelden/verloren", requestReset.name, askTeam),
];
