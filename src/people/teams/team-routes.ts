import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { doneAt, type News, newsOf, pressing, type Told } from "../forms/staff-answer.ts";
import { secureTeam } from "../recovery/secure-team.ts";
import { confirmReset } from "../second-factor/confirm-reset.ts";
import { listResets } from "../second-factor/list-resets.ts";
import { resetsPage } from "../second-factor/resets-page.tsx";
import { belongsToTeam } from "../may.ts";
import { say, sayIssue } from "../texts.ts";
import { admitColleague } from "./admit-colleague.ts";
import { chooseDuty } from "./choose-duty.ts";
import { renewTeamKey } from "./renew-team-key.ts";
import { restartTeamKey } from "./restart-team-key.ts";
import { showTeam } from "./show-team.ts";
import { noTeamPage, teamPage, type TeamShown } from "./team-page.tsx";

const home = () => "/intern/team";

const drawTeam = (view: View, shown: TeamShown, told?: Told, status = 200): Answer =>
  page(teamPage(view, shown, told), status);

async function again(desk: Desk, _request: WebRequest, view: View, text: string): Promise<Answer | null> {
  const shown = await ask(desk, showTeam, { actor: view.actor, networkId: view.network.id }, {});
  return shown.kind === "done" ? drawTeam(view, shown.value, { good: false, text }, 422) : null;
}

async function resetsAgain(
  desk: Desk,
  _request: WebRequest,
  view: View,
  text: string,
): Promise<Answer | null> {
  const resets = await ask(desk, listResets, { actor: view.actor, networkId: view.network.id }, {});
  return resets.kind === "done" ? page(resetsPage(view, resets.value, { good: false, text }), 422) : null;
}

const onTeam = (input: (request: WebRequest) => unknown, news: News) => ({ input, home, news, again });
const confirmAt = (path: string, back: string, refusal: typeof again): Route =>
  sending(path, confirmReset, {
    input: ({ fields }) => ({ accountId: fields.get("account") }),
    done: ({ done }, view) => doneAt(view, back, done ? "resetDone" : "resetConfirmed"),
    refused: (_reason, view, request, desk) => refusal(desk, request, view, say("noResets")),
    invalid: (issues, view, request, desk) =>
      refusal(desk, request, view, sayIssue(issues[0]?.message ?? "")),
  });

export const teamRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/intern/team",
    act: showTeam.name,
    anonymous: false,
    handle: async (desk, _request, view) => {
      if (!belongsToTeam(view.actor)) return page(noTeamPage(view));
      const shown = await ask(desk, showTeam, { actor: view.actor, networkId: view.network.id }, {});
      return shown.kind === "done" ? drawTeam(view, shown.value, newsOf(view)) : null;
    },
  },
  pressing(
    "/intern/team/aufnehmen",
    admitColleague,
    onTeam(({ fields }) => ({ membershipId: fields.get("membership") }), "admitted"),
  ),
  pressing("/intern/team/vertretung", chooseDuty, {
    input: ({ fields }, view) => ({
      nodeId: view.actor.kind === "staff" ? view.actor.nodeId : null,
      membershipId: fields.get(fields.get("_field")),
    }),
    home,
    news: "dutySaved",
    again,
  }),
  pressing(
    "/intern/team/sichern",
    secureTeam,
    onTeam(() => ({}), "secured"),
  ),
  pressing(
    "/intern/team/schluessel",
    renewTeamKey,
    onTeam(() => ({}), "rekeyed"),
  ),
  pressing(
    "/intern/team/neu-anfangen",
    restartTeamKey,
    onTeam(({ fields }) => ({ understood: fields.get("understood") === "1" }), "restarted"),
  ),
  confirmAt("/intern/team/zweiter-faktor", "/intern/team", again),
  showing("/intern/netzwerk/zweiter-faktor", listResets, {
    page: (resets, view) => page(resetsPage(view, resets, newsOf(view))),
  }),
  confirmAt("/intern/netzwerk/zweiter-faktor", "/intern/netzwerk/zweiter-faktor", resetsAgain),
];
