import type { Told, Typed } from "../../people/public.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { minutesPage } from "./minutes-page.tsx";
import type { MinutesShown } from "./minutes-shown.ts";
import { sayIssue } from "./minutes.texts.ts";
import { sentMinutesPage } from "./sent-minutes-page.tsx";
import { showMinutes } from "./show-minutes.ts";

export const minutesBase = "/intern/treffen/:id/protokoll";

export const goHome = (view: View, request: WebRequest, news: string): Answer =>
  redirect(view.href(`/intern/treffen/${request.param("id")}/protokoll?neu=${news}`, "de"));

type Drawn = { readonly typed: Typed; readonly told?: Told | undefined };

/** To write as long as they are a draft, to read afterwards. */
export function drawnMinutes(view: View, shown: MinutesShown, { typed, told }: Drawn, status = 200): Answer {
  const { body, minutes } = shown;
  return body === null || minutes === null
    ? page(minutesPage({ view, shown, typed, told }), status)
    : page(sentMinutesPage({ view, shown, typed, told, body, minutes }), status);
}

export async function shownNow(desk: Desk, request: WebRequest, view: View): Promise<MinutesShown | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const shown = await ask(desk, showMinutes, call, { meetingId: request.param("id") });
  return shown.kind === "done" ? shown.value : null;
}

export async function minutesAgain(
  desk: Desk,
  request: WebRequest,
  view: View,
  how: Drawn,
): Promise<Answer | null> {
  const shown = await shownNow(desk, request, view);
  return shown && drawnMinutes(view, shown, how, 422);
}

/** The page with the sentence that says why nothing happened, and with what was typed. */
export const toldFault = (desk: Desk, request: WebRequest, view: View, key: string, typed: Typed) =>
  minutesAgain(desk, request, view, { typed, told: { good: false, text: sayIssue(key) } });
