import { roles } from "../../platform/actor.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import { bearerHash, createBearerSecret, writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { lockAccount } from "../accounts/lock-account.ts";
import { doneAt, pressing } from "../forms/staff-answer.ts";
import {
  errorsOf,
  filledWith,
  type FormField,
  type Typed,
  typedAgain,
  untouched,
} from "../forms/typed-form.ts";
import { invitationPath } from "../invitations/invitation.ts";
import { invitePerson } from "../invitations/invite-person.ts";
import { changeRoles } from "../teams/change-roles.ts";
import { roleName, say, sayIssue } from "../texts.ts";
import { editPage, toOrganisation } from "./edit-organisation-page.tsx";
import { memberPage } from "./member-page.tsx";
import type { OrganisationShown } from "./organisation-overview.ts";
import { showOrganisation } from "./show-organisation.ts";

const base = "/intern/netzwerk/:id{[0-9a-f-]+}";
const home = (request: WebRequest) => `/intern/netzwerk/${request.param("id")}`;
const rolesFormField: FormField = {
  kind: "checks",
  name: "roles",
  label: say("inviteRoles"),
  options: roles.map((role) => ({ value: role, label: roleName(role) })),
};
const inviteNames = ["name", "email", "roles", "nodeId"];

const inviteFields = ({ teams }: OrganisationShown): readonly FormField[] => [
  { kind: "text", name: "name", label: say("inviteName") },
  { kind: "text", name: "email", type: "email", label: say("email") },
  rolesFormField,
  {
    kind: "select",
    name: "nodeId",
    label: say("inviteTeam"),
    hint: say("inviteTeamHint"),
    options: [
      { value: "", label: say("noTeam") },
      ...teams
        .filter((team) => team.active || team.dutyId === null)
        .map(({ id, name }) => ({ value: id, label: name })),
    ],
  },
];

const invitePage = (view: View, shown: OrganisationShown, typed: Typed, status = 200): Answer => {
  const { id } = shown.organisation;
  const sheet = {
    title: say("invite"),
    about: say("inviteAbout"),
    action: `/intern/netzwerk/${id}/einladen`,
    back: toOrganisation(id),
  };
  return page(
    editPage(view, { ...sheet, fields: inviteFields(shown), typed, button: say("sendInvitation") }),
    status,
  );
};

const organisationOf = async (desk: Desk, request: WebRequest, view: View) => {
  const call = { actor: view.actor, networkId: view.network.id };
  const shown = await ask(desk, showOrganisation, call, { id: request.param("id") });
  return shown.kind === "done" ? shown.value : null;
};

async function inviteAgain(
  desk: Desk,
  request: WebRequest,
  view: View,
  errors: Record<string, string>,
): Promise<Answer | null> {
  const shown = await organisationOf(desk, request, view);
  return shown && invitePage(view, shown, typedAgain(request.fields, inviteNames, errors), 422);
}

/** The link is made here and kept nowhere: the act gets its hash, the mail gets the rest. */
function newToken(view: View) {
  const secret = createBearerSecret();
  const link = `${view.publicUrl}/${view.network.slug}${invitationPath(writeBearerSecret(secret))}`;
  return { hash: bearerHash(secret), link };
}

/** At which field a refusal of the invitation is said. */
const fields: Readonly<Record<string, string>> = { asdOutside: "roles", alreadyMember: "email" };
const fieldOf = (reason: string): string => fields[reason] ?? "nodeId";

async function memberAgain(
  desk: Desk,
  request: WebRequest,
  view: View,
  sentence: string,
): Promise<Answer | null> {
  const shown = await organisationOf(desk, request, view);
  const member = shown?.members.find(({ id }) => id === request.param("member"));
  const typed = typedAgain(request.fields, ["roles"], { roles: sentence });
  return shown && member ? page(memberPage(view, shown, member, typed), 422) : null;
}

const input = (request: WebRequest) => ({ id: request.param("id") });

export const peopleInOrganisationRoutes: readonly Route[] = [
  showing(`${base}/einladen`, showOrganisation, {
    input,
    page: (shown, view) => invitePage(view, shown, untouched),
  }),
  sending(`${base}/einladen`, invitePerson, {
    input: ({ fields, param }, view) => ({
      name: fields.get("name"),
      email: fields.get("email"),
      roles: fields.all("roles"),
      nodeId: fields.get("nodeId"),
      organisationId: param("id"),
      token: newToken(view),
    }),
    done: ({ hasAccountHere }, view, request) =>
      doneAt(view, home(request), hasAccountHere ? "invitationSentToAccount" : "invitationSent"),
    refused: (reason, view, request, desk) =>
      inviteAgain(desk, request, view, { [fieldOf(reason)]: sayIssue(reason) }),
    invalid: (issues, view, request, desk) => inviteAgain(desk, request, view, errorsOf(issues, sayIssue)),
  }),
  {
    method: "GET",
    path: `${base}/mitglied/:member`,
    act: "show-organisation",
    anonymous: false,
    handle: async (desk, request, view) => {
      const shown = await organisationOf(desk, request, view);
      const member = shown?.members.find(({ id }) => id === request.param("member"));
      return shown && member
        ? page(memberPage(view, shown, member, filledWith({ roles: member.roles })))
        : null;
    },
  },
  pressing(`${base}/mitglied/:member/aufgaben`, changeRoles, {
    input: ({ fields, param }) => ({ membershipId: param("member"), roles: fields.all("roles") }),
    home,
    news: "savedOrganisation",
    again: memberAgain,
  }),
  pressing(`${base}/mitglied/:member/sperren`, lockAccount, {
    input: ({ fields, param }) => ({ membershipId: param("member"), locked: fields.get("locked") !== "0" }),
    home,
    news: "savedOrganisation",
    again: memberAgain,
  }),
];
