import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ActButton } from "../forms/form-page.tsx";
import type { FormField, Typed } from "../forms/typed-form.ts";
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

/** What one person does in an organisation, and the way to end it. */
export const memberPage = (
  view: View,
  { organisation }: OrganisationShown,
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
        <ButtonLink kind="quiet" href={view.href(`${base}/beenden`, "de")}>
          {say("toEndMembership")}
        </ButtonLink>
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
