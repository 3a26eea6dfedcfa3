import { newId, readId } from "../../core/ids.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { bearerHash, readBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { sealUnderCookie } from "../../platform/vault/login-session-key.ts";
import { deriveKey, wipe } from "../../platform/vault/symmetric-key.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { Handle } from "../../platform/web/route.ts";
import { type Typed, untouched } from "../forms/typed-form.ts";
import { createOpenPerson } from "../passphrase/person-keys.ts";
import { enrolmentAnswer } from "../sign-in/enrolment-door.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { invitationGonePage, invitationPage } from "./invitation-page.tsx";
import { passphraseErrors } from "./new-passphrase.ts";
import { showInvitation } from "./show-invitation.ts";

const lookUp = async (desk: Desk, view: View, secret: string) => {
  const token = readBearerSecret(secret);
  if (token === undefined) return undefined;
  const call = { actor: anyoneActor, networkId: view.network.id };
  const shown = await ask(desk, showInvitation, call, { tokenHash: bearerHash(token) });
  return shown.kind === "done" ? { token, ...shown.value } : undefined;
};

/** The page of an invitation as it stands now. */
async function invitationAnswer(desk: Desk, view: View, secret: string, typed: Typed): Promise<Answer> {
  const found = await lookUp(desk, view, secret);
  if (found === undefined) return page(invitationGonePage(view, "invitationUnknown"), 404);
  const { state, token, ...invitation } = found;
  if (state === "used") return page(invitationGonePage(view, "invitationUsed"), 410);
  if (state === "expired") return page(invitationGonePage(view, "invitationExpired"), 410);
  const wrong = Object.keys(typed.errors).length > 0;
  return page(invitationPage(view, { ...invitation, secret, typed }), wrong ? 422 : 200);
}

/** GET: opening the link shows who is invited where and changes nothing. */
export const openInvitation: Handle = (desk, request, view) =>
  invitationAnswer(desk, view, request.query("t"), untouched);

/** POST: the passphrase is chosen, the account made, and the second factor comes next. */
export const answerInvitation: Handle = async (desk, request, view) => {
  const secret = request.fields.get("_einladung");
  const found = await lookUp(desk, view, secret);
  const errors = found ? passphraseErrors(request.fields, found.email) : {};
  if (found === undefined || Object.keys(errors).length > 0)
    return invitationAnswer(desk, view, secret, { values: {}, errors });
  const opKey = readId<"operation">(request.fields.get("_op")) ?? newId<"operation">();
  const ticketSecret = deriveKey(found.token, `enrolment ticket v1|${opKey}`);
  const person = await newPerson(request.fields.get("passphrase"), ticketSecret);
  const call = { actor: anyoneActor, networkId: view.network.id, opKey };
  const done = await perform(desk, acceptInvitation, call, { tokenHash: bearerHash(found.token), ...person });
  if (done.kind === "done" && done.value.ok) return enrolmentAnswer(desk, view, ticketSecret);
  return invitationAnswer(desk, view, secret, untouched);
};

/** A key pair locked by the passphrase, and open for the next step under its ticket. */
async function newPerson(passphrase: string, ticketSecret: Buffer) {
  const { keys, secretKey } = await createOpenPerson(passphrase);
  const ticket = { secret: ticketSecret, sealedSecretKey: sealUnderCookie(ticketSecret, secretKey) };
  wipe(secretKey);
  return { keys, ticket };
}
