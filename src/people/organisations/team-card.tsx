import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Tag } from "../../ui/tag.tsx";
import { ActButton } from "../forms/form-page.tsx";
import type { NodeRow } from "../teams/nodes.sql.ts";
import { DutyForm } from "../teams/duty-form.tsx";
import { say } from "../texts.ts";
import type { OrganisationShown } from "./organisation-overview.ts";

type TeamCardProps = { readonly view: View; readonly team: NodeRow; readonly shown: OrganisationShown };

/** A team with what the coordination may do: duty, arriving concerns, closing. Never admitting. */
export const TeamCard = ({ view, team, shown }: TeamCardProps) => {
  const base = `/intern/netzwerk/${shown.organisation.id}/team/${team.id}`;
  const members = shown.members.filter(({ nodeId }) => nodeId === team.id);
  const isIntake = shown.intakeNodeId === team.id;
  return (
    <Card line title={team.name} level={3} id={`team-${team.id}`}>
      {isIntake && <Tag tone="lamp">{say("isIntakeTeamTag")}</Tag>}
      {!team.active && team.dutyId !== null && <Tag tone="off">{say("teamClosedState")}</Tag>}
      {team.dutyId === null && <p>{say("teamEmpty")}</p>}
      {team.active && <DutyForm view={view} action={`${base}/vertretung`} team={team} members={members} />}
      {(isIntake || shown.becomesIntakeId === team.id) && shown.becomesIntakeId !== null && (
        <p>
          <a href={view.href("/intern/eingang-uebergeben", "de")}>{say("toHandover")}</a>
        </p>
      )}
      {team.active && !isIntake && (
        <div class="actions">
          <ActButton
            view={view}
            action={`${base}/eingang`}
            button={say("chooseIntakeTeam")}
            suffix={team.name}
          />
          <ButtonLink kind="quiet" href={view.href(`${base}/schliessen`, "de")}>
            {say("closeTeam")} <span class="vh">{team.name}</span>
          </ButtonLink>
        </div>
      )}
    </Card>
  );
};
