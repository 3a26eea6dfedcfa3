import { newId, readId } from "../../core/ids.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, perform } from "../../platform/perform.ts";
import { page, raw, redirect } from "../../platform/web/answer.ts";
import type { Handle } from "../../platform/web/route.ts";
import { homeAreaOf } from "../../ui/staff-areas.ts";
import { chooseMembership } from "./choose-membership.ts";
import { chooseMembershipPage } from "./choose-membership-page.tsx";
import { closeLogin } from "./close-login.ts";
import { homeOf } from "./landing.ts";
import { listOwnMemberships } from "./list-own-memberships.ts";
import { clearSessionCookie, sessionSecretOf } from "./session-cookie.ts";
import { startPage } from "./start-page.tsx";

/** GET: where one may work. Reached with a login that has not chosen yet, so it reads the cookie itself. */
export const showMemberships: Handle = async (desk, request, view) => {
  const cookieSecret = sessionSecretOf(request, view);
  const call = { actor: anyoneActor, networkId: view.network.id };
  const mine = await ask(desk, listOwnMemberships, call, { cookieSecret });
  return mine.kind === "done"
    ? page(chooseMembershipPage(view, mine.value))
    : redirect(view.href("/intern/anmelden", "de"));
};

export const changeMembership: Handle = async (desk, request, view) => {
  const cookieSecret = sessionSecretOf(request, view);
  const opKey = readId<"operation">(request.fields.get("_op")) ?? newId<"operation">();
  const call = { actor: anyoneActor, networkId: view.network.id, opKey };
  const done = await perform(desk, chooseMembership, call, {
    cookieSecret,
    membershipId: request.fields.get("membership"),
  });
  const chosen = done.kind === "done" && done.value.ok ? done.value.value : undefined;
  return redirect(chosen ? homeOf(view, chosen.slug) : view.href("/intern/auswahl", "de"));
};

export const signOut: Handle = async (desk, request, view) => {
  const cookieSecret = sessionSecretOf(request, view);
  const call = { actor: anyoneActor, networkId: view.network.id };
  if (cookieSecret !== undefined) await perform(desk, closeLogin, call, { cookieSecret });
  return redirect(view.href("/intern/anmelden?abgemeldet=1", "de"), clearSessionCookie(view));
};

/** GET: the first page of people without an area of their own. */
export const showStart: Handle = (_desk, _request, view) =>
  Promise.resolve(view.actor.kind === "staff" ? page(startPage(view, view.actor)) : null);

/** The first page after signing in: the first area of this person's navigation. */
export const toHome: Handle = (_desk, _request, { actor, href }) =>
  Promise.resolve(redirect(href(homeAreaOf(actor).path, "de")));

/** GET: somebody is typing. That it was asked is what keeps the login awake; there is nothing to say. */
export const stillHere: Handle = () => Promise.resolve(raw("text/plain; charset=utf-8", ""));
