import type { View } from "../view.ts";
import { type Answer, redirect } from "./answer.ts";
import { saysForeign } from "./forgery.ts";
import { readForm } from "./read-form.ts";
import { senderOf } from "./receive-form.ts";
import type { Route } from "./route.ts";
import type { Site } from "./site.ts";
import type { WebContext } from "./web-request.ts";

/**
 * Nobody is signed in (any more). Whoever wanted to read is led to the sign-in page; whoever sent a form after fifteen
 * minutes of silence gets her words back and can send them again as soon as she is signed in. Files are not kept.
 */
export async function answerSignedOut(
  site: Site,
  c: WebContext,
  route: Route | null,
  view: View,
): Promise<Answer> {
  const toSignIn = redirect(view.href("/intern/anmelden"));
  if (route?.method !== "POST") return toSignIn;
  if (saysForeign(senderOf(site, c))) return site.pages.forged(view);
  const read = await readForm(c, undefined);
  return read.ok ? site.pages.signedOut(view, read.value.params.toString()) : toSignIn;
}
