import type { Typed } from "../../people/public.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending } from "../../platform/web/route.ts";
import { typedSchedule } from "../schedules/schedule-form.ts";
import { typedWithIssues, typedWithRefusal } from "../schedules/schedule-mistakes.ts";
import type { Topic } from "../topics/topic.ts";
import { toldAt } from "./editing-routes.ts";
import { proposalPage, proposalsPath } from "./proposal-page.tsx";
import { sayProposals as t } from "./proposals.texts.ts";
import { proposeTime } from "./propose-time.ts";
import { showProposal } from "./show-proposal.ts";
import { topicNames } from "./topic-names.ts";
import { withdrawTime } from "./withdraw-time.ts";

const one = `${proposalsPath}/:id`;
const idOf = (request: WebRequest) => ({ proposalId: request.param("id") });
const back = ({ id }: { readonly id: string }, view: View, told: string): Answer =>
  toldAt(view, `${proposalsPath}/${id}`, told);

/** Times that come with the proposal of a new offer. */
export function proposedTimeRoutes(topics: readonly Topic[]): readonly Route[] {
  const again = async (desk: Desk, request: WebRequest, view: View, reason: string, typed?: Typed) => {
    const call = { actor: view.actor, networkId: view.network.id };
    const shown = await ask(desk, showProposal, call, { id: request.param("id") });
    if (shown.kind !== "done") return null;
    const error = reason === "decided-already" ? t("decidedAlready") : undefined;
    const props = { ...shown.value, topicName: topicNames(topics), error };
    return page(proposalPage(view, { ...props, time: typed }), error === undefined ? 422 : 409);
  };
  return [
    sending(`${one}/zeiten`, proposeTime, {
      input: (request) => ({ ...typedSchedule(request.fields), ...idOf(request) }),
      done: (value, view) => back(value, view, "timeAdded"),
      refused: (reason, view, request, desk) =>
        again(desk, request, view, reason, typedWithRefusal(request, reason)),
      invalid: (issues, view, request, desk) =>
        again(desk, request, view, "", typedWithIssues(request, issues)),
    }),
    sending(`${one}/zeiten/entfernen`, withdrawTime, {
      input: (request) => ({ ...idOf(request), timeId: request.fields.get("timeId") }),
      done: (value, view) => back(value, view, "timeRemoved"),
      refused: (reason, view, request, desk) => again(desk, request, view, reason),
      invalid: () => Promise.resolve(null),
    }),
  ];
}
