import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { handling, type Route } from "../../platform/web/route.ts";
import { askSecondLook } from "../attempts/ask-second-look.ts";
import { lookAgain } from "../attempts/look-again.ts";
import { recordAttempt } from "../attempts/record-attempt.ts";
import { aCoordinator, aProfessional } from "../may.ts";
import { acceptConcern } from "./accept-concern.ts";
import { recordWithdrawal } from "../consents/record-withdrawal.ts";
import { answerFamily } from "./answer-family.ts";
import { declineConcern } from "./decline-concern.ts";
import { handBackConcern } from "./hand-back-concern.ts";
import { offerConcern } from "./offer-concern.ts";
import { takeOverConcern } from "../stand-ins/take-over-concern.ts";
import { phrasesTyped } from "../phrases/phrase-choices.tsx";
import { closeConcern } from "./close-concern.ts";
import { concernAct } from "./concern-steps.ts";
import { listWaiting } from "./list-waiting.ts";
import { listWaitingWorkflow } from "./list-waiting-workflow.ts";
import type { ConcernNames } from "./offer-names.ts";
import { putOnWaitingList } from "./put-on-waiting-list.ts";
import { referConcernOn } from "./refer-concern-on.ts";
import { reopenConcern } from "./reopen-concern.ts";
import { setNextStep } from "./set-next-step.ts";
import { confirmCancellation } from "../referrals/confirm-cancellation.ts";
import { waitingListPage } from "./waiting-list-page.tsx";

const fields =
  (...names: readonly string[]) =>
  (request: WebRequest) =>
    Object.fromEntries(names.map((name) => [name, request.fields.get(name)]));

/** All acts of professionals on one concern, and the waiting list. */
export const stepRoutes = (names: ConcernNames): readonly Route[] => [
  concernAct("annehmen", acceptConcern, names, () => ({}), false),
  concernAct("uebernehmen", takeOverConcern, names, () => ({}), false),
  concernAct("ablehnen", declineConcern, names, fields("reason"), true),
  concernAct("zurueckgeben", handBackConcern, names, fields("reason"), true),
  concernAct("weitergeben", offerConcern, names, fields("nodeId"), true),
  concernAct("antworten", answerFamily, names, answerFields, false),
  concernAct("versuch", recordAttempt, names, attemptFields, false),
  concernAct("zweiter-blick-bitte", askSecondLook, names, fields(), false),
  concernAct("zweiter-blick", lookAgain, names, fields("answer"), false),
  concernAct("naechster-schritt", setNextStep, names, fields("stepBy"), false),
  concernAct("warteliste", putOnWaitingList, names, fields("recheckBy"), false),
  concernAct("ueberleiten", referConcernOn, names, fields("onToId"), true),
  concernAct("neu-aufnehmen", reopenConcern, names, fields(), true),
  concernAct("abschliessen", closeConcern, names, closingFields, true),
  concernAct("absage", confirmCancellation, names, fields("cancelWords"), true),
  concernAct(
    "widerruf",
    recordWithdrawal,
    names,
    (request) => ({
      ...fields("withdrawn", "toldHow", "toldOn")(request),
      toldSure: request.fields.has("toldSure"),
    }),
    true,
  ),
  {
    ...handling("GET", "/intern/warteliste", "list-waiting", (desk, _request, view) =>
      showWaiting(desk, view, names),
    ),
    anonymous: false,
  },
];

const answerFields = (request: WebRequest): object => ({
  ...fields("text", "nextBy")(request),
  phrases: phrasesTyped(request.fields.get),
});

const attemptFields = (request: WebRequest): object => ({
  ...fields("channel", "outcome", "day", "time")(request),
  rulesKnown: request.fields.has("rulesKnown"),
  homeAgreed: request.fields.has("homeAgreed"),
});

const closingFields = fields("reason", "happenedOn", "topic", "cause", "otherId", "closingWords");

async function showWaiting(desk: Desk, view: View, names: ConcernNames): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const own = aProfessional(view.actor) ? await ask(desk, listWaiting, call, {}) : null;
  const flow = aCoordinator(view.actor) ? await ask(desk, listWaitingWorkflow, call, {}) : null;
  const named = own?.kind === "done" ? own.value : null;
  const workflow = flow?.kind === "done" ? flow.value : null;
  const now = named?.now ?? workflow?.now;
  if (now === undefined) return null;
  const { topicName } = names;
  return page(
    waitingListPage({ view, now, named: named?.lines ?? null, workflow: workflow?.lines ?? null, topicName }),
  );
}
