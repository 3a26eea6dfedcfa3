import type { z } from "zod";
import { errorsOf, type Typed, typedAgain } from "../../people/public.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { tablesPath } from "./seating-card.tsx";
import { showWorkshop } from "./show-workshop.ts";
import { sayReason } from "./planning.texts.ts";
import { sayIssue, type WorkshopNews } from "./workshops.texts.ts";

/** Where the tables of a meeting lie in the address. */
export const tables = (below = ""): string => tablesPath(":id{[0-9a-f-]+}", below);
export const meetingIn = (request: WebRequest): string => request.param("id");
export const callOf = (view: View) => ({ actor: view.actor, networkId: view.network.id });

/** Everything about the tables, for whoever may see it; null is "not found". */
export async function shownWorkshop(desk: Desk, request: WebRequest, view: View) {
  const given = { meetingId: meetingIn(request), proposal: request.query("fassung") || null };
  const shown = await ask(desk, showWorkshop, callOf(view), given);
  return shown.kind === "done" ? shown.value : null;
}
export type ShownWorkshop = NonNullable<Awaited<ReturnType<typeof shownWorkshop>>>;

/** The reason of an act as a sentence, whichever list it stands in. */
export const sayRefusal = (reason: string): string => sayReason(reason) ?? sayIssue(reason);

export const doneAt = (view: View, request: WebRequest, below: string, news: WorkshopNews): Answer =>
  redirect(view.href(`${tablesPath(meetingIn(request), below)}?neu=${news}`, "de"));

/** The form again as it was sent, with a sentence at each field that is wrong. */
export const wrongFields = (
  request: WebRequest,
  names: readonly string[],
  issues: readonly z.core.$ZodIssue[],
): Typed => typedAgain(request.fields, names, errorsOf(issues, sayRefusal));

export const wrongField = (
  request: WebRequest,
  names: readonly string[],
  field: string,
  reason: string,
): Typed => typedAgain(request.fields, names, { [field]: sayRefusal(reason) });
