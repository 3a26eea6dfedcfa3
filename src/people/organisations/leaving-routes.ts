import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import type { Route } from "../../platform/web/route.ts";
import { pressing } from "../forms/staff-answer.ts";
import { typedAgain } from "../forms/typed-form.ts";
import { closeTeam } from "../teams/close-team.ts";
import { endMembership } from "../teams/end-membership.ts";
import { type MattersOf, openMatters } from "../teams/leaving.ts";
import { memberLeavesPage, teamClosesPage } from "./leaving-page.tsx";
import { showOrganisation } from "./show-organisation.ts";

const base = "/intern/netzwerk/:id{[0-9a-f-]+}";
const home = (request: WebRequest) => `/intern/netzwerk/${request.param("id")}`;
const member = `${base}/mitglied/:member/beenden`;
const team = `${base}/team/:team/schliessen`;

type Draw = (desk: Desk, request: WebRequest, view: View, refusal?: string) => Promise<Answer | null>;

/** Who may look is decided by the act. Only then does the worker count, who sees behind the walls of every team; numbers only. */
async function shownWith(desk: Desk, request: WebRequest, view: View, of: MattersOf) {
  const call = { actor: view.actor, networkId: view.network.id };
  const shown = await ask(desk, showOrganisation, call, { id: request.param("id") });
  if (shown.kind !== "done") return null;
  const matters = await desk.database.read("worker", { network: view.network.id }, (tx) =>
    openMatters(tx, of),
  );
  return { view, organisation: shown.value, matters };
}

const drawMember: Draw = async (desk, request, view, refusal) => {
  const id = request.param("member") ?? "";
  const shown = await shownWith(desk, request, view, { membershipId: id });
  const leaver = shown?.organisation.members.find((one) => one.id === id);
  if (!shown || !leaver) return null;
  const typed = typedAgain(request.fields, ["successor", "evenSo"], {});
  return page(memberLeavesPage({ ...shown, refusal, member: leaver, typed }), refusal ? 422 : 200);
};

const drawTeam: Draw = async (desk, request, view, refusal) => {
  const id = request.param("team") ?? "";
  const shown = await shownWith(desk, request, view, { nodeId: id });
  const closing = shown?.organisation.teams.find((one) => one.id === id);
  if (!shown || !closing) return null;
  const typed = typedAgain(request.fields, [], {});
  return page(teamClosesPage({ ...shown, refusal, team: closing, typed }), refusal ? 422 : 200);
};

const asking = (path: string, draw: Draw): Route => ({
  method: "GET",
  path,
  act: showOrganisation.name,
  anonymous: false,
  handle: (desk, request, view) => draw(desk, request, view),
});

/** A person leaves, a team closes: first a page that says what goes where, then its one button. */
export const leavingRoutes: readonly Route[] = [
  asking(member, drawMember),
  pressing(member, endMembership, {
    input: ({ fields, param }) => ({
      membershipId: param("member"),
      successorId: fields.get("successor") || null,
      evenSo: fields.get("evenSo") === "1",
    }),
    home,
    news: "membershipEnded",
    again: drawMember,
  }),
  asking(team, drawTeam),
  pressing(team, closeTeam, {
    input: (request) => ({ nodeId: request.param("team") }),
    home,
    news: "teamIsClosed",
    again: drawTeam,
  }),
];
