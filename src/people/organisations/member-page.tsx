import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Card } from "../../ui/card.tsx";
import { ActButton, DrawnForm } from "../forms/form-page.tsx";
import { type FormField, type Typed, untouched } from "../forms/typed-form.ts";
import type { MemberRow } from "../teams/memberships.sql.ts";
import { roleName, say } from "../texts.ts";
import { hasRole, roles } from "../../platform/actor.ts";
import { editPage, toOrganisation } from "./edit-organisation-page.tsx";
import type { OrganisationShown } from "./organisation-overview.ts";

const rolesFields: readonly FormField[] = [
  {
    kind: "checks",
    name: "roles",
    label: say("inviteRoles"),
    options: roles.map((role) => ({ value: role, label: roleName(role) })),
  },
];

/** Her colleagues who can read what she was responsible for; nothing to choose where there is none. */
function successorFields(leaving: MemberRow, members: readonly MemberRow[]): readonly FormField[] {
  const ready = members.filter(
    ({ id, nodeId, admittedAt }) =>
      nodeId !== null && nodeId === leaving.nodeId && id !== leaving.id && admittedAt !== null,
  );
  if (ready.length === 0) return [];
  const options = ready.map(({ id, name }) => ({ value: id, label: name }));
  return [
    {
      kind: "select",
      name: "successor",
      label: say("successor"),
      options: [{ value: "", label: say("successorDuty") }, ...options],
    },
  ];
}

/** What one person does in an organisation, and the way to end it. */
export const memberPage = (
  view: View,
  { organisation, members }: OrganisationShown,
  member: MemberRow,
  typed: Typed,
): VNode => {
  const base = `/intern/netzwerk/${organisation.id}/mitglied/${member.id}`;
  return editPage(
    view,
    {
      title: member.name,
      about: organisation.name,
      action: `${base}/aufgaben`,
      back: toOrganisation(organisation.id),
      fields: rolesFields,
      typed,
      button: say("save"),
    },
    <>
      <Card line title={say("endMembership")} id="end">
        <p>{say("endMembershipAbout")}</p>
        <DrawnForm
          view={view}
          action={`${base}/beenden`}
          button={say("endMembership")}
          kind="urgent"
          typed={untouched}
          fields={successorFields(member, members)}
        />
      </Card>
      {hasRole(view.actor, "systemAdmin") && (
        <Card line title={say(member.locked ? "unlockAccount" : "lockAccount")} id="lock">
          <p>{say(member.locked ? "accountIsLocked" : "lockAccountAbout")}</p>
          <ActButton
            view={view}
            action={`${base}/sperren`}
            hidden={{ locked: member.locked ? "0" : "1" }}
            button={say(member.locked ? "unlockAccount" : "lockAccount")}
            suffix={member.name}
          />
        </Card>
      )}
    </>,
  );
};
