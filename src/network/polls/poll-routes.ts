import { type Typed, typedAgain, untouched } from "../../people/public.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending } from "../../platform/web/route.ts";
import { withNews } from "../meetings/meeting-news.ts";
import { sayIssue as sayTimes } from "../meetings/say.ts";
import { chooseDate } from "./choose-date.ts";
import { openPoll } from "./open-poll.ts";
import { pollLinkRoutes } from "./poll-link-routes.ts";
import { pollPage } from "./poll-page.tsx";
import { say, sayIssue } from "./polls.texts.ts";
import { showPoll } from "./show-poll.ts";
import { slotFormNames, slotNumbers } from "./slots-form.tsx";
import { letterSiteOf } from "../../platform/letter-site.ts";

const idOf = (request: WebRequest) => request.param("id");
type Said = { readonly typed?: Typed; readonly trouble?: string; readonly status: number };

async function pollAnswer(desk: Desk, request: WebRequest, view: View, said: Said): Promise<Answer | null> {
  const shown = await ask(
    desk,
    showPoll,
    { actor: view.actor, networkId: view.network.id },
    { id: idOf(request) },
  );
  if (shown.kind !== "done") return null;
  const news = request.query("neu") === "gefragt" ? say("news_asked") : null;
  const { typed = untouched, trouble = null } = said;
  return page(pollPage(view, shown.value, { typed, trouble, news }), said.status);
}

/** A line that cannot be is named; everything else stands in its own field or above the form. */
function errorOf(reason: string): Record<string, string> {
  const [, line, fault = ""] = /^slot:(\d+):(\w+)$/.exec(reason) ?? [];
  if (line !== undefined) {
    const no = Number(line) + 1;
    return {
      [`slot${no}`]: fault === "twice" ? say("twice", { no }) : say("line", { no, fault: sayTimes(fault) }),
    };
  }
  return { [reason.startsWith("closes") ? "closesOn" : "slot1"]: sayIssue(reason) };
}

const again = (request: WebRequest, reason: string): Said => ({
  typed: typedAgain(request.fields, slotFormNames, errorOf(reason)),
  status: 422,
});

/** Proposing dates, reading the answers, choosing one. */
export const pollRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/intern/treffen/:id/terminwahl",
    act: showPoll.name,
    anonymous: false,
    handle: (desk, request, view) => pollAnswer(desk, request, view, { status: 200 }),
  },
  sending("/intern/treffen/:id/terminwahl", openPoll, {
    input: (request, view) => ({
      id: idOf(request),
      slots: slotNumbers.map((no) => ({
        day: request.fields.get(`day${no}`),
        from: request.fields.get(`from${no}`),
        to: request.fields.get(`to${no}`),
      })),
      closesOn: request.fields.get("closesOn"),
      site: letterSiteOf(view),
    }),
    done: (_value, view, request) =>
      redirect(view.href(`/intern/treffen/${idOf(request)}/terminwahl?neu=gefragt`, "de")),
    refused: (reason, view, request, desk) => pollAnswer(desk, request, view, again(request, reason)),
    invalid: (issues, view, request, desk) =>
      pollAnswer(desk, request, view, again(request, issues[0]?.message ?? "")),
  }),
  sending("/intern/treffen/:id/terminwahl/festlegen", chooseDate, {
    input: (request, view) => ({
      id: idOf(request),
      slotId: request.fields.get("slot"),
      site: letterSiteOf(view),
    }),
    done: (_value, view, request) =>
      redirect(view.href(withNews(`/intern/treffen/${idOf(request)}`, "eingeladen"), "de")),
    refused: (reason, view, request, desk) =>
      pollAnswer(desk, request, view, { trouble: sayIssue(reason), status: 409 }),
    invalid: () => Promise.resolve(null),
  }),
  ...pollLinkRoutes,
];
