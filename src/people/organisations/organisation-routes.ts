import type { Desk } from "../../platform/perform.ts";
import { ask } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { doneAt, type News, neverRefused, newsOf, pressing } from "../forms/staff-answer.ts";
import { errorsOf, filledWith, type Typed, typedAgain, untouched } from "../forms/typed-form.ts";
import { addTeam } from "../teams/add-team.ts";
import { chooseDuty } from "../teams/choose-duty.ts";
import { chooseIntakeTeam } from "../teams/choose-intake-team.ts";
import { say, sayIssue } from "../texts.ts";
import { withdrawInvitation } from "../invitations/withdraw-invitation.ts";
import { runsNetwork } from "../may.ts";
import { addOrganisation } from "./add-organisation.ts";
import { changeOrganisation } from "./change-organisation.ts";
import { closeOrganisation } from "./close-organisation.ts";
import { editPage, toOrganisation } from "./edit-organisation-page.tsx";
import { changeFields, namesOf, organisationFormFields, readOrganisation } from "./organisation-form.ts";
import { organisationPage } from "./organisation-page.tsx";
import { showOrganisation } from "./show-organisation.ts";

const base = "/intern/netzwerk/:id{[0-9a-f-]+}";
const home = (request: WebRequest) => `/intern/netzwerk/${request.param("id")}`;

const newPage = (view: View, typed: Typed, status = 200): Answer =>
  page(
    editPage(view, {
      title: say("addOrganisation"),
      action: "/intern/netzwerk/neu",
      back: { href: "/intern/netzwerk", label: say("backToNetwork") },
      fields: organisationFormFields,
      typed,
      button: say("save"),
    }),
    status,
  );

const changePage = (view: View, id: string, typed: Typed, status = 200): Answer =>
  page(
    editPage(view, {
      title: say("changeOrganisation"),
      action: `/intern/netzwerk/${id}/aendern`,
      back: toOrganisation(id),
      fields: changeFields,
      typed,
      button: say("save"),
    }),
    status,
  );

/** The organisation's page again, with an error at a field or a sentence about a refusal. */
async function again(
  desk: Desk,
  request: WebRequest,
  view: View,
  typed: Typed,
  refusal?: string,
): Promise<Answer | null> {
  const id = request.param("id");
  const shown = await ask(desk, showOrganisation, { actor: view.actor, networkId: view.network.id }, { id });
  if (shown.kind !== "done") return null;
  const news = refusal === undefined ? undefined : { good: false, text: refusal };
  return page(organisationPage(view, shown.value, typed, news), 422);
}

const dutyOf = (request: WebRequest) => request.fields.get(request.fields.get("_field"));

const onPage = (input: (request: WebRequest) => unknown, news: News) => ({
  input,
  home,
  news,
  again: (desk: Desk, request: WebRequest, view: View, sentence: string) =>
    again(desk, request, view, untouched, sentence),
});

export const organisationRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/intern/netzwerk/neu",
    act: "-",
    anonymous: false,
    handle: (_desk, _request, view) =>
      Promise.resolve(runsNetwork(view.actor) ? newPage(view, untouched) : null),
  },
  sending("/intern/netzwerk/neu", addOrganisation, {
    input: readOrganisation,
    done: ({ id }, view) => doneAt(view, `/intern/netzwerk/${id}`, "organisationAdded"),
    refused: neverRefused,
    invalid: (issues, view, { fields }) =>
      newPage(view, typedAgain(fields, namesOf(organisationFormFields), errorsOf(issues, sayIssue)), 422),
  }),
  showing(base, showOrganisation, {
    input: (request) => ({ id: request.param("id") }),
    page: (shown, view) => page(organisationPage(view, shown, untouched, newsOf(view))),
  }),
  showing(`${base}/aendern`, showOrganisation, {
    input: (request) => ({ id: request.param("id") }),
    page: ({ organisation }, view) => {
      const { id, active, ...rest } = organisation;
      return changePage(view, id, filledWith({ ...rest, active: active ? "1" : "" }));
    },
  }),
  sending(`${base}/aendern`, changeOrganisation, {
    input: (request) => ({
      ...readOrganisation(request),
      id: request.param("id"),
      active: request.fields.get("active") === "1",
    }),
    done: ({ id }, view) => doneAt(view, `/intern/netzwerk/${id}`, "savedOrganisation"),
    refused: neverRefused,
    invalid: (issues, view, { fields, param }) =>
      changePage(
        view,
        param("id"),
        typedAgain(fields, namesOf(changeFields), errorsOf(issues, sayIssue)),
        422,
      ),
  }),
  sending(`${base}/team`, addTeam, {
    input: (request) => ({ organisationId: request.param("id"), name: request.fields.get("teamName") }),
    done: (_value, view, request) => doneAt(view, home(request), "teamAdded"),
    refused: neverRefused,
    invalid: (issues, view, request, desk) =>
      again(
        desk,
        request,
        view,
        typedAgain(request.fields, ["teamName"], { teamName: sayIssue(issues[0]?.message ?? "") }),
      ),
  }),
  pressing(
    `${base}/verlassen`,
    closeOrganisation,
    onPage(
      (request) => ({ id: request.param("id"), understood: request.fields.get("understood") === "1" }),
      "organisationIsClosed",
    ),
  ),
  pressing(
    `${base}/team/:team/vertretung`,
    chooseDuty,
    onPage((request) => ({ nodeId: request.param("team"), membershipId: dutyOf(request) }), "dutySaved"),
  ),
  sending(`${base}/team/:team/eingang`, chooseIntakeTeam, {
    input: (request) => ({ nodeId: request.param("team") }),
    done: ({ begun }, view, request) =>
      doneAt(view, home(request), begun ? "handoverBegun" : "intakeTeamChosen"),
    refused: (reason, view, request, desk) => again(desk, request, view, untouched, sayIssue(reason)),
    invalid: (issues, view, request, desk) =>
      again(desk, request, view, untouched, sayIssue(issues[0]?.message ?? "")),
  }),
  pressing(
    `${base}/einladung`,
    withdrawInvitation,
    onPage((request) => ({ tokenHash: request.fields.get("invitation") }), "invitationWithdrawn"),
  ),
];
