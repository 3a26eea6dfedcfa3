import { errorsOf, type Typed, typedAgain } from "../../people/public.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import type { OfferFacts } from "../offer-history/facts.ts";
import type { Topic } from "../topics/topic.ts";
import { bothStates } from "./both-states.ts";
import { correctProposal } from "./correct-proposal.ts";
import { correctProposalPage } from "./correct-proposal-page.tsx";
import { toldAt } from "./editing-routes.ts";
import { sayMistake } from "./editing.texts.ts";
import { formNames, sentForm } from "./offer-form.ts";
import { applied, versionIn } from "./proposal.ts";
import { proposalPage, proposalsPath, type ShownProposal } from "./proposal-page.tsx";
import { sayProposals as t } from "./proposals.texts.ts";
import { sheetPath } from "./sheet-aside.tsx";
import { showProposal } from "./show-proposal.ts";
import { topicNames } from "./topic-names.ts";
import { typedOf } from "./typed-offer.ts";
import { letterSiteOf } from "../../platform/letter-site.ts";

const path = `${proposalsPath}/:id/aendern`;
const idOf = (request: WebRequest) => ({ id: request.param("id") });

/** The offer with the proposal in it, as the form shows it; null where a new offer has not even a title. */
function typedProposal({ proposal, offer }: ShownProposal, facts: OfferFacts | null): Typed | null {
  const proposed = applied(proposal.change, facts);
  const careEmail = offer === null ? proposal.change.careEmail : offer.careEmail;
  return proposed === null ? null : typedOf(proposed, careEmail);
}

type Asking = { readonly desk: Desk; readonly request: WebRequest; readonly view: View };
type Topics = readonly Topic[];

async function shownTo({ desk, request, view }: Asking, since: number | null = null) {
  const call = { actor: view.actor, networkId: view.network.id };
  const shown = await ask(desk, showProposal, call, { ...idOf(request), since });
  return shown.kind === "done" ? shown.value : null;
}

/** The page of the proposal in the place of the form, where there is nothing to change: it says why. */
function instead(view: View, shown: ShownProposal, topics: Topics, status = 200): Answer {
  const waits = shown.proposal.state === "waiting";
  const error = !waits ? t("decidedAlready") : shown.mayDecide ? t("incomplete") : undefined;
  return page(proposalPage(view, { ...shown, topicName: topicNames(topics), error }), status);
}

function form(view: View, shown: ShownProposal, topics: Topics): Answer {
  const open = shown.proposal.state === "waiting" && shown.mayDecide;
  const typed = open ? typedProposal(shown, shown.offer?.facts ?? null) : null;
  if (typed === null) return instead(view, shown, topics);
  return page(correctProposalPage(view, { ...shown, typed, topics }));
}

/** What was typed stays; beside it stands what has become another since the form was opened. */
async function again(asking: Asking, topics: Topics): Promise<Answer | null> {
  const { request, view } = asking;
  const now = await shownTo(asking);
  const shown = now && (await shownTo(asking, versionIn(request.fields.get("seen"), now.proposal)));
  if (shown === null) return null;
  const stored = typedProposal(shown, shown.offer?.facts ?? null);
  if (shown.proposal.state !== "waiting" || stored === null) return instead(view, shown, topics, 409);
  const base = shown.before === null ? null : typedProposal(shown, shown.before);
  const both = bothStates(typedAgain(request.fields, formNames, {}), base, stored);
  return page(correctProposalPage(view, { ...shown, ...both, topics }), 409);
}

async function mistaken(asking: Asking, errors: Typed["errors"], topics: Topics): Promise<Answer | null> {
  const { request, view } = asking;
  const shown = await shownTo(asking);
  if (shown === null) return null;
  const typed = typedAgain(request.fields, formNames, errors);
  const seen = request.fields.get("seen");
  return page(correctProposalPage(view, { ...shown, typed, topics, seen }), 422);
}

/** Changing a proposal while approving it. */
export const correctingRoutes = (topics: Topics): readonly Route[] => [
  showing(path, showProposal, { input: idOf, page: (shown, view) => form(view, shown, topics) }),
  sending(path, correctProposal, {
    input: (request, view) => ({
      ...sentForm(request.fields, topics),
      ...idOf(request),
      ...letterSiteOf(view),
      seen: request.fields.get("seen"),
    }),
    done: ({ offerId }, view) => toldAt(view, sheetPath(offerId), "approved"),
    refused: (_reason, view, request, desk) => again({ desk, request, view }, topics),
    invalid: (issues, view, request, desk) =>
      mistaken({ desk, request, view }, errorsOf(issues, sayMistake), topics),
  }),
];
