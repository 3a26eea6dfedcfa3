import { anyoneActor } from "../../platform/actor.ts";
import { type Desk, perform } from "../../platform/perform.ts";
import { bearerHash, readBearerSecret } from "../../platform/vault/bearer-secret.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { joinWithInvitation } from "../invitations/join-with-invitation.ts";
import { closeLogin } from "./close-login.ts";
import { sessionSecretOf, setSessionCookie } from "./session-cookie.ts";
import type { Landing } from "./start-login.sql.ts";

/** The first staff page, in the network one works in now. */
export const homeOf = (view: View, slug: string): string =>
  slug === view.network.slug ? view.href("/intern", "de") : `/${slug}/intern`;

/** After a complete sign-in: accepts the invitation that was carried along, then leads home or to the choice. */
export async function land(
  desk: Desk,
  request: WebRequest,
  view: View,
  landing: Landing,
  cookieSecret: Buffer,
): Promise<Answer> {
  const cookie = setSessionCookie(view, cookieSecret);
  await endEarlier(desk, request, view, cookieSecret);
  const token = readBearerSecret(request.fields.get("_einladung"));
  if (token !== undefined) {
    const call = { actor: anyoneActor, networkId: view.network.id };
    const joined = await perform(desk, joinWithInvitation, call, {
      cookieSecret,
      tokenHash: bearerHash(token),
    });
    if (joined.kind === "done" && joined.value.ok) return redirect(homeOf(view, view.network.slug), cookie);
  }
  return redirect(
    landing.step === "home" ? homeOf(view, landing.slug) : view.href("/intern/auswahl", "de"),
    cookie,
  );
}

/** The login that this browser had before ends with the new one (ASVS 7.2.4). A form that is sent twice carries its own. */
async function endEarlier(desk: Desk, request: WebRequest, view: View, cookieSecret: Buffer): Promise<void> {
  const earlier = sessionSecretOf(request, view);
  if (earlier === undefined || earlier.equals(cookieSecret)) return;
  await perform(
    desk,
    closeLogin,
    { actor: anyoneActor, networkId: view.network.id },
    { cookieSecret: earlier },
  );
}
