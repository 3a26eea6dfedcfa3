import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { DrawnForm, titleOf } from "../forms/form-page.tsx";
import { Note } from "../../ui/note.tsx";
import type { FormField, Typed } from "../forms/typed-form.ts";
import type { OpenMatters } from "../teams/leaving.ts";
import type { MemberRow } from "../teams/memberships.sql.ts";
import type { NodeRow } from "../teams/nodes.sql.ts";
import { say } from "../texts.ts";
import type { OrganisationShown } from "./organisation-overview.ts";

type Shown = {
  readonly view: View;
  readonly organisation: OrganisationShown;
  readonly matters: OpenMatters;
  readonly refusal?: string | undefined;
};

type Sheet = Pick<Shown, "view" | "refusal"> & {
  readonly heading: string;
  readonly about: readonly string[];
  readonly action: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly fields: readonly FormField[];
  readonly typed: Typed;
};

/** What happens, in numbers, and then one button. */
const leavingPage = ({ view, refusal, heading, about, action, back, fields, typed }: Sheet): VNode =>
  staffFrame(view, {
    title: titleOf(heading, typed),
    area: "network",
    children: (
      <div class="stack read">
        {refusal !== undefined && <Note tone="late">{refusal}</Note>}
        <p>
          <a href={view.href(back.href)}>{back.label}</a>
        </p>
        <h1>{heading}</h1>
        <ul>
          {about.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <DrawnForm view={view} action={action} fields={fields} typed={typed} button={heading} kind="urgent" />
      </div>
    ),
  });

type Leaver = Shown & { readonly member: MemberRow; readonly typed: Typed };

/** A person leaves: what she is responsible for, who gets it, and who may be chosen for it. */
export function memberLeavesPage({
  view,
  organisation: shown,
  matters,
  refusal,
  member,
  typed,
}: Leaver): VNode {
  const id = shown.organisation.id;
  const team = shown.teams.find(({ id }) => id === member.nodeId);
  const duty = shown.members.find(({ id }) => id === team?.dutyId)?.name;
  const onDuty = team?.active === true && team.dutyId === member.id;
  const ready = shown.members.filter(
    ({ id, nodeId, admittedAt }) =>
      nodeId !== null && nodeId === member.nodeId && id !== member.id && admittedAt !== null,
  );
  return leavingPage({
    view,
    refusal,
    heading: `${say("endMembership")}: ${member.name}`,
    about: [
      say("endMembershipAbout"),
      ...(onDuty
        ? [say(ready.length > 0 ? "isOnDuty" : "lastOfTeam")]
        : whereTo(member, matters, ready, duty)),
      say("endMembershipOwn"),
    ],
    action: `/intern/netzwerk/${id}/mitglied/${member.id}/beenden`,
    back: { href: `/intern/netzwerk/${id}/mitglied/${member.id}`, label: member.name },
    fields: [
      ...(ready.length > 0 ? [successorField(ready, duty)] : []),
      { kind: "check", name: "evenSo", label: say("evenSo") },
    ],
    typed,
  });
}

function whereTo(
  { nodeId }: MemberRow,
  { concerns }: OpenMatters,
  ready: readonly MemberRow[],
  duty = "",
): string[] {
  if (nodeId === null) return [say("leavesNoTeam")];
  if (concerns === 0) return [say("leavesNoConcern")];
  const to = ready.length > 0 ? say("leavesToChosen", { duty }) : say("leavesToDuty", { duty });
  return [`${say("leavesConcerns", { count: concerns })} ${to}`, say("leavesQuestions")];
}

const successorField = (ready: readonly MemberRow[], duty = ""): FormField => ({
  kind: "select",
  name: "successor",
  label: say("successor"),
  options: [
    { value: "", label: duty === "" ? say("successorDuty") : `${say("successorDuty")}: ${duty}` },
    ...ready.map(({ id, name }) => ({ value: id, label: name })),
  ],
});

type Closing = Shown & { readonly team: NodeRow; readonly typed: Typed };

/** A team closes: what goes to the intake team, and what ends. */
export function teamClosesPage({ view, organisation: shown, matters, refusal, team, typed }: Closing): VNode {
  const id = shown.organisation.id;
  const people = shown.members.filter(({ nodeId }) => nodeId === team.id).length;
  return leavingPage({
    view,
    refusal,
    heading: `${say("closeTeam")}: ${team.name}`,
    about: [
      matters.concerns === 0 ? say("closesNoConcern") : say("closesConcerns", { count: matters.concerns }),
      ...(matters.readings > 0 ? [say("closesReadings", { count: matters.readings })] : []),
      say("closesNotes"),
      say("closesPeople", { count: people }),
    ],
    action: `/intern/netzwerk/${id}/team/${team.id}/schliessen`,
    back: { href: `/intern/netzwerk/${id}`, label: say("backToOrganisation") },
    fields: [],
    typed,
  });
}
