import { type OperationKey, newId, readId } from "../../core/ids.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { type Desk, perform } from "../../platform/perform.ts";
import { createBearerSecret, writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { deriveKey } from "../../platform/vault/symmetric-key.ts";
import { VaultError } from "../../platform/vault/vault-error.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import type { Handle } from "../../platform/web/route.ts";
import { say } from "../texts.ts";
import { demoSignInsOf, refusesPlainHttp } from "./demo-sign-ins.ts";
import { answerPasskey, enrolmentAnswer } from "./enrolment-door.ts";
import { land } from "./landing.ts";
import { ticketIdOf } from "./login-session.ts";
import { openLogin } from "./open-login.ts";
import { assertionOptions, partyOf } from "./passkey.ts";
import { passkeyStepPage } from "./passkey-step-page.tsx";
import { type Recognised, recognise } from "./recognise.ts";
import { cookieSecretFrom } from "./sign-in.ts";
import { plainHttpPage, type SignInShown, signInPage } from "./sign-in-page.tsx";
import { giveTryBack } from "./sign-in-tries.ts";
import { retryAfter, trying } from "./too-many-tries.ts";

/** GET: the form; in the demo with the people who can use it. */
export const showSignIn: Handle = async (_desk, request, view) => {
  if (refusesPlainHttp(view.publicUrl)) return page(plainHttpPage(view), 403);
  const news = request.query("abgemeldet") === "1" ? { news: say("signedOut") } : {};
  return signInAnswer(view, { ...news, invitation: request.query("einladung") }, 200);
};

async function signInAnswer(view: View, shown: SignInShown, status: number): Promise<Answer> {
  const demo = view.demo ? await demoSignInsOf(view.network.id) : [];
  return page(signInPage(view, { ...shown, demo }), status);
}

const trySignIn = trying(async (desk, request, view) => {
  const { fields } = request;
  const email = fields.get("email").toLowerCase();
  const refuse = (message: string, status: number, fieldId: "email" | "code" = "email") =>
    signInAnswer(view, { email, invitation: fields.get("_einladung"), fault: { fieldId, message } }, status);
  if (fields.get("way") !== "passkey" && fields.get("code") === "")
    return refuse(say("codeMissing"), 422, "code");
  try {
    const person = await recognise(desk, view, email, request.fields.get("passphrase"));
    if (person.waitSeconds > 0)
      return await slowedDown(view, email, fields.get("_einladung"), person.waitSeconds);
    return (await goOn(desk, request, view, email, person)) ?? (await refuse(say("notRecognised"), 422));
  } catch (fault) {
    if (fault instanceof VaultError && fault.reason === "busy") return refuse(say("busy"), 503);
    throw fault;
  }
});

/** POST: e-mail, passphrase and code, or the step to a passkey. */
export const signIn: Handle = (desk, request, view) =>
  refusesPlainHttp(view.publicUrl)
    ? Promise.resolve(page(plainHttpPage(view), 403))
    : trySignIn(desk, request, view);

/** This one account waits, known or not: the form stays, because it is a matter of seconds. */
async function slowedDown(view: View, email: string, invitation: string, seconds: number): Promise<Answer> {
  const fault = { fieldId: "email", message: say("slowedDown", { count: seconds }) } as const;
  const answer = await signInAnswer(view, { email, invitation, fault, waits: true }, 429);
  return { ...answer, headers: retryAfter(seconds) };
}

const opKeyOf = (request: WebRequest): OperationKey =>
  readId<"operation">(request.fields.get("_op")) ?? newId<"operation">();

/** Null when they do not fit together. Without the person's key the secrets are random and open nothing. */
async function goOn(
  desk: Desk,
  request: WebRequest,
  view: View,
  email: string,
  person: Recognised,
): Promise<Answer | null> {
  const opKey = opKeyOf(request);
  const base = person.personKey ?? createBearerSecret();
  const cookieSecret = cookieSecretFrom(base, opKey);
  const ticketSecret = deriveKey(base, `sign-in ticket v1|${opKey}`);
  const way = request.fields.get("way") === "passkey" ? "passkey" : "code";
  const given = {
    email,
    accountId: person.accountId,
    personKey: person.personKey,
    way,
    code: request.fields.get("code"),
    cookieSecret,
    ticketSecret,
  };
  const done = await perform(
    desk,
    openLogin,
    { actor: anyoneActor, networkId: view.network.id, opKey },
    given,
  );
  const step = done.kind === "done" && done.value.ok ? done.value.value : undefined;
  if (person.personKey !== null && step !== undefined) await giveTryBack(request.senderKey);
  if (step?.step === "passkey") return passkeyStep(desk, request, view, ticketSecret);
  if (person.personKey === null || step === undefined) return null;
  if (step.step === "enrol") return enrolmentAnswer(desk, view, ticketSecret);
  return land(desk, request, view, step, cookieSecret);
}

async function passkeyStep(
  desk: Desk,
  request: WebRequest,
  view: View,
  ticketSecret: Buffer,
): Promise<Answer> {
  const options = await assertionOptions(desk.keys, ticketIdOf(ticketSecret), partyOf(view.publicUrl));
  const hidden = { _ticket: writeBearerSecret(ticketSecret), _einladung: request.fields.get("_einladung") };
  return page(passkeyStepPage(view, options, hidden));
}

/** POST: the passkey itself. */
export const signInWithPasskey: Handle = trying(
  async (desk, request, view) =>
    (await answerPasskey(desk, request, view)) ??
    signInAnswer(view, { fault: { fieldId: "email", message: say("notRecognised") } }, 422),
);
