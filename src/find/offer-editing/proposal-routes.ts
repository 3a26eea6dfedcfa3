import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import type { Topic } from "../topics/topic.ts";
import { approveProposal } from "./approve-proposal.ts";
import { declineProposal } from "./decline-proposal.ts";
import { toldAt, toldIn } from "./editing-routes.ts";
import { listProposals } from "./list-proposals.ts";
import { proposalPage, proposalsPath } from "./proposal-page.tsx";
import { proposalsPage } from "./proposals-page.tsx";
import { sayProposals as t } from "./proposals.texts.ts";
import { sheetPath } from "./sheet-aside.tsx";
import { showProposal } from "./show-proposal.ts";
import { topicNames } from "./topic-names.ts";
import { withdrawProposal } from "./withdraw-proposal.ts";
import { letterSiteOf } from "../../platform/letter-site.ts";

const one = `${proposalsPath}/:id`;
const idOf = (request: WebRequest) => ({ id: request.param("id") });
const idAndSite = (request: WebRequest, view: View) => ({ ...idOf(request), ...letterSiteOf(view) });
const sentences = {
  "changed-meanwhile": "lookAgain",
  "decided-already": "decidedAlready",
  incomplete: "incomplete",
} as const;

/** What waits for approval: the list, the comparison, the decision. */
export function proposalRoutes(topics: readonly Topic[]): readonly Route[] {
  const topicName = topicNames(topics);
  const again = async (
    desk: Desk,
    request: WebRequest,
    view: View,
    error: string,
    status: number,
  ): Promise<Answer | null> => {
    const call = { actor: view.actor, networkId: view.network.id };
    const shown = await ask(desk, showProposal, call, idOf(request));
    if (shown.kind !== "done") return null;
    const reason = request.fields.has("reason") ? request.fields.get("reason") : undefined;
    return page(proposalPage(view, { ...shown.value, topicName, error, reason }), status);
  };
  const decided = (reason: keyof typeof sentences, view: View, request: WebRequest, desk: Desk) =>
    again(desk, request, view, t(sentences[reason]), 409);
  return [
    showing(proposalsPath, listProposals, { page: (list, view) => page(proposalsPage(view, list)) }),
    showing(one, showProposal, {
      input: idOf,
      page: (shown, view) => page(proposalPage(view, { ...shown, topicName, told: toldIn(view) })),
    }),
    sending(`${one}/freigeben`, approveProposal, {
      input: (request, view) => ({
        ...idAndSite(request, view),
        seen: request.fields.get("seen"),
      }),
      done: ({ offerId }, view) => toldAt(view, sheetPath(offerId), "approved"),
      refused: decided,
      invalid: () => Promise.resolve(null),
    }),
    sending(`${one}/ablehnen`, declineProposal, {
      input: (request, view) => ({
        ...idAndSite(request, view),
        reason: request.fields.get("reason"),
      }),
      done: ({ id }, view) => toldAt(view, `${proposalsPath}/${id}`, "declined"),
      refused: decided,
      invalid: ([issue], view, request, desk) =>
        again(desk, request, view, t(issue?.message === "tooLong" ? "tooLong" : "reasonMissing"), 422),
    }),
    sending(`${one}/zurueckziehen`, withdrawProposal, {
      input: idOf,
      done: ({ id }, view) => toldAt(view, `${proposalsPath}/${id}`, "withdrawn"),
      refused: decided,
      invalid: () => Promise.resolve(null),
    }),
  ];
}
