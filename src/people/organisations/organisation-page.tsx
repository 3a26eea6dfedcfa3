import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { Pairs } from "../../ui/facts.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Tag } from "../../ui/tag.tsx";
import { ActButton, DrawnForm, titleOf, TypedErrors } from "../forms/form-page.tsx";
import { germanDay } from "../forms/german-dates.ts";
import { type FormField, type Typed, untouched } from "../forms/typed-form.ts";
import { roleName, say } from "../texts.ts";
import type { OrganisationRow } from "./organisations.sql.ts";
import type { OrganisationShown } from "./organisation-overview.ts";
import { TeamCard } from "./team-card.tsx";

const teamNameField: FormField = { kind: "text", name: "teamName", label: say("teamName") };

/** An organisation as the coordination keeps it: facts, teams, people, invitations. */
export const organisationPage = (
  view: View,
  shown: OrganisationShown,
  typed: Typed,
  news?: { readonly good: boolean; readonly text: string },
): VNode =>
  staffFrame(view, {
    title: titleOf(shown.organisation.name, typed),
    area: "network",
    children: (
      <div class="stack">
        <TypedErrors typed={typed} />
        {news && <Note tone={news.good ? "good" : "late"}>{news.text}</Note>}
        <p>
          <a href={view.href("/intern/netzwerk")}>{say("backToNetwork")}</a>
        </p>
        <h1>
          {shown.organisation.name}{" "}
          {!shown.organisation.active && <Tag tone="off">{say("notTakingPart")}</Tag>}
        </h1>
        <Facts view={view} organisation={shown.organisation} />
        <h2>{say("teams")}</h2>
        <p class="soft">{say(shown.teams.length === 0 ? "noTeams" : "teamsAbout")}</p>
        {shown.teams.map((team) => (
          <TeamCard key={team.id} view={view} team={team} shown={shown} />
        ))}
        <DrawnForm
          view={view}
          action={`/intern/netzwerk/${shown.organisation.id}/team`}
          fields={[teamNameField]}
          typed={typed}
          button={say("addTeam")}
          kind="quiet"
        />
        <h2>{say("people")}</h2>
        <People view={view} shown={shown} />
        <Invitations view={view} shown={shown} />
        <div class="actions">
          <ButtonLink href={view.href(`/intern/netzwerk/${shown.organisation.id}/einladen`)}>
            {say("invite")}
          </ButtonLink>
        </div>
        {shown.organisation.active && <Leaves view={view} shown={shown} />}
      </div>
    ),
  });

const Facts = ({ view, organisation }: { readonly view: View; readonly organisation: OrganisationRow }) => {
  const { organisationType, sector, phone, email, website, description } = organisation;
  const facts = [
    { term: say("organisationType"), value: organisationType },
    { term: say("sector"), value: sector && say(`sector_${sector}` as "sector_health") },
    { term: say("phone"), value: phone },
    { term: say("organisationMail"), value: email },
    { term: say("website"), value: website },
    { term: say("description"), value: description },
  ].filter(({ value }) => value);
  return (
    <>
      {facts.length > 0 && (
        <Pairs pairs={facts.map(({ term, value }) => ({ term, value: <bdi>{value}</bdi> }))} />
      )}
      <div class="actions">
        <ButtonLink kind="quiet" href={view.href(`/intern/netzwerk/${organisation.id}/aendern`)}>
          {say("changeOrganisation")}
        </ButtonLink>
      </div>
    </>
  );
};

type PartProps = { readonly view: View; readonly shown: OrganisationShown };

const People = ({ view, shown }: PartProps) =>
  shown.members.length === 0 ? (
    <p>{say("noPeople")}</p>
  ) : (
    <ScrollTable
      label={say("people")}
      cards
      columns={[
        { label: say("memberName") },
        { label: say("team") },
        { label: say("memberRoles") },
        { label: "" },
      ]}
      rows={shown.members.map((member) => ({
        key: member.id,
        cells: [
          member.name,
          shown.teams.find(({ id }) => id === member.nodeId)?.name ?? say("noTeam"),
          member.roles.map(roleName).join(", "),
          <a href={view.href(`/intern/netzwerk/${shown.organisation.id}/mitglied/${member.id}`)}>
            {say("changeRoles")} <span class="vh">{member.name}</span>
          </a>,
        ],
      }))}
    />
  );

const sure: FormField = { kind: "check", name: "understood", label: say("closeOrganisationSure") };

/** The intake team cannot leave, and nobody takes her own organisation out. */
const Leaves = ({ view, shown }: PartProps) => {
  const own = view.actor.kind === "staff" && view.actor.organisationId === shown.organisation.id;
  if (own || shown.teams.some(({ id }) => id === shown.intakeNodeId)) return null;
  return (
    <Fold summary={say("closeOrganisation")}>
      <p>{say("closeOrganisationAbout")}</p>
      <DrawnForm
        view={view}
        action={`/intern/netzwerk/${shown.organisation.id}/verlassen`}
        fields={[sure]}
        typed={untouched}
        button={say("closeOrganisation")}
        kind="urgent"
      />
    </Fold>
  );
};

const Invitations = ({ view, shown }: PartProps) =>
  shown.invitations.length === 0 ? null : (
    <>
      <h2>{say("openInvitations")}</h2>
      <ul class="stack">
        {shown.invitations.map((invitation) => (
          <li class="row" key={invitation.email}>
            <span>
              {invitation.name}, <bdi>{invitation.email}</bdi>,{" "}
              {say("invitedUntil", { date: germanDay(invitation.expiresAt) })}
            </span>
            <ActButton
              view={view}
              action={`/intern/netzwerk/${shown.organisation.id}/einladung`}
              hidden={{ invitation: invitation.tokenHash.toString("hex") }}
              button={say("withdrawInvitation")}
              suffix={invitation.name}
            />
          </li>
        ))}
      </ul>
    </>
  );
