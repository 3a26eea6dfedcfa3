import type { z } from "zod";
import { errorsOf, type Told, type Typed, typedAgain, untouched } from "../../people/public.ts";
import type { Json } from "../../core/json.ts";
import type { Actor } from "../../platform/actor.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { UseCase } from "../../platform/use-case.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { addAgendaItem } from "./add-agenda-item.ts";
import { agendaNames } from "./agenda-form.ts";
import { agendaPage } from "./agenda-page.tsx";
import { changeAgendaItem } from "./change-agenda-item.ts";
import { saidBefore } from "./minutes-news.ts";
import { sayIssue } from "./minutes.texts.ts";
import { moveAgendaItem } from "./move-agenda-item.ts";
import { sendAgenda } from "./send-agenda.ts";
import { showAgenda } from "./show-agenda.ts";
import { takeOffAgenda } from "./take-off-agenda.ts";
import { timeOpenItems } from "./time-open-items.ts";
import { letterSiteOf } from "../../platform/letter-site.ts";

const base = "/intern/treffen/:id/tagesordnung";
const none = { at: "", typed: untouched };
const homeOf = (request: WebRequest) => `/intern/treffen/${request.param("id")}/tagesordnung`;

type Again = { readonly at: string; readonly typed: Typed; readonly told?: Told };

/** The page again, with what was typed or why a button did nothing. */
async function agendaAgain(
  desk: Desk,
  request: WebRequest,
  view: View,
  again: Again,
): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const shown = await ask(desk, showAgenda, call, { meetingId: request.param("id") });
  return shown.kind === "done"
    ? page(agendaPage({ view, shown: shown.value, again, told: again.told }), 422)
    : null;
}

const toldFault = (desk: Desk, request: WebRequest, view: View, key: string) =>
  agendaAgain(desk, request, view, { ...none, told: { good: false, text: sayIssue(key) } });

/** A button of the page: done, or the page with the sentence that says why not. */
const pressed = <Input extends z.ZodType, A extends Actor, Value extends Json, Reason extends string>(
  path: string,
  act: UseCase<Input, A, Value, Reason>,
  news = "agendaSaved",
): Route =>
  sending(path, act, {
    input: (request, view) => ({
      meetingId: request.param("id"),
      id: request.fields.get("id"),
      to: request.fields.get("to"),
      ...letterSiteOf(view),
    }),
    done: (_value, view, request) => redirect(view.href(`${homeOf(request)}?neu=${news}`, "de")),
    refused: (reason, view, request, desk) => toldFault(desk, request, view, reason),
    invalid: (issues, view, request, desk) => toldFault(desk, request, view, issues[0]?.message ?? ""),
  });

/** A form of the page; what was typed comes back beside what is wrong with it. */
const typedInto = <Input extends z.ZodType, A extends Actor, Value extends Json, Reason extends string>(
  path: string,
  act: UseCase<Input, A, Value, Reason>,
  at: (request: WebRequest) => string,
): Route => {
  const again = (desk: Desk, request: WebRequest, view: View, errors: Record<string, string>) =>
    agendaAgain(desk, request, view, {
      at: at(request),
      typed: typedAgain(request.fields, agendaNames, errors),
    });
  return sending(path, act, {
    input: (request) => ({
      meetingId: request.param("id"),
      id: request.param("item"),
      ...Object.fromEntries(agendaNames.map((name) => [name, request.fields.get(name)])),
    }),
    done: (_value, view, request) => redirect(view.href(`${homeOf(request)}?neu=agendaSaved`, "de")),
    refused: (reason, view, request, desk) =>
      reason === "agendaSpeaker"
        ? again(desk, request, view, { speakerId: sayIssue(reason) })
        : toldFault(desk, request, view, reason),
    invalid: (issues, view, request, desk) => again(desk, request, view, errorsOf(issues, sayIssue)),
  });
};

export const agendaRoutes: readonly Route[] = [
  showing(base, showAgenda, {
    input: (request) => ({ meetingId: request.param("id") }),
    page: (shown, view) => page(agendaPage({ view, shown, again: none, told: saidBefore(view) })),
  }),
  typedInto(`${base}/neu`, addAgendaItem, () => "neu"),
  pressed(`${base}/verschieben`, moveAgendaItem),
  pressed(`${base}/streichen`, takeOffAgenda),
  pressed(`${base}/senden`, sendAgenda, "agendaSent"),
  typedInto(`${base}/offen`, timeOpenItems, () => "offen"),
  typedInto(`${base}/:item`, changeAgendaItem, (request) => request.param("item")),
];
