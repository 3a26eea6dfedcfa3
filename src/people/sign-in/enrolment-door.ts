import { type OperationKey, newId, readId } from "../../core/ids.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { readBearerSecret, writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import type { Handle } from "../../platform/web/route.ts";
import { type Typed, untouched } from "../forms/typed-form.ts";
import { say } from "../texts.ts";
import { enrolOneTimeCode } from "./enrol-one-time-code.ts";
import { enrolPasskey } from "./enrol-passkey.ts";
import { enrolmentExpiredPage, enrolmentPage } from "./enrolment-page.tsx";
import { land } from "./landing.ts";
import { openLoginWithPasskey } from "./open-login-with-passkey.ts";
import { partyOf, registrationOptions } from "./passkey.ts";
import { createPendingSecret, openPendingSecret, writePendingSecret } from "./pending-secret.ts";
import { showTicket } from "./show-ticket.ts";
import { cookieSecretFrom } from "./sign-in.ts";
import { giveTryBack } from "./sign-in-tries.ts";
import { trying } from "./too-many-tries.ts";

/** The page where the second factor is set up; a secret that was shown before stays the same after a wrong code. */
export async function enrolmentAnswer(
  desk: Desk,
  view: View,
  ticketSecret: Buffer,
  again?: { readonly pending: string; readonly typed: Typed },
): Promise<Answer> {
  const shown = await ask(
    desk,
    showTicket,
    { actor: anyoneActor, networkId: view.network.id },
    { ticketSecret },
  );
  if (shown.kind !== "done") return page(enrolmentExpiredPage(view), 410);
  const { ticketId, accountId, name, email } = shown.value;
  const kept = again && openPendingSecret(desk.keys, accountId, again.pending);
  const pending = kept ?? createPendingSecret(desk.keys, accountId);
  const person = { email, name, known: shown.value.passkeys };
  const passkeyOptions = await registrationOptions(desk.keys, ticketId, partyOf(view.publicUrl), person);
  const hidden = { _ticket: writeBearerSecret(ticketSecret), _pending: writePendingSecret(pending) };
  const typed = again?.typed ?? untouched;
  return page(
    enrolmentPage(view, { name, email, secret: pending.secret, hidden, passkeyOptions, typed }),
    again ? 422 : 200,
  );
}

type Step = { readonly ticketSecret: Buffer; readonly cookieSecret: Buffer; readonly opKey: OperationKey };

function stepOf(request: WebRequest): Step | undefined {
  const ticketSecret = readBearerSecret(request.fields.get("_ticket"));
  const opKey = readId<"operation">(request.fields.get("_op")) ?? newId<"operation">();
  return ticketSecret && { ticketSecret, cookieSecret: cookieSecretFrom(ticketSecret, opKey), opKey };
}

const callOf = (view: View, { opKey }: Step) => ({ actor: anyoneActor, networkId: view.network.id, opKey });

/** POST: the code that confirms the authenticator app. */
export const confirmApp: Handle = trying(async (desk, request, view) => {
  const step = stepOf(request);
  if (step === undefined) return page(enrolmentExpiredPage(view), 410);
  const pending = request.fields.get("_pending");
  const input = { ...step, pendingSecret: pending, code: request.fields.get("code") };
  const done = await perform(desk, enrolOneTimeCode, callOf(view, step), input);
  if (done.kind === "done" && done.value.ok) {
    await giveTryBack(request.senderKey);
    return land(desk, request, view, done.value.value, step.cookieSecret);
  }
  const typed = { values: {}, errors: { code: say("wrongCode") } };
  return enrolmentAnswer(desk, view, step.ticketSecret, { pending, typed });
});

/** POST: the passkey that becomes the second factor. */
export const confirmPasskey: Handle = async (desk, request, view) => {
  const step = stepOf(request);
  if (step === undefined) return page(enrolmentExpiredPage(view), 410);
  const { fields } = request;
  const label = fields.get("label").slice(0, 60) || say("passkeyLabelDefault");
  const input = { ...step, response: fields.get("_response"), label, party: partyOf(view.publicUrl) };
  const done = await perform(desk, enrolPasskey, callOf(view, step), input);
  if (done.kind === "done" && done.value.ok)
    return land(desk, request, view, done.value.value, step.cookieSecret);
  const typed = { values: {}, errors: { label: say("wrongPasskey") } };
  return enrolmentAnswer(desk, view, step.ticketSecret, { pending: fields.get("_pending"), typed });
};

/** POST: the second step with a passkey. Undefined when it did not fit: the sign-in page says so. */
export async function answerPasskey(
  desk: Desk,
  request: WebRequest,
  view: View,
): Promise<Answer | undefined> {
  const step = stepOf(request);
  if (step === undefined) return undefined;
  const input = { ...step, response: request.fields.get("_response"), party: partyOf(view.publicUrl) };
  const done = await perform(desk, openLoginWithPasskey, callOf(view, step), input);
  if (done.kind !== "done" || !done.value.ok) return undefined;
  await giveTryBack(request.senderKey);
  return land(desk, request, view, done.value.value, step.cookieSecret);
}
